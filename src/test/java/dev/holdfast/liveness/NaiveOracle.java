package dev.holdfast.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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
        return shortestStem().isPresent();
    }

    /** Of all behaviors of which the formula is true, the fewest steps that change something before what goes round for ever. */
    OptionalInt shortestStem() {
        Map<Future, Integer> stems = new HashMap<>();
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
                    improve(new Future(step.to(), truths), 0, stems, open);
                }
            }
        }
        while (!open.isEmpty()) {
            Future future = open.remove();
            for (RandomGraph.Step step : graph.steps()) {
                if (step.to() == future.state()) {
                    improve(new Future(step.from(), before(step, future.truths())),
                            stems.get(future) + (step.from() == step.to() ? 0 : 1), stems, open);
                }
            }
        }
        return stems.entrySet().stream().filter(entry -> begins(entry.getKey())).mapToInt(Map.Entry::getValue).min();
    }

    private static void improve(Future future, int stem, Map<Future, Integer> stems, Deque<Future> open) {
        if (stem < stems.getOrDefault(future, Integer.MAX_VALUE)) {
            stems.put(future, stem);
            open.add(future);
        }
    }

    /** Steps are spoken of under temporal operators only, so that any will do. */
    private boolean begins(Future future) {
        return graph.initial().contains(future.state())
                && isTrue(formula, new RandomGraph.Step(future.state(), future.state()), future.truths());
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
