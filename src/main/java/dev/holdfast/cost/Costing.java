package dev.holdfast.cost;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.Components;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.system.TraceBuilder;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the rate and a lasso that attains it. */
public final class Costing {
    private final StepGraph graph;
    private final TransitionSystem system;
    private final CountedSteps steps;
    private final Runnable pulse;
    private Cost.Rate rate = Cost.Rate.ZERO;
    /** From an initial state once around; empty if the rate is zero. */
    private final List<Integer> lasso = new ArrayList<>();
    private int loop;
    /** By state of the lasso: the label of the step to it. */
    private final List<Integer> labels = new ArrayList<>();

    /**
     * @param graph two bits of whose labels say whether a step is counted and whether it is a reference step
     * @param system to which the states belong
     * @param shift of the first of the two bits
     * @param pulse run for each state that is looked at; it may leave with an exception
     */
    public Costing(StepGraph graph, TransitionSystem system, int shift, Runnable pulse) {
        this.graph = graph;
        this.system = system;
        this.pulse = pulse;
        steps = CountedSteps.of(graph, shift, pulse);
        IntPredicate free = step -> !steps.isReference(step);
        Components withoutReference = new Components(steps.starts(), steps.targets(), free, pulse);
        if (anyCounted(withoutReference)) {
            rate = Cost.Rate.UNBOUNDED;
            close(free, withoutReference);
            return;
        }
        Components whole = new Components(steps.starts(), steps.targets(), step -> true, pulse);
        if (anyCounted(whole)) {
            CycleRatio best = new CycleRatio(steps, whole, pulse);
            rate = Cost.Rate.of(best.counted(), best.references());
            boolean[] tight = tight(best);
            close(step -> tight[step], new Components(steps.starts(), steps.targets(), step -> tight[step], pulse));
        }
    }

    private boolean anyCounted(Components components) {
        for (int state = 0; state < steps.states(); state++) {
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                if (steps.isCounted(step) && components.isOnCycle(state, step)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean[] tight(CycleRatio best) {
        boolean[] tight = new boolean[steps.targets().length];
        for (int state = 0; state < steps.states(); state++) {
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                tight[step] = best.isTight(state, step);
            }
        }
        return tight;
    }

    /** Any cycle of such steps through a counted one attains the rate. */
    private void close(IntPredicate looked, Components components) {
        List<Integer> cycle = new ShortestCycle(steps, looked, pulse).find(components);
        if (cycle.isEmpty()) {
            throw new HoldfastBug("no cycle attains the rate " + rate);
        }
        // Entered at the state nearest to an initial one, of several the first in the order of numbers.
        int entry = IntStream.range(0, cycle.size() - 1).reduce((a, b) -> cycle.get(b) < cycle.get(a) ? b : a)
                .orElseThrow();
        List<Integer> initial = IntStream.range(0, graph.initialStates()).boxed().toList();
        lasso.addAll(new ShortestCycle(steps, step -> true, pulse).way(initial, cycle.get(entry)));
        loop = lasso.size() - 1;
        for (int i = 1; i < cycle.size(); i++) {
            lasso.add(cycle.get((entry + i) % (cycle.size() - 1)));
        }
        for (int i = 0; i < lasso.size(); i++) {
            labels.add(i == 0 ? 0 : label(lasso.get(i - 1), lasso.get(i), i > loop ? looked : step -> true));
        }
    }

    private int label(int from, int to, IntPredicate asked) {
        int label = 0;
        for (int step = steps.starts()[from]; step < steps.starts()[from + 1]; step++) {
            if (steps.targets()[step] == to && asked.test(step)) {
                label = Math.max(label, steps.labels()[step]);
            }
        }
        return label;
    }

    public Cost.Rate rate() {
        return rate;
    }

    /** To a cycle that attains the rate and once around; empty if it is zero. */
    public Trace trace() {
        return lasso.isEmpty()
                ? Trace.EMPTY
                : new TraceBuilder(system).trace(lasso.stream().map(graph::state).toList());
    }

    /** Index of the state to which the last one of the trace is equal. */
    public int loop() {
        return loop;
    }

    /** By state of the trace. */
    public List<Cost.Mark> marks() {
        return labels.stream().map(label -> Cost.Mark.values()[label]).toList();
    }
}
