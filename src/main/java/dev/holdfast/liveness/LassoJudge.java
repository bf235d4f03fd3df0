package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Is a formula true of a lasso? By the meaning of the formulas alone, sharing nothing with the search: it holds each lasso
 * against what was sought before it is shown.
 */
final class LassoJudge {
    private final Lasso lasso;
    private final LabelledSteps steps;

    LassoJudge(Lasso lasso, LabelledSteps steps) {
        this.lasso = lasso;
        this.steps = steps;
    }

    boolean satisfies(Counterclaim sought) {
        return isTrue(sought.rest(), 0)
                && sought.recurrences().stream().allMatch(this::isRecurrent)
                && sought.responses().stream()
                        .allMatch(each -> !isRecurrent(each.premise()) || isRecurrent(each.answer()));
    }

    private boolean isRecurrent(Formula formula) {
        return isTrue(new Formula.Always(new Formula.Eventually(formula)), 0);
    }

    private boolean isTrue(Formula formula, int index) {
        return switch (formula) {
            case Formula.Truth truth -> truth.value();
            case Formula.Literal literal -> isTrue(literal.atom(), index) == literal.positive();
            case Formula.And and -> all(and.conjuncts(), index);
            case Formula.Or or -> or.disjuncts().stream().anyMatch(part -> isTrue(part, index));
            case Formula.Always always -> !somewhere(always.formula(), index, false);
            case Formula.Eventually eventually -> somewhere(eventually.formula(), index, true);
        };
    }

    private boolean all(List<Formula> formulas, int index) {
        return formulas.stream().allMatch(part -> isTrue(part, index));
    }

    private boolean isTrue(Atom atom, int index) {
        int plane = steps.planeOf(Set.of(atom));
        int from = lasso.states()[index];
        int to = lasso.next(index);
        if (atom.ofStep() && from == to) {
            return atom.stutters();
        }
        StepGraph graph = steps.plane(plane);
        long label = atom.ofStep() ? stepLabel(graph, from, to) : graph.label(from);
        return (label >>> Objects.requireNonNull(steps.labelling(plane).bits().get(atom)) & 1) != 0;
    }

    private static long stepLabel(StepGraph graph, int from, int to) {
        for (int step = 0; step < graph.steps(from); step++) {
            if (graph.target(from, step) == to) {
                return graph.label(from, step);
            }
        }
        throw new HoldfastBug("a lasso with a step that the graph does not have");
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
