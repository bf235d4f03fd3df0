package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.CombinedSet;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionSet;
import dev.holdfast.value.InfiniteSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.IntervalSet;
import dev.holdfast.value.PowerSet;
import dev.holdfast.value.ProductSet;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.SequenceSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Set operators on sets whose members may depend on the state. */
final class Sets {
    /** SUBSET of a larger set is not unrolled. */
    private static final int LARGEST_BASE = 8;

    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;

    Sets(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.equality = new Equality(meanings);
    }

    Equality equality() {
        return equality;
    }

    // ---- membership

    Term contains(Meaning set, Meaning element) {
        Term evaluated = terms.and(meanings.evaluated(element), meanings.evaluated(set));
        return terms.after(evaluated, isIn(set, element));
    }

    /** The same of what is evaluated elsewhere. */
    Term isIn(Meaning set, Meaning element) {
        return switch (Kinds.known(set)) {
            case Constant constant when constant.value() instanceof SetValue value -> isInConstant(value, element);
            case Members members -> equality.isMember(element, members.members());
            case Choice choice -> terms.select(choice.condition(), isIn(choice.then(), element),
                    isIn(choice.otherwise(), element));
            default -> terms.giveUp();
        };
    }

    /** Membership by structure, for the set may be too large to list. */
    private Term isInConstant(SetValue set, Meaning element) {
        if (Kinds.known(element) instanceof Constant constant) {
            return isInConstant(set, constant.value());
        }
        if (element instanceof Choice choice) {
            return terms.select(choice.condition(), isInConstant(set, choice.then()),
                    isInConstant(set, choice.otherwise()));
        }
        return switch (set) {
            case IntervalSet interval when element instanceof Scalar scalar && scalar.sort() == Sort.NUMBER ->
                terms.and(terms.not(terms.less(scalar.term(), terms.constant(interval.low()))),
                        terms.not(terms.less(terms.constant(interval.high()), scalar.term())));
            case InfiniteSet infinite when element instanceof Scalar scalar && scalar.sort() == Sort.NUMBER ->
                isInInfinite(infinite, scalar.term());
            case FunctionSet functionSet when element instanceof Mapping mapping ->
                functionSet.domain().isFinite() ? isFunction(functionSet, mapping) : terms.giveUp();
            case RecordSet records when element instanceof Mapping mapping -> isRecord(records, mapping);
            case SequenceSet sequences when element instanceof Mapping mapping -> isSequence(sequences, mapping);
            case PowerSet subsets when element instanceof Members members -> isSubset(subsets.base(), members);
            case ProductSet product when element instanceof Mapping mapping -> isTuple(product, mapping);
            case CombinedSet combined -> isInCombined(combined, element);
            // Whatever has another shape is no element to TLC, but a problem; except that model values are elsewhere.
            case FunctionSet any -> isElsewhere(element);
            case RecordSet any -> isElsewhere(element);
            case SequenceSet any -> isElsewhere(element);
            case PowerSet any -> isElsewhere(element);
            case ProductSet any -> isElsewhere(element);
            default -> equality.isMember(element, meanings.members(new Constant(set)));
        };
    }

    private Term isInConstant(SetValue set, Value element) {
        try {
            return terms.truth(set.contains(element));
        } catch (ValueException | SpecException noAnswer) {
            return terms.giveUp();
        }
    }

    private Term isInCombined(CombinedSet set, Meaning element) {
        Term inLeft = isInConstant(set.parts().get(0), element);
        Term inRight = isInConstant(set.parts().get(1), element);
        return switch (set.combination()) {
            case UNION -> terms.or(inLeft, inRight);
            case INTERSECTION -> terms.and(inLeft, inRight);
            case DIFFERENCE -> terms.and(inLeft, terms.not(inRight));
        };
    }

    private Term isInInfinite(InfiniteSet set, Term number) {
        if (set == InfiniteSet.INT) {
            return terms.truth(true);
        }
        return set == InfiniteSet.NAT ? terms.not(terms.less(number, terms.constant(0))) : terms.giveUp();
    }

    private Term isFunction(FunctionSet set, Mapping mapping) {
        return terms.and(equality.compareConstants(EnumeratedSet.ofSorted(mapping.domain()), set.domain()),
                all(mapping.values(), Collections.nCopies(mapping.values().size(), set.range())));
    }

    private Term isRecord(RecordSet set, Mapping mapping) {
        List<Value> names = set.fields().keySet().stream()
                .<Value>map(StringValue::new).toList();
        return mapping.domain().equals(names)
                ? all(mapping.values(), List.copyOf(set.fields().values()))
                : terms.truth(false);
    }

    private Term isSequence(SequenceSet set, Mapping mapping) {
        int length = mapping.domain().size();
        return mapping.domain().equals(Meanings.firstNumbers(length))
                ? all(mapping.values(), Collections.nCopies(length, set.base()))
                : terms.truth(false);
    }

    private Term isTuple(ProductSet set, Mapping mapping) {
        int length = mapping.domain().size();
        return length == set.factors().size()
                && mapping.domain().equals(Meanings.firstNumbers(length))
                        ? all(mapping.values(), set.factors())
                        : terms.truth(false);
    }

    /** Is it a value that no set of functions or sets holds? TLC knows that of model values only. */
    Term isElsewhere(Meaning element) {
        return equality.isModelValue(element) ? terms.truth(false) : terms.giveUp();
    }

