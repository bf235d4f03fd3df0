package dev.holdfast.cost;

import dev.holdfast.explore.StepGraph;

/**
 * Steps in rows.
 *
 * @param starts by state, where its steps begin in the other two; one longer than there are states
 * @param targets by step
 * @param labels by step: the sum of {@link #COUNTED} and {@link #REFERENCE}
 */
record CountedSteps(int[] starts, int[] targets, byte[] labels) {
    static final int COUNTED = 1;
    static final int REFERENCE = 2;

    /** @param pulse run for each state */
    static CountedSteps of(StepGraph graph, int shift, Runnable pulse) {
        if (graph.steps() > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError("too many steps to number them");
        }
        int[] starts = new int[graph.states() + 1];
        int[] targets = new int[(int) graph.steps()];
        byte[] labels = new byte[targets.length];
        int at = 0;
        for (int state = 0; state < graph.states(); state++) {
            pulse.run();
            for (int step = 0; step < graph.steps(state); step++) {
                targets[at] = graph.target(state, step);
                labels[at++] = (byte) (graph.label(state, step) >>> shift & (COUNTED | REFERENCE));
            }
            starts[state + 1] = at;
        }
        return new CountedSteps(starts, targets, labels);
    }

    int states() {
        return starts.length - 1;
    }

    boolean isCounted(int step) {
        return (labels[step] & COUNTED) != 0;
    }

    boolean isReference(int step) {
        return (labels[step] & REFERENCE) != 0;
    }

    /** Does the step weigh nothing at all? */
    boolean isNeither(int step) {
        return labels[step] == 0;
    }

    /** 1 if a step with this label is counted, else 0. */
    static int counted(int label) {
        return label & COUNTED;
    }

    /** 1 if a step with this label is a reference step, else 0. */
    static int references(int label) {
        return (label & REFERENCE) >> 1;
    }
}
