package dev.holdfast.liveness;

import java.util.Arrays;

/**
 * An infinite behavior as a finite sequence: after the last state it goes on at {@code loop} for ever.
 *
 * @param states numbers in the graph; no two neighbours are equal
 * @param loop index of the state to which the last one leads; the index of the last state itself if it stutters for ever
 */
public record Lasso(int[] states, int loop) {

    /**
     * Drops stuttering steps, which no formula can see, and begins the loop as early as possible.
     *
     * @param nodes states of stem and loop, the first state of the loop not repeated at the end
     */
    static Lasso of(int[] nodes, int loopStart) {
        Ints kept = new Ints();
        int loop = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (i == loopStart) {
                loop = kept.size();
                kept.add(nodes[i]);
            } else if (kept.size() == 0 || kept.last() != nodes[i]) {
                kept.add(nodes[i]);
            }
        }
        return joined(kept, loop);
    }

    private static Lasso joined(Ints kept, int loopStart) {
        int loop = loopStart;
        // Only where the loop begins may two neighbours be equal.
        if (kept.size() > loop + 1 && kept.last() == kept.get(loop)) {
            kept.removeLast();
        }
        while (loop > 0 && kept.get(loop - 1) == kept.last()) {
            kept.removeLast();
            loop--;
        }
        return new Lasso(kept.toArray(), loop);
    }

    int length() {
        return states.length;
    }

    /** The state after the one at this index. */
    int next(int index) {
        return states[successor(index)];
    }

    int successor(int index) {
        return index == states.length - 1 ? loop : index + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lasso lasso && loop == lasso.loop && Arrays.equals(states, lasso.states);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(states) + loop;
    }

    @Override
    public String toString() {
        return Arrays.toString(states) + " back to " + loop;
    }
}