    private Term all(List<Meaning> elements, List<SetValue> sets) {
        Term all = terms.truth(true);
        for (int i = elements.size() - 1; i >= 0; i--) {
            all = terms.and(isInConstant(sets.get(i), elements.get(i)), all);
        }
        return all;
    }

    private Term isSubset(SetValue base, Members set) {
        return equality.every(set.members(), element -> isInConstant(base, element));
    }

    /**
     * {@code left \subseteq right}.
     *
     * @param isInRight tells of an element of the left set
     */
    Term isSubset(Meaning left, Meaning right, Function<Meaning, Term> isInRight) {
        return strict(left, right, equality.every(meanings.members(left), isInRight));
    }

    private Term strict(Meaning left, Meaning right, Term result) {
        return terms.after(terms.and(meanings.evaluated(left), isSet(right)), result);
    }

    /** Gives up where it is no set, or has no value; else true. */
    Term isSet(Meaning meaning) {
        return switch (Kinds.known(meaning)) {
            case Choice choice -> terms.select(choice.condition(), isSet(choice.then()), isSet(choice.otherwise()));
            case Constant constant when constant.value() instanceof SetValue -> terms.truth(true);
            case Members set -> meanings.evaluated(set);
            default -> terms.giveUp();
        };
    }

    // ---- making sets

    Meaning enumeration(List<Meaning> elements) {
        List<Member> members = elements.stream().map(element -> new Member(terms.truth(true), element)).toList();
        Term evaluated = terms.after(meanings.evaluated(new Members(members)), equality.comparable(members));
        return meanings.after(evaluated, new Members(meanings.tidy(members)));
    }

    Meaning union(Meaning left, Meaning right) {
        List<Member> members = new ArrayList<>(meanings.members(left));
        members.addAll(meanings.members(right));
        return meanings.after(equality.comparable(members), strict(left, right, members));
    }

    Meaning intersection(Meaning left, Meaning right, Function<Meaning, Term> isInRight) {
        return strict(left, right, meanings.members(left).stream().map(member -> new Member(
                terms.and(member.guard(), isInRight.apply(member.element())), member.element())).toList());
    }

    Meaning difference(Meaning left, Meaning right, Function<Meaning, Term> isInRight) {
        return strict(left, right, meanings.members(left).stream().map(member -> new Member(
                terms.and(member.guard(), terms.not(isInRight.apply(member.element()))), member.element())).toList());
    }

    private Meaning strict(Meaning left, Meaning right, List<Member> members) {
        Meaning set = new Members(meanings.tidy(members));
        return meanings.after(terms.and(meanings.evaluated(left), isSet(right)), set);
    }

    /** {@code UNION sets}. */
    Meaning bigUnion(Meaning sets) {
        List<Member> members = new ArrayList<>();
        for (Member set : meanings.members(sets)) {
            for (Member member : meanings.members(set.element())) {
                members.add(new Member(terms.and(set.guard(), member.guard()), member.element()));
            }
        }
        return meanings.after(terms.after(meanings.evaluated(sets), equality.comparable(members)),
                new Members(meanings.tidy(members)));
    }

    /** {@code SUBSET base}: a member for each subset. */
    Meaning powerSet(Meaning base) {
        List<Member> members = equality.distinct(meanings.members(base));
        if (members.size() > LARGEST_BASE) {
            throw new NotCompilable("SUBSET of a set that depends on the state");
        }
        List<Member> subsets = new ArrayList<>();
        for (int mask = 0; mask < 1 << members.size(); mask++) {
            Term guard = terms.truth(true);
            List<Meaning> chosen = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                if ((mask >>> i & 1) != 0) {
                    guard = terms.and(guard, members.get(i).guard());
                    chosen.add(members.get(i).element());
                }
            }
            subsets.add(new Member(guard, constantIfPossible(chosen)));
        }
        return meanings.after(meanings.evaluated(base), new Members(meanings.tidy(subsets)));
    }

    private Meaning constantIfPossible(List<Meaning> elements) {
        List<Value> values = new ArrayList<>();
        for (Meaning element : elements) {
            if (!(element instanceof Constant constant)) {
                return enumeration(elements);
            }
            values.add(constant.value().explicit());
        }
        return Settled.of(() -> EnumeratedSet.of(values));
    }

    /** {@code low..high}. */
    Meaning interval(Term low, Term high) {
        if ((long) high.high() - low.low() > Meanings.LARGEST_SET) {
            throw new NotCompilable("an interval without narrow bounds");
        }
        List<Member> members = new ArrayList<>();
        for (long i = low.low(); i <= high.high(); i++) {
            Term number = terms.constant((int) i);
            Term inside = terms.and(terms.not(terms.less(number, low)), terms.not(terms.less(high, number)));
            members.add(new Member(inside, new Constant(IntValue.of((int) i))));
        }
        Term evaluated = terms.after(low, terms.after(high, terms.truth(true)));
        return meanings.after(evaluated, new Members(meanings.tidy(members)));
    }

    Meaning cardinality(Meaning set) {
        Term sum = terms.constant(0);
        for (Member member : equality.distinct(meanings.members(set))) {
            sum = terms.add(sum, member.guard());
        }
        return meanings.after(meanings.evaluated(set), meanings.number(sum));
    }
}
