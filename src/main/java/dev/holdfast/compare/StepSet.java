package dev.holdfast.compare;

import java.util.Arrays;

/** A set of (event, target), filled and emptied many times. */
final class StepSet {
    private long[] steps = new long[64];
    private int count;

    static int event(long step) {
        return (int) (step >>> 32);
    }

    static int target(long step) {
        return (int) step;
    }

    void clear() {
        count = 0;
    }

    void add(int event, int target) {
        add((long) event << 32 | target);
    }

    void addAll(long[] others) {
        for (long step : others) {
            add(step);
        }
    }

    private void add(long step) {
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, count * 2);
        }
        steps[count++] = step;
    }

    /** By event, then target, each once. */
    long[] sorted() {
        Arrays.sort(steps, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || steps[i] != steps[kept - 1]) {
                steps[kept++] = steps[i];
            }
        }
        count = kept;
        return Arrays.copyOf(steps, kept);
    }
}
