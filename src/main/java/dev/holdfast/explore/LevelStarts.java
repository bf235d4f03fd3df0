package dev.holdfast.explore;

import java.util.Arrays;

/**
 * Where each level begins in a shard. Only levels that have a state there are noted, so that a graph of a million levels
 * with one state each costs little.
 */
final class LevelStarts {
    /** Rising; the first {@link #count} are in use. */
    private int[] depths = new int[4];
    /** The index of the first state of that level. */
    private int[] starts = new int[4];
    private int count;

    /** Notes the states {@code from} to {@code to - 1} as a level deeper than those before. */
    void add(int depth, int from, int to) {
        if (from == to) {
            return;
        }
        if (count == depths.length) {
            depths = Arrays.copyOf(depths, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
        }
        depths[count] = depth;
        starts[count] = from;
        count++;
    }

    /**
     * The index of the first state at that depth or deeper.
     *
     * @param size what to return if there is none
     */
    int from(int depth, int size) {
        int at = Arrays.binarySearch(depths, 0, count, depth);
        int next = at >= 0 ? at : -at - 1;
        return next < count ? starts[next] : size;
    }

    long bytes() {
        return 4L * (depths.length + starts.length);
    }
}
