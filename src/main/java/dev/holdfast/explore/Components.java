package dev.holdfast.explore;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Strongly connected components of those steps that are looked at (Tarjan 1972), without recursion. They are numbered so that
 * no such step leads to a greater number.
 */
public final class Components {
    private final int[] starts;
    private final int[] targets;
    private final IntPredicate looked;
    private final Runnable pulse;
    private final int[] component;
    private int count;
    private final int[] index;
    private final int[] low;
    private int visited;
    /** Visited states without a component. */
    private final int[] open;
    private int openCount;
    /** The states on the way, and by state the next of its steps to look at. */
    private final int[] way;
    private final int[] next;

    /**
     * @param starts by state the number of its first step; one more at the end
     * @param targets by step
     * @param looked which steps, by their number
     * @param pulse run for each state; may leave with an exception
     */
    public Components(int[] starts, int[] targets, IntPredicate looked, Runnable pulse) {
        this.starts = starts;
        this.targets = targets;
        this.looked = looked;
        this.pulse = pulse;
        int states = starts.length - 1;
        component = new int[states];
        Arrays.fill(component, -1);
        index = new int[states];
        low = new int[states];
        open = new int[states];
        way = new int[states];
        next = Arrays.copyOf(starts, states);
        for (int state = 0; state < states; state++) {
            if (index[state] == 0) {
                visitFrom(state);
            }
        }
    }

    private void visitFrom(int root) {
        int length = 0;
        way[length++] = enter(root);
        while (length > 0) {
            int state = way[length - 1];
            int step = next[state]++;
            if (step == starts[state + 1]) {
                length--;
                leave(state);
                if (length > 0) {
                    low[way[length - 1]] = Math.min(low[way[length - 1]], low[state]);
                }
            } else if (looked.test(step)) {
                int target = targets[step];
                if (index[target] == 0) {
                    way[length++] = enter(target);
                } else if (component[target] < 0) {
                    low[state] = Math.min(low[state], index[target]);
                }
            }
        }
    }

    private int enter(int state) {
        pulse.run();
        index[state] = ++visited;
        low[state] = visited;
        open[openCount++] = state;
        return state;
    }

    private void leave(int state) {
        if (low[state] != index[state]) {
            return;
        }
        int member;
        do {
            member = open[--openCount];
            component[member] = count;
        } while (member != state);
        count++;
    }

    /** The number of the state's component. */
    public int of(int state) {
        return component[state];
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** Can the step be part of a cycle of such steps? */
    public boolean isOnCycle(int state, int step) {
        return looked.test(step) && component[state] == component[targets[step]];
    }
}
