package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Are two meanings equal, is one among others? With problems where TLA+ cannot compare them. */
final class Equality {
    private final Meanings meanings;
    private final Terms terms;
    private final Comparables comparables = new Comparables();

    Equality(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    /** Are they equal? Gives up where TLA+ cannot compare them. */
    Term equal(Meaning left, Meaning right) {
        Term evaluated = terms.and(meanings.evaluated(left), meanings.evaluated(right));
        return terms.after(evaluated, compare(left, right));
    }

    /** The same of what is evaluated elsewhere. */
    Term compare(Meaning left, Meaning right) {
        if (left instanceof Constant l && right instanceof Constant r) {
            return compareConstants(l.value(), r.value());
        }
        if (left instanceof Choice choice) {
            return terms.select(choice.condition(), compare(choice.then(), right), compare(choice.otherwise(), right));
        }
        if (right instanceof Choice) {
            return compare(right, left);
        }
        if (left instanceof Undefined || right instanceof Undefined) {
            return terms.giveUp();
        }
        return Kinds.isInterned(left) || Kinds.isInterned(right)
                ? compareInterned(left, right)
                : compareShapes(left, right);
    }

    /** Each interned value has one number. */
    private Term compareInterned(Meaning left, Meaning right) {
        Term equal = meanings.islands().equal(left, right);
        return left instanceof Scalar l && right instanceof Scalar r && l.sort() == r.sort()
                ? terms.or(terms.equal(l.term(), r.term()), equal)
                : equal;
    }

    Term compareConstants(Value left, Value right) {
        terms.spend();
        try {
            return terms.truth(Comparability.equal(left, right));
        } catch (ValueException incomparable) {
            return terms.giveUp();
        }
    }

    private Term compareShapes(Meaning left, Meaning right) {
        if (meanings.scalarOf(left) instanceof Scalar l && meanings.scalarOf(right) instanceof Scalar r
                && l.sort() == r.sort()) {
            return terms.equal(l.term(), r.term());
        }
        if (meanings.mappingOf(left) instanceof Mapping l && meanings.mappingOf(right) instanceof Mapping r
                && l.domain().equals(r.domain())) {
            Term all = terms.truth(true);
            for (int i = l.values().size() - 1; i >= 0; i--) {
                all = terms.and(compare(l.values().get(i), r.values().get(i)), all);
            }
            return all;
        }
        if (meanings.mappingOf(left) instanceof Mapping l && meanings.mappingOf(right) instanceof Mapping r) {
            return compareConstants(EnumeratedSet.ofSorted(l.domain()), EnumeratedSet.ofSorted(r.domain()));
        }
        if (meanings.membersOf(left) instanceof Members l && meanings.membersOf(right) instanceof Members r) {
            return terms.after(comparable(l.members(), r.members()),
                    terms.and(contains(r.members(), l.members()), contains(l.members(), r.members())));
        }
        return isModelValue(left) || isModelValue(right) ? terms.truth(false) : terms.giveUp();
    }

    /** Model values differ from everything of another sort. */
    boolean isModelValue(Meaning meaning) {
        return meanings.scalarOf(meaning) instanceof Scalar scalar && scalar.sort() == Sort.ATOM
                && meanings.atoms().areModelValues(scalar.term());
    }

    /** Is every one of the parts in the whole? */
    Term contains(List<Member> whole, List<Member> parts) {
        return every(parts, part -> isMember(part, whole));
    }

    /** Is it true of every element? Where it may give up on one it is asked of all, for their order is not TLC's. */
    Term every(List<Member> members, Function<Meaning, Term> predicate) {
        Term all = terms.truth(true);
        Term asked = terms.truth(true);
        for (int i = members.size() - 1; i >= 0; i--) {
            Term isTrue = predicate.apply(members.get(i).element());
            Term guard = members.get(i).guard();
            all = terms.and(terms.or(terms.not(guard), isTrue), all);
            if (isTrue.mayGiveUp()) {
                asked = terms.and(terms.or(terms.not(guard), terms.after(isTrue, terms.truth(true))), asked);
            }
        }
        return terms.after(asked, all);
    }

    /** Gives up if one of the left cannot be compared with one of the right; else true. */
    private Term comparable(List<Member> left, List<Member> right) {
        List<Member> both = new ArrayList<>(left);
        both.addAll(right);
        return comparables.areAll(both)
                ? terms.truth(true)
                : every(left, one -> every(right, other -> terms.after(compare(one, other), terms.truth(true))));
    }

    /** Gives up if two elements of a set that is put together cannot be compared; else true. */
    Term comparable(List<Member> members) {
        return members.size() < 2 ? terms.truth(true) : comparable(members, members);
    }

    /** Is it one of the members? */
    Term isMember(Meaning element, List<Member> members) {
        Term any = terms.truth(false);
        for (int i = members.size() - 1; i >= 0; i--) {
            Member member = members.get(i);
            any = terms.or(terms.and(member.guard(), compare(element, member.element())), any);
        }
        return any;
    }

    /** The same set such that no two of its members are equal at once. */
    List<Member> distinct(List<Member> members) {
        List<Member> distinct = new ArrayList<>();
        for (Member member : meanings.tidy(members)) {
            Term guard = member.element() instanceof Constant
                    ? member.guard()
                    : terms.and(member.guard(), terms.not(isMember(member.element(), distinct)));
            distinct.add(new Member(guard, member.element()));
        }
        return distinct;
    }
}
