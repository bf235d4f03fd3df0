package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.value.IntValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Operators of sequences whose lengths are known, or are one of a few. */
final class Sequences {
    private final Meanings meanings;
    private final Terms terms;
    private final Functions functions;

    Sequences(Meanings meanings, Functions functions) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.functions = functions;
    }

    static Mapping tuple(List<Meaning> values) {
        return new Mapping(Meanings.firstNumbers(values.size()), values);
    }

    Meaning length(Meaning sequence) {
        return ofSequences(sequence, Sequences::lengthOf);
    }

    Meaning head(Meaning sequence) {
        return ofSequences(sequence, each -> element(sequence(each), 0));
    }

    Meaning tail(Meaning sequence) {
        return ofSequences(sequence, each -> tailOf(sequence(each)));
    }

    Meaning append(Meaning sequence, Meaning element) {
        return ofSequences(sequence, each -> joined(sequence(each), List.of(element)));
    }

    Meaning concatenation(Meaning left, Meaning right) {
        return ofSequences(left, l -> ofSequences(right, r -> joined(sequence(l), sequence(r))));
    }

    Meaning subsequence(Meaning sequence, Term from, Term to) {
        return ofSequences(sequence, each -> part(sequence(each), from, to));
    }

    /** What is certain to be no sequence has no value here. */
    private Meaning ofSequences(Meaning meaning, UnaryOperator<Meaning> operator) {
        return meanings.through(meaning, each -> functions.isNoFunction(each)
                || each instanceof Mapping mapping && !mapping.equals(tuple(mapping.values()))
                        ? Meaning.UNDEFINED
                        : operator.apply(each));
    }

    private List<Meaning> sequence(Meaning meaning) {
        if (meanings.mappingOf(meaning) instanceof Mapping mapping
                && mapping.equals(tuple(mapping.values()))) {
            return mapping.values();
        }
        throw new NotCompilable("a sequence whose length depends on the state");
    }

    private static Meaning lengthOf(Meaning meaning) {
        if (meaning instanceof Mapping mapping && mapping.equals(tuple(mapping.values()))) {
            return new Constant(IntValue.of(mapping.values().size()));
        }
        throw new NotCompilable("a sequence whose length depends on the state");
    }

    private static Meaning element(List<Meaning> sequence, int position) {
        return position < sequence.size() ? sequence.get(position) : Meaning.UNDEFINED;
    }

    private static Meaning tailOf(List<Meaning> sequence) {
        return sequence.isEmpty() ? Meaning.UNDEFINED : tuple(sequence.subList(1, sequence.size()));
    }

    /** A tuple for each length that it may have. */
    private Meaning part(List<Meaning> sequence, Term from, Term to) {
        Meaning result = Meaning.UNDEFINED;
        for (int length = 1; length <= sequence.size(); length++) {
            int last = sequence.size() - length + 1;
            Term isInside = terms.and(terms.less(terms.constant(0), from),
                    terms.not(terms.less(terms.constant(last), from)));
            Term isOfLength = terms.equal(terms.add(from, terms.constant(length - 1)), to);
            result = meanings.choose(terms.and(isInside, isOfLength), slice(sequence, from, length), result);
        }
        return meanings.choose(terms.less(to, from), tuple(List.of()), result);
    }

    /** So many elements from a position on that is known to leave room for them. */
    private Meaning slice(List<Meaning> sequence, Term from, int length) {
        List<Meaning> slice = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int last = sequence.size() - length + 1;
            Meaning element = sequence.get(last - 1 + i);
            for (int start = last - 1; start >= 1; start--) {
                element = meanings.choose(terms.equal(from, terms.constant(start)), sequence.get(start - 1 + i),
                        element);
            }
            slice.add(element);
        }
        return tuple(slice);
    }

    private static Meaning joined(List<Meaning> sequence, List<Meaning> more) {
        List<Meaning> all = new ArrayList<>(sequence);
        all.addAll(more);
        return tuple(all);
    }
}
