package dev.holdfast.explore;

import java.util.Arrays;

/**
 * States on their way into the visited set, for one worker, put aside by shard. A shard takes many at once: one lock for
 * all, and the cache misses of their probes overlap instead of following one another, which is most of what a search waits
 * for.
 */
final class Batch {
    private static final int CAPACITY = 64;

    private final SearchSpace space;
    private final int worker;
    private final Keys keys;
    private final Level.Visitor newStates;
    /** By shard. */
    private final Pending[] pending;

    /**
     * @param worker its number, from 0
     * @param newStates is shown each state that turns out to be new, and must not keep it
     */
    Batch(SearchSpace space, int worker, Level.Visitor newStates) {
        this.space = space;
        this.worker = worker;
        this.keys = space.visited().keys();
        this.newStates = newStates;
        pending = new Pending[keys.shards()];
        Notes notes = new Notes(CAPACITY);
        Arrays.setAll(pending, i -> new Pending(CAPACITY, keys.words(), notes));
    }

    /** What {@link Slots} notes of each state between looking where it belongs and going there. */
    static final class Notes {
        final int[] offsets;
        final long[] identities;

        Notes(int capacity) {
            offsets = new int[capacity];
            identities = new long[capacity];
        }
    }

    /** What waits for one shard. */
    static final class Pending {
        final long[] states;
        final long[] keys;
        /** As slots number them. */
        final int[] actions;
        int count;
        final Notes notes;

        Pending(int capacity, int words, Notes notes) {
            states = new long[capacity * words];
            keys = new long[capacity];
            actions = new int[capacity];
            this.notes = notes;
        }

        /**
         * @param action index in Next order; -1 for an initial state
         */
        void add(long[] from, int at, int words, long key, int action) {
            int index = count;
            if (words == 1) {
                states[index] = from[at];
            } else {
                System.arraycopy(from, at, states, index * words, words);
            }
            keys[index] = key;
            actions[index] = action + 2;
            count = index + 1;
        }
    }

    /** Takes a copy of the state at that place. */
    void add(long[] states, int at, int action) {
        long scattered = keys.scatter(states, at);
        int shard = keys.shard(scattered);
        Pending waiting = pending[shard];
        waiting.add(states, at, keys.words(), keys.key(scattered), action);
        if (waiting.count == CAPACITY) {
            flush(shard, waiting);
        }
    }

    /** Sends everything on its way; at the end of a level at the latest. */
    void flush() {
        for (int shard = 0; shard < pending.length; shard++) {
            if (pending[shard].count > 0) {
                flush(shard, pending[shard]);
            }
        }
    }

    private void flush(int shard, Pending waiting) {
        StateList list = space.visited().filling(worker);
        list.reserve(waiting.count);
        long isNew = space.addAll(shard, waiting);
        waiting.count = 0;
        for (; isNew != 0; isNew &= isNew - 1) {
            int at = Long.numberOfTrailingZeros(isNew) * keys.words();
            list.add(waiting.states, at);
            newStates.visit(waiting.states, at);
        }
    }
}
