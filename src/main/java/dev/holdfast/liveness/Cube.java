package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A conjunction of literals, as bits of the labels of a state and of a step from it.
 *
 * @param state bits of the state's label that must be set
 * @param notState bits that must not
 * @param step bits of the step's label that must be set
 * @param notStep bits that must not
 */
record Cube(long state, long notState, long step, long notStep) {
    static final Cube TRUE = new Cube(0, 0, 0, 0);

    boolean accepts(long stateLabel, long stepLabel) {
        return (stateLabel & state) == state && (stateLabel & notState) == 0 && (stepLabel & step) == step
                && (stepLabel & notStep) == 0;
    }

    boolean heedsState() {
        return (state | notState) != 0;
    }

    boolean heedsStep() {
        return (step | notStep) != 0;
    }

    static boolean anyAccepts(Cube[] cubes, long stateLabel, long stepLabel) {
        for (Cube cube : cubes) {
            if (cube.accepts(stateLabel, stepLabel)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContradictory() {
        return (state & notState) != 0 || (step & notStep) != 0;
    }

    /** Is whatever the other one accepts accepted by this one? */
    boolean includes(Cube other) {
        return (state & ~other.state) == 0 && (notState & ~other.notState) == 0 && (step & ~other.step) == 0
                && (notStep & ~other.notStep) == 0;
    }

    private Cube and(Cube other) {
        return new Cube(state | other.state, notState | other.notState, step | other.step, notStep | other.notStep);
    }

    private static Cube of(Formula.Literal literal, Map<Atom, Integer> bits) {
        long bit = 1L << Objects.requireNonNull(bits.get(literal.atom()));
        long positive = literal.positive() ? bit : 0;
        long negative = literal.positive() ? 0 : bit;
        return literal.atom().ofStep() ? new Cube(0, 0, positive, negative) : new Cube(positive, negative, 0, 0);
    }

    /**
     * The conjunctions of literals of which a propositional formula is a disjunction.
     *
     * @param bits by atom, its bit in the label of a state or of a step
     */
    static List<Cube> of(Formula formula, Map<Atom, Integer> bits) {
        return switch (formula) {
            case Formula.Truth truth -> truth.value() ? List.of(TRUE) : List.of();
            case Formula.Literal literal -> List.of(of(literal, bits));
            case Formula.And and -> and.conjuncts().stream().map(part -> of(part, bits)).reduce(List.of(TRUE),
                    Cube::products);
            case Formula.Or or -> withoutIncluded(
                    or.disjuncts().stream().flatMap(part -> of(part, bits).stream()).toList());
            case Formula.Always always -> throw notPropositional();
            case Formula.Eventually eventually -> throw notPropositional();
        };
    }

    private static HoldfastBug notPropositional() {
        return new HoldfastBug("a temporal formula where a propositional one was expected");
    }

    private static List<Cube> products(List<Cube> left, List<Cube> right) {
        List<Cube> products = new ArrayList<>();
        for (Cube one : left) {
            for (Cube other : right) {
                Cube both = one.and(other);
                if (!both.isContradictory()) {
                    products.add(both);
                }
            }
        }
        return withoutIncluded(products);
    }

    private static List<Cube> withoutIncluded(List<Cube> cubes) {
        List<Cube> kept = new ArrayList<>();
        for (Cube cube : cubes) {
            if (kept.stream().noneMatch(other -> other.includes(cube))) {
                kept.removeIf(cube::includes);
                kept.add(cube);
            }
        }
        return kept;
    }
}
