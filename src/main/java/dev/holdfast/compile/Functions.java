package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Equality, application and update, with arguments that may depend on the state. */
final class Functions {
    private final Meanings meanings;
    private final Terms terms;
    private final Comparables comparables = new Comparables();

    Functions(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    // ---- equality

    /** Are they equal? Gives up where TLA+ cannot compare them. */
    Term equal(Meaning left, Meaning right) {
        Term evaluated = terms.and(meanings.evaluated(left), meanings.evaluated(right));
        return terms.after(evaluated, compare(left, right));
    }

    private Term compare(Meaning left, Meaning right) {
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
        return Meanings.isInterned(left) || Meanings.isInterned(right)
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

    // ---- application

    Meaning apply(Meaning function, Meaning argument) {
        Term evaluated = meanings.evaluated(meanings.known(argument));
        Meaning value = meanings.through(function,
                each -> meanings.through(argument, one -> applyTo(meanings.mappingOf(each), one)));
        return meanings.after(evaluated, value);
    }

    private Meaning applyTo(Meaning function, Meaning argument) {
        if (isNoFunction(function)) {
            return Meaning.UNDEFINED;
        }
        if (!(function instanceof Mapping mapping)) {
            throw new NotCompilable("a function whose domain is not known");
        }
        if (argument instanceof Constant constant) {
            int position = position(mapping.domain(), constant.value());
            return position < 0 ? Meaning.UNDEFINED : mapping.values().get(position);
        }
        Meaning stored = atIndex(mapping, argument);
        return stored != null ? stored : oneOf(mapping, argument);
    }

    /** Is it certain to be something else, such as the model value that stands for no function? */
    boolean isNoFunction(Meaning meaning) {
        return switch (meanings.scalarOf(meaning)) {
            case Scalar scalar -> scalar.sort() == Sort.TRUTH || scalar.sort() == Sort.NUMBER || isModelValue(scalar);
            case Members set -> true;
            case Constant constant -> !(constant.value() instanceof FunctionValue);
            case Mapping mapping -> false;
            case Choice choice -> false;
            case Undefined undefined -> false;
        };
    }

    private static int position(List<Value> domain, Value argument) {
        for (int i = 0; i < domain.size(); i++) {
            if (domain.get(i).equals(argument)) {
                return i;
            }
        }
        return -1;
    }

    private Meaning oneOf(Mapping mapping, Meaning argument) {
        Meaning result = Meaning.UNDEFINED;
        for (int i = mapping.domain().size() - 1; i >= 0; i--) {
            Term isThis = compare(argument, new Constant(mapping.domain().get(i)));
            result = meanings.choose(isThis, mapping.values().get(i), result);
        }
        return result;
    }

    /**
     * Where the values are neighbouring fields of one word, in the order of the argument's numbers: a shift finds them. Numbers
     * and atoms have the same numbers, so only an argument of the domain's own sort is looked up.
     */
    private @Nullable Meaning atIndex(Mapping mapping, Meaning argument) {
        if (!(argument instanceof Scalar index) || index.sort() == Sort.TRUTH || mapping.domain().size() < 3) {
            return null;
        }
        List<Place> places = new ArrayList<>();
        int high = Integer.MIN_VALUE;
        Sort sort = null;
        for (Meaning value : mapping.values()) {
            if (!(value instanceof Scalar scalar) || scalar.term().operation() != Operation.FIELD
                    || sort != null && sort != scalar.sort()) {
                return null;
            }
            sort = scalar.sort();
            places.add(scalar.term().place());
            high = Math.max(high, scalar.term().high());
        }
        int first = numberOf(mapping.domain().get(0));
        if (sort == null || !isRow(places) || !isRow(mapping.domain(), first, index.sort())) {
            return null;
        }
        int last = first + places.size() - 1;
        Place place = places.get(0);
        Place start = new Place(place.word(), place.shift(), place.width(), place.low(),
                places.get(1).shift() - place.shift());
        Term inside = terms.and(terms.not(terms.less(index.term(), terms.constant(first))),
                terms.not(terms.less(terms.constant(last), index.term())));
        Term value = terms.fieldAt(start, terms.subtract(index.term(), terms.constant(first)), high);
        return meanings.choose(inside, meanings.scalar(sort, value), Meaning.UNDEFINED);
    }

    private static boolean isRow(List<Place> places) {
        Place first = places.get(0);
        int stride = places.get(1).shift() - first.shift();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.word() != first.word() || place.width() != first.width() || place.low() != first.low()
                    || place.shift() != first.shift() + i * stride) {
                return false;
            }
        }
        return stride > 0;
    }

    private boolean isRow(List<Value> domain, int first, Sort sort) {
        for (int i = 0; i < domain.size(); i++) {
            if (!(meanings.scalarOf(new Constant(domain.get(i))) instanceof Scalar scalar) || scalar.sort() != sort
                    || numberOf(domain.get(i)) != first + i
                    || domain.get(i).kind() != domain.get(0).kind()) {
                return false;
            }
        }
        return true;
    }

    private int numberOf(Value value) {
        return meanings.scalarOf(new Constant(value)) instanceof Scalar scalar ? scalar.term().number() : -1;
    }

    // ---- update

    /** {@code [function EXCEPT ![argument] = value]}; gives up where it would change nothing, which TLC warns of. */
    Meaning update(Meaning function, Meaning argument, UnaryOperator<Meaning> value) {
        Term evaluated = meanings.evaluated(meanings.known(argument));
        Meaning updated = meanings.through(function,
                each -> meanings.through(argument, one -> updateAt(meanings.mappingOf(each), one, value)));
        return meanings.after(evaluated, updated);
    }

    private Meaning updateAt(Meaning function, Meaning argument, UnaryOperator<Meaning> value) {
        if (isNoFunction(function)) {
            return Meaning.UNDEFINED;
        }
        if (!(function instanceof Mapping mapping)) {
            throw new NotCompilable("a function whose domain is not known");
        }
        List<Meaning> values = new ArrayList<>();
        Term found = terms.truth(false);
        for (int i = 0; i < mapping.domain().size(); i++) {
            Term isThis = compare(argument, new Constant(mapping.domain().get(i)));
            Meaning old = mapping.values().get(i);
            Meaning updated = isThis.isConstant(0) ? old : value.apply(old);
            // The old value was there before it was replaced: what it gives up on counts.
            Term problem = terms.and(meanings.evaluated(old), meanings.evaluated(updated));
            found = terms.or(terms.and(isThis, problem), found);
            values.add(meanings.choose(isThis, updated, old));
        }
        Term defined = terms.select(found, terms.truth(true), terms.giveUp());
        return meanings.after(defined, new Mapping(mapping.domain(), values));
    }
}
