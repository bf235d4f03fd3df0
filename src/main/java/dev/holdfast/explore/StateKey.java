package dev.holdfast.explore;

import java.util.Arrays;

/** A packed state as a key of a map. */
final class StateKey {
    private final long[] state;

    StateKey(long[] state) {
        this.state = state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateKey that && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        long h = 0;
        for (long word : state) {
            h = (h ^ word) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 32;
        }
        return (int) h;
    }
}
