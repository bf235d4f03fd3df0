package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Is a formula true of a lasso? By the meaning of the formulas alone, sharing nothing with the search: it holds each lasso
 * against the property before it is shown.
 */
final class LassoJudge {
    private final Lasso lasso;
    private final Map<Atom, Integer> bits;
    private final long[] states;
    private final long[] steps;

    /**
     * @param bits by atom, its bit in the label of a state or of a step
     * @param stutterLabel the label of a stuttering step
     */
    LassoJudge(Lasso lasso, StepGraph graph, Map<Atom, Integer> bits, long stutterLabel) {
        this.lasso = lasso;
        this.bits = bits;
        states = new long[lasso.length()];
        steps = new long[lasso.length()];
        for (int i = 0; i < states.length; i++) {
            states[i] = graph.label(lasso.states()[i]);
            steps[i] = lasso.next(i) == lasso.states()[i]
                    ? stutterLabel
                    : stepLabel(graph, lasso.states()[i], lasso.next(i));
        }
    }

    private static long stepLabel(StepGraph graph, int from, int to) {
        for (int step = 0; step < graph.steps(from); step++) {
            if (graph.target(from, step) == to) {
                return graph.label(from, step);
            }
        }
        throw new HoldfastBug("a lasso with a step that the graph does not have");
    }

    boolean satisfies(Counterclaim sought) {
        return isTrue(sought.rest(), 0)
                && sought.recurrences().stream().allMatch(formula -> isRecurrent(formula))
                && sought.responses().stream()
                        .allMatch(each -> !isRecurrent(each.premise()) || isRecurrent(each.answer()));
    }

    private boolean isRecurrent(Formula formula) {
        return isTrue(new Formula.Always(new Formula.Eventually(formula)), 0);
    }

    private boolean isTrue(Formula formula, int index) {
        return switch (formula) {
            case Formula.Truth truth -> truth.value();
            case Formula.Literal literal -> isSet(literal.atom(), index) == literal.positive();
            case Formula.And and -> all(and.conjuncts(), index);
            case Formula.Or or -> or.disjuncts().stream().anyMatch(part -> isTrue(part, index));
            case Formula.Always always -> !somewhere(always.formula(), index, false);
            case Formula.Eventually eventually -> somewhere(eventually.formula(), index, true);
        };
    }

    private boolean all(List<Formula> formulas, int index) {
        return formulas.stream().allMatch(part -> isTrue(part, index));
    }

    private boolean isSet(Atom atom, int index) {
        long label = atom.ofStep() ? steps[index] : states[index];
        return (label >>> Objects.requireNonNull(bits.get(atom)) & 1) != 0;
    }

    /** Has the formula this truth at that index or at one that comes later or again? */
    private boolean somewhere(Formula formula, int index, boolean truth) {
        for (int i = Math.min(index, lasso.loop()); i < lasso.length(); i++) {
            if ((i >= index || i >= lasso.loop()) && isTrue(formula, i) == truth) {
                return true;
            }
        }
        return false;
    }
}
