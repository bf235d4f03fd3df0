package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import java.util.BitSet;
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
        return truth(sought.rest()).get(0)
                && sought.recurrences().stream().allMatch(this::isRecurrent)
                && sought.responses().stream()
                        .allMatch(each -> !isRecurrent(each.premise()) || isRecurrent(each.answer()));
    }

    private boolean isRecurrent(Formula formula) {
        return truth(new Formula.Always(new Formula.Eventually(formula))).get(0);
    }

    /** The indexes from which on the formula is true; linear in the lasso, which may have as many states as the model. */
    private BitSet truth(Formula formula) {
        return switch (formula) {
            case Formula.Truth truth -> truth.value() ? not(new BitSet()) : new BitSet();
            case Formula.Literal literal -> literal.positive() ? truth(literal.atom()) : not(truth(literal.atom()));
            case Formula.And and -> {
                BitSet both = not(new BitSet());
                and.conjuncts().forEach(part -> both.and(truth(part)));
                yield both;
            }
            case Formula.Or or -> {
                BitSet either = new BitSet();
                or.disjuncts().forEach(part -> either.or(truth(part)));
                yield either;
            }
            case Formula.Always always -> not(ahead(not(truth(always.formula()))));
            case Formula.Eventually eventually -> ahead(truth(eventually.formula()));
        };
    }

    private BitSet not(BitSet indexes) {
        BitSet others = (BitSet) indexes.clone();
        others.flip(0, lasso.length());
        return others;
    }

    /** The indexes at which, or later than which, one of these comes: those in the loop come again from everywhere. */
    private BitSet ahead(BitSet indexes) {
        BitSet before = new BitSet();
        before.set(0, indexes.nextSetBit(lasso.loop()) < 0 ? indexes.length() : lasso.length());
        return before;
    }

    private BitSet truth(Atom atom) {
        int plane = steps.planeOf(Set.of(atom));
        int bit = Objects.requireNonNull(steps.labelling(plane).bits().get(atom));
        BitSet indexes = new BitSet();
        for (int i = 0; i < lasso.length(); i++) {
            indexes.set(i, isTrue(atom, i, steps.plane(plane), bit));
        }
        return indexes;
    }

    private boolean isTrue(Atom atom, int index, StepGraph graph, int bit) {
        int from = lasso.states()[index];
        int to = lasso.next(index);
        if (atom.ofStep() && from == to) {
            return atom.stutters();
        }
        long label = atom.ofStep() ? stepLabel(graph, from, to) : graph.label(from);
        return (label >>> bit & 1) != 0;
    }

    private static long stepLabel(StepGraph graph, int from, int to) {
        for (int step = 0; step < graph.steps(from); step++) {
            if (graph.target(from, step) == to) {
                return graph.label(from, step);
            }
        }
        throw new HoldfastBug("a lasso with a step that the graph does not have");
    }
}
