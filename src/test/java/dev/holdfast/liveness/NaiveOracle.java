package dev.holdfast.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides by brute force whether a small graph has a behavior of which a formula is true. Every set of steps that can be taken
 * again and again for ever is tried. Within it the truth of {@code []F} and {@code <>F} is the same everywhere, and that of
 * a formula depends on the step alone; from there it is followed backwards to the initial states. No automaton, no
 * components, no conditions: nothing is shared with the search.
 */
final class NaiveOracle {
    private final RandomGraph graph;
    /** All temporal parts of the formula, inner ones first. */
    private final List<Formula> temporal = new ArrayList<>();
    private final Formula formula;

    NaiveOracle(RandomGraph graph, Formula formula) {
        this.graph = graph;
        this.formula = formula;
        collect(formula);
    }

    private void collect(Formula part) {
        switch (part) {
            case Formula.Truth truth -> {
            }
            case Formula.Literal literal -> {
            }
            case Formula.And and -> and.conjuncts().forEach(this::collect);
            case Formula.Or or -> or.disjuncts().forEach(this::collect);
            case Formula.Always always -> collectAround(always, always.formula());
            case Formula.Eventually eventually -> collectAround(eventually, eventually.formula());
        }
    }

    private void collectAround(Formula whole, Formula inner) {
        collect(inner);
        if (!temporal.contains(whole)) {
            temporal.add(whole);
        }
    }

    /** A state from which on the temporal parts have these truths. */
    private record Future(int state, BitSet truths) {}

    boolean isSatisfiable() {
        Set<Future> known = new HashSet<>();
        Deque<Future> open = new ArrayDeque<>();
        for (int chosen = 1; chosen < 1 << graph.steps().size(); chosen++) {
            List<RandomGraph.Step> loop = new ArrayList<>();
            for (int i = 0; i < graph.steps().size(); i++) {
                if ((chosen >> i & 1) != 0) {
                    loop.add(graph.steps().get(i));
                }
            }
            if (isClosedWalk(loop)) {
                BitSet truths = within(loop);
                for (RandomGraph.Step step : loop) {
                    add(new Future(step.to(), truths), known, open);
                }
            }
        }
        while (!open.isEmpty()) {
            Future future = open.remove();
            for (RandomGraph.Step step : graph.steps()) {
                if (step.to() == future.state()) {
                    BitSet truths = before(step, future.truths());
                    if (graph.initial().contains(step.from()) && isTrue(formula, step, truths)) {
                        return true;
                    }
                    add(new Future(step.from(), truths), known, open);
                }
            }
        }
        return false;
    }

    private static void add(Future future, Set<Future> known, Deque<Future> open) {
        if (known.add(future)) {
            open.add(future);
        }
    }

    /** Can one go round so that each of these steps is taken and no other? */
    private static boolean isClosedWalk(List<RandomGraph.Step> steps) {
        int states = 0;
        int reached = 1 << steps.getFirst().from();
        int back = reached;
        for (RandomGraph.Step step : steps) {
            states |= 1 << step.from() | 1 << step.to();
        }
        for (int i = 0; i < steps.size(); i++) {
            for (RandomGraph.Step step : steps) {
                reached |= (reached >> step.from() & 1) << step.to();
                back |= (back >> step.to() & 1) << step.from();
            }
        }
        return reached == states && back == states;
    }

    private BitSet within(List<RandomGraph.Step> loop) {
        BitSet truths = new BitSet();
        for (int i = 0; i < temporal.size(); i++) {
            boolean truth = switch (temporal.get(i)) {
                case Formula.Always always -> loop.stream().allMatch(step -> isTrue(always.formula(), step, truths));
                case Formula.Eventually eventually ->
                    loop.stream().anyMatch(step -> isTrue(eventually.formula(), step, truths));
                default -> throw new AssertionError();
            };
            truths.set(i, truth);
        }
        return truths;
    }

    private BitSet before(RandomGraph.Step step, BitSet after) {
        BitSet truths = new BitSet();
        for (int i = 0; i < temporal.size(); i++) {
            boolean truth = switch (temporal.get(i)) {
                case Formula.Always always -> after.get(i) && isTrue(always.formula(), step, truths);
                case Formula.Eventually eventually -> after.get(i) || isTrue(eventually.formula(), step, truths);
                default -> throw new AssertionError();
            };
            truths.set(i, truth);
        }
        return truths;
    }

    /** Is it true where this step is taken and the temporal parts have these truths? */
    private boolean isTrue(Formula part, RandomGraph.Step step, BitSet truths) {
        return switch (part) {
            case Formula.Truth truth -> truth.value();
            case Formula.Literal literal -> graph.isTrue(literal.atom(), step) == literal.positive();
            case Formula.And and -> and.conjuncts().stream().allMatch(each -> isTrue(each, step, truths));
            case Formula.Or or -> or.disjuncts().stream().anyMatch(each -> isTrue(each, step, truths));
            case Formula.Always always -> truths.get(temporal.indexOf(always));
            case Formula.Eventually eventually -> truths.get(temporal.indexOf(eventually));
        };
    }
}
