package dev.holdfast.explore;

import java.util.function.Consumer;

/**
 * States on their way into the visited set, for one worker, put aside by shard. A shard takes many at once: one lock for
 * all, and the cache misses of their probes overlap instead of following one another, which is most of what a search waits
 * for.
 */
final class Batch {
    private static final int CAPACITY = 64;

    private final SearchSpace space;
    private final int words;
    private final Consumer<long[]> newStates;
    /** By shard; null until the first state comes. */
    private final Pending[] pending = new Pending[VisitedSet.SHARDS];

    /** @param newStates is shown each state that turns out to be new */
    Batch(SearchSpace space, Consumer<long[]> newStates) {
        this.space = space;
        this.words = space.visited().words();
        this.newStates = newStates;
    }

    /** What waits for one shard. */
    static final class Pending {
        final long[] states;
        final long[] hashes = new long[CAPACITY];
        final int[] actions = new int[CAPACITY];
        int count;

        Pending(int words) {
            states = new long[CAPACITY * words];
        }
    }

    /** Takes a copy of the state. */
    void add(long[] state, int action) {
        long hash = VisitedSet.hash(state);
        int shard = VisitedSet.shardOf(hash);
        Pending waiting = pending[shard];
        if (waiting == null) {
            waiting = new Pending(words);
            pending[shard] = waiting;
        }
        int at = waiting.count++;
        System.arraycopy(state, 0, waiting.states, at * words, words);
        waiting.hashes[at] = hash;
        waiting.actions[at] = action;
        if (waiting.count == CAPACITY) {
            flush(shard, waiting);
        }
    }

    /** Sends everything on its way; at the end of a level at the latest. */
    void flush() {
        for (int shard = 0; shard < pending.length; shard++) {
            Pending waiting = pending[shard];
            if (waiting != null && waiting.count > 0) {
                flush(shard, waiting);
            }
        }
    }

    private void flush(int shard, Pending waiting) {
        long isNew = space.addAll(shard, waiting);
        waiting.count = 0;
        for (; isNew != 0; isNew &= isNew - 1) {
            int at = Long.numberOfTrailingZeros(isNew) * words;
            long[] state = new long[words];
            System.arraycopy(waiting.states, at, state, 0, words);
            newStates.accept(state);
        }
    }
}
