package dev.holdfast.compare;

import java.util.Arrays;

/**
 * States and steps as an observer knows them: a step shows an event, which is a number from 1, or it is silent, which is 0.
 *
 * @param starts by state, where its steps begin in the other two; one longer than there are states
 * @param targets by step
 * @param events by step
 */
record ObservedSteps(int[] starts, int[] targets, int[] events) {
    static final int SILENT = 0;

    int states() {
        return starts.length - 1;
    }

    /** Takes rows of steps, state by state. */
    static final class Builder {
        private int[] starts = new int[64];
        private int[] targets = new int[256];
        private int[] events = new int[256];
        private int states;
        private int steps;

        void step(int event, int target) {
            if (steps == targets.length) {
                targets = Arrays.copyOf(targets, steps * 2);
                events = Arrays.copyOf(events, steps * 2);
            }
            targets[steps] = target;
            events[steps++] = event;
        }

        /** The steps since the last call are those of the next state. */
        void endState() {
            states++;
            if (states == starts.length) {
                starts = Arrays.copyOf(starts, states * 2);
            }
            starts[states] = steps;
        }

        ObservedSteps build() {
            return new ObservedSteps(Arrays.copyOf(starts, states + 1), Arrays.copyOf(targets, steps),
                    Arrays.copyOf(events, steps));
        }
    }

    /** The states of both, those of the second behind those of the first. */
    ObservedSteps and(ObservedSteps second) {
        Builder both = new Builder();
        copy(both, 0);
        second.copy(both, states());
        return both.build();
    }

    private void copy(Builder into, int offset) {
        for (int state = 0; state < states(); state++) {
            for (int i = starts[state]; i < starts[state + 1]; i++) {
                into.step(events[i], targets[i] + offset);
            }
            into.endState();
        }
    }
}
