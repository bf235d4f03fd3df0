package dev.holdfast.explore;

import java.util.BitSet;

/**
 * The steps of consecutive states.
 *
 * @param starts by state, where its steps begin in {@code targets}; one longer than there are states
 * @param labels by plane and step
 * @param stateLabels by plane and state
 * @param cut states with a step that a constraint cut off
 */
record StepRows(int[] starts, int[] targets, NarrowNumbers[] labels, NarrowNumbers[] stateLabels, BitSet cut) {
    /** So many states share one. */
    static final int BITS = 12;
    static final int STATES = 1 << BITS;
    static final int MASK = STATES - 1;

    int steps() {
        return targets.length;
    }

    int steps(int state) {
        return starts[state + 1] - starts[state];
    }

    int target(int state, int step) {
        return targets[starts[state] + step];
    }

    long label(int plane, int state, int step) {
        return labels[plane].get(starts[state] + step);
    }

    long stateLabel(int plane, int state) {
        return stateLabels[plane].get(state);
    }

    boolean cutAt(int state) {
        return cut.get(state);
    }
}
