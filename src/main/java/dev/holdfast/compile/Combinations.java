package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of several truths may hold together: one combination for each value of the few fields that decide them, or, where
 * few truths are open, one for each of their subsets.
 */
final class Combinations {
    private static final int MOST = 16;
    private static final int MOST_OPEN = 4;

    private final Terms terms;

    Combinations(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param condition true where just these hold
     * @param holding the indexes of those that hold
     */
    record Combination(Term condition, BitSet holding) {}

    /**
     * All that may be, at most one of which is the case.
     *
     * @param certain gives up where none of them is, else true: a field may lie on bits that hold something else just now
     */
    record All(List<Combination> list, Term certain) {}

    /**
     * All combinations, in states in which none of the truths gives up.
     *
     * @throws NotCompilable if they are too many
     */
    All of(List<Term> truths) {
        Set<Term> fields = fields(truths);
        if (fields != null && fields.stream().mapToDouble(Combinations::size).reduce(1, (l, r) -> l * r) <= MOST) {
            Map<BitSet, Term> found = new LinkedHashMap<>();
            byField(truths, List.copyOf(fields), Map.of(), terms.truth(true), found);
            Term any = found.values().stream().reduce(terms.truth(false), (all, each) -> terms.or(each, all));
            return new All(found.entrySet().stream().map(each -> new Combination(each.getValue(), each.getKey()))
                    .toList(), terms.select(any, terms.truth(true), terms.giveUp()));
        }
        int[] open = IntStream.range(0, truths.size()).filter(i -> !truths.get(i).isConstant()).toArray();
        if (open.length > MOST_OPEN) {
            throw new NotCompilable("a set whose elements depend on the state in too many ways");
        }
        return new All(bySubset(truths, open), terms.truth(true));
    }

    private static double size(Term field) {
        return (double) field.high() - field.low() + 1;
    }

    /** Null if something else decides too. */
    private static @Nullable Set<Term> fields(List<Term> truths) {
        Set<Term> fields = new LinkedHashSet<>();
        Set<Term> seen = new LinkedHashSet<>(truths);
        List<Term> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            Term term = open.removeLast();
            switch (term.operation()) {
                case FIELD -> fields.add(term);
                case FIELD_AT, ISLAND, WARNED, LET -> {
                    return null;
                }
                default -> term.parts().stream().filter(seen::add).forEach(open::add);
            }
        }
        return fields;
    }

    private void byField(List<Term> truths, List<Term> fields, Map<Term, Term> values, Term condition,
            Map<BitSet, Term> found) {
        if (values.size() == fields.size()) {
            Map<Term, Term> known = new HashMap<>(values);
            BitSet holding = new BitSet();
            IntStream.range(0, truths.size()).filter(i -> holds(known(truths.get(i), known))).forEach(holding::set);
            found.merge(holding, condition, terms::or);
            return;
        }
        Term field = fields.get(values.size());
        for (int value = field.low(); value <= field.high(); value++) {
            Map<Term, Term> more = new HashMap<>(values);
            more.put(field, terms.constant(value));
            byField(truths, fields, more, terms.and(condition, terms.equal(field, terms.constant(value))), found);
        }
    }

    private static boolean holds(Term truth) {
        if (!truth.isConstant() && !truth.givesUp()) {
            throw new NotCompilable("a set whose elements depend on the state in a way that is not understood");
        }
        return truth.isConstant(1);
    }

    /** The term where fields have these values; one that gives up there is none that holds. */
    private Term known(Term term, Map<Term, Term> values) {
        Term value = values.get(term);
        if (value == null) {
            value = term.parts().isEmpty()
                    ? term
                    : terms.again(term, term.parts().stream().map(part -> known(part, values)).toList());
            values.put(term, value);
        }
        return value;
    }

    private List<Combination> bySubset(List<Term> truths, int[] open) {
        List<Combination> found = new ArrayList<>();
        for (int mask = 0; mask < 1 << open.length; mask++) {
            BitSet holding = new BitSet();
            IntStream.range(0, truths.size()).filter(i -> truths.get(i).isConstant(1)).forEach(holding::set);
            Term condition = terms.truth(true);
            for (int i = 0; i < open.length; i++) {
                boolean holds = (mask >>> i & 1) != 0;
                Term truth = truths.get(open[i]);
                holding.set(open[i], holds);
                condition = terms.and(condition, holds ? truth : terms.not(truth));
            }
            if (!condition.isConstant(0)) {
                found.add(new Combination(condition, holding));
            }
        }
        return found;
    }
}
