package dev.holdfast.cost;

import dev.holdfast.explore.Components;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/** A short cycle through a counted step, of steps that are looked at, and a shortest way to it. */
final class ShortestCycle {
    /** Counted steps that are tried; the first in the order of states are also the nearest to an initial one. */
    private static final int MOST_TRIED = 500;

    private final CountedSteps steps;
    private final IntPredicate looked;
    private final Runnable pulse;
    /** By state: the one before it on the way of the last search, itself at the beginning, -1 where it was not. */
    private final int[] before;

    ShortestCycle(CountedSteps steps, IntPredicate looked, Runnable pulse) {
        this.steps = steps;
        this.looked = looked;
        this.pulse = pulse;
        before = new int[steps.states()];
    }

    /** The states of the cycle from the origin of a counted step on, in order, that origin again at the end. */
    List<Integer> find(Components components) {
        List<Integer> best = List.of();
        int tried = 0;
        for (int state = 0; state < steps.states() && tried < MOST_TRIED; state++) {
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                if (steps.isCounted(step) && components.isOnCycle(state, step)) {
                    tried++;
                    List<Integer> cycle = new ArrayList<>(List.of(state));
                    cycle.addAll(way(List.of(steps.targets()[step]), state));
                    best = best.isEmpty() || cycle.size() < best.size() ? cycle : best;
                }
            }
        }
        return best;
    }

    /** A shortest way by such steps, both ends included; empty if there is none. */
    List<Integer> way(List<Integer> from, int to) {
        Arrays.fill(before, -1);
        Deque<Integer> waiting = new ArrayDeque<>(from);
        from.forEach(state -> before[state] = state);
        while (!waiting.isEmpty() && before[to] < 0) {
            pulse.run();
            int state = waiting.remove();
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                int target = steps.targets()[step];
                if (before[target] < 0 && looked.test(step)) {
                    before[target] = state;
                    waiting.add(target);
                }
            }
        }
        List<Integer> way = new ArrayList<>();
        for (int state = to; before[to] >= 0; state = before[state]) {
            way.add(state);
            if (before[state] == state) {
                break;
            }
        }
        Collections.reverse(way);
        return way;
    }
}
