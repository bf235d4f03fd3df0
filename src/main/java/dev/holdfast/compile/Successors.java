package dev.holdfast.compile;

import dev.holdfast.system.SuccessorSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps the successors of one state back until it is known that all were generated. */
final class Successors implements SuccessorSink {
    private final List<long[]> states = new ArrayList<>(16);
    private int[] actions = new int[16];

    @Override
    public void accept(int action, long[] state) {
        if (states.size() == actions.length) {
            actions = java.util.Arrays.copyOf(actions, actions.length * 2);
        }
        actions[states.size()] = action;
        states.add(state);
    }

    void handTo(SuccessorSink sink) {
        for (int i = 0; i < states.size(); i++) {
            sink.accept(actions[i], states.get(i));
        }
    }
}
