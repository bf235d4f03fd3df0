package dev.holdfast.cost;

import dev.holdfast.explore.Components;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The maximum over all cycles of counted steps divided by reference steps: the maximum cycle ratio, or maximum cost-to-time
 * ratio (Dasdan, Irani, Gupta, Efficient algorithms for optimum cycle mean and optimum cost to time ratio problems, DAC 1999,
 * compare the algorithms for it).
 *
 * <p>A ratio p/q is beaten exactly if some cycle is positive when a counted step weighs q and a reference step -p (Lawler
 * 1976). So: begin with nothing; as long as a cycle beats the ratio, take that cycle's. Each is the ratio of a cycle and
 * greater than the one before, so there is an end, and all numbers are integers, so the end is exact. Positive cycles are found
 * by Bellman and Ford's method, one round linear in steps.
 *
 * <p>States that reach each other by steps that weigh nothing are merged first, which is most of a model.
 */
final class CycleRatio {
    private final CountedSteps steps;
    private final Runnable pulse;
    /** By steps that weigh nothing. */
    private final Components merged;
    /** Steps between merged states that can be part of a cycle. */
    private int[] froms = new int[1024];
    private int[] tos = new int[1024];
    private byte[] labels = new byte[1024];
    private int count;

    private long counted;
    private long references = 1;
    /** By merged state: the weight of the heaviest way to it that was found. */
    private long[] potentials = {};
    /** By merged state: the last step of that way, or -1. */
    private int[] last = {};

    /**
     * @param steps without a cycle that has counted steps and no reference step
     * @param whole components of all steps
     */
    CycleRatio(CountedSteps steps, Components whole, Runnable pulse) {
        this.steps = steps;
        this.pulse = pulse;
        merged = new Components(steps.starts(), steps.targets(), steps::isNeither, pulse);
        for (int state = 0; state < steps.states(); state++) {
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                int from = merged.of(state);
                int to = merged.of(steps.targets()[step]);
                if (whole.isOnCycle(state, step) && (from != to || !steps.isNeither(step))) {
                    add(from, to, steps.labels()[step]);
                }
            }
        }
        List<Integer> cycle = positiveCycle();
        while (!cycle.isEmpty()) {
            counted = cycle.stream().mapToLong(step -> CountedSteps.counted(labels[step])).sum();
            references = cycle.stream().mapToLong(step -> CountedSteps.references(labels[step])).sum();
            cycle = positiveCycle();
        }
    }

    private void add(int from, int to, byte label) {
        if (count == froms.length) {
            froms = Arrays.copyOf(froms, count * 2);
            tos = Arrays.copyOf(tos, count * 2);
            labels = Arrays.copyOf(labels, count * 2);
        }
        froms[count] = from;
        tos[count] = to;
        labels[count++] = label;
    }

    private long weight(int label) {
        return references * CountedSteps.counted(label) - counted * CountedSteps.references(label);
    }

    /** The steps of a cycle whose ratio is greater; none if there is none, and then the potentials tell why. */
    private List<Integer> positiveCycle() {
        potentials = new long[merged.count()];
        last = new int[merged.count()];
        Arrays.fill(last, -1);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < count; i++) {
                pulse.run();
                long weight = potentials[froms[i]] + weight(labels[i]);
                if (weight > potentials[tos[i]]) {
                    potentials[tos[i]] = weight;
                    last[tos[i]] = i;
                    changed = true;
                }
            }
            List<Integer> cycle = changed ? cycleOfLastSteps() : List.of();
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        return List.of();
    }

    /** A cycle among the last steps is positive: each way was heavier than the one before. */
    private List<Integer> cycleOfLastSteps() {
        int[] seen = new int[last.length];
        for (int start = 0; start < last.length; start++) {
            int state = start;
            while (seen[state] == 0 && last[state] >= 0) {
                seen[state] = start + 1;
                state = froms[last[state]];
            }
            if (seen[state] == start + 1 && last[state] >= 0) {
                List<Integer> cycle = new ArrayList<>();
                int end = state;
                do {
                    cycle.add(last[state]);
                    state = froms[last[state]];
                } while (state != end);
                return cycle;
            }
        }
        return List.of();
    }

    /** Of the best cycle, not reduced; 0 if no cycle has a counted step. */
    long counted() {
        return counted;
    }

    /** Of the best cycle, not reduced; at least 1. */
    long references() {
        return references;
    }

    /** Is the step on a cycle only of steps like it, then that cycle attains the maximum; and some are. */
    boolean isTight(int state, int step) {
        return potentials[merged.of(state)] + weight(steps.labels()[step]) == potentials[merged.of(
                steps.targets()[step])];
    }
}
