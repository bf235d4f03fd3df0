package dev.holdfast.compile;

import dev.holdfast.system.SuccessorSink;
import java.util.Arrays;

/** Keeps the successors of one state back until it is known that all were generated. For one thread, many states. */
final class Successors implements SuccessorSink {
    private long[][] states = new long[16][];
    private int[] actions = new int[16];
    private int count;

    @Override
    public void accept(int action, long[] state) {
        if (count == actions.length) {
            actions = Arrays.copyOf(actions, count * 2);
            states = Arrays.copyOf(states, count * 2);
        }
        actions[count] = action;
        states[count++] = state;
    }

    void clear() {
        count = 0;
    }

    void handTo(SuccessorSink sink) {
        for (int i = 0; i < count; i++) {
            sink.accept(actions[i], states[i]);
        }
    }
}
