package dev.holdfast.explore;

import dev.holdfast.system.SuccessorBuffer;

/**
 * States on their way into the visited set, for one worker, put aside by shard. A shard takes many at once: one lock for
 * all, and the cache misses of their probes overlap instead of following one another, which is most of what a search waits
 * for.
 */
final class Batch {
    private static final int ROOM_BITS = Integer.numberOfTrailingZeros(Arrivals.MOST);
    private static final int ROOM = 1 << ROOM_BITS;

    private final SearchSpace space;
    private final int worker;
    private final Keys keys;
    private final int words;
    private final NewStates newStates;
    /** The new states of one shard. */
    private final long[] found;
    /** By which kind of step each was found. */
    private final byte[] kinds = new byte[ROOM];
    /** The states that wait, shard after shard. */
    private final Arrivals waiting;
    /** By shard, how many wait. */
    private final int[] counts;
    private long[] scattered = new long[ROOM];

    /**
     * @param worker its number, from 0
     * @param newStates is shown the states that turn out to be new
     */
    Batch(SearchSpace space, int worker, NewStates newStates) {
        this.space = space;
        this.worker = worker;
        this.keys = space.visited().keys();
        this.words = keys.words();
        this.newStates = newStates;
        waiting = new Arrivals(keys.shards() << ROOM_BITS, words);
        counts = new int[keys.shards()];
        found = new long[ROOM * words];
    }

    /** Is shown states that were new. */
    @FunctionalInterface
    interface NewStates {
        /** States one after the other from the first word on; they may change once this returns. */
        void accept(long[] states, int count);
    }

    /** Takes a copy of the state at that place. */
    void add(long[] states, int at, int origin) {
        add(states, at, origin, keys.scatter(states, at));
    }

    private void add(long[] states, int at, int origin, long place) {
        int shard = keys.shard(place);
        int count = counts[shard];
        waiting.put((shard << ROOM_BITS) + count, states, at, keys.key(place), origin);
        counts[shard] = count + 1;
        if (count + 1 == ROOM) {
            flush(shard);
        }
    }

    /** Takes copies of all. */
    void addAll(SuccessorBuffer successors) {
        int count = successors.count();
        if (count > scattered.length) {
            scattered = new long[2 * count];
        }
        keys.scatter(successors.states(), count, scattered);
        if (words == 1) {
            addWords(successors.origins(), count);
            return;
        }
        for (int i = 0; i < count; i++) {
            add(successors.states(), i * words, successors.origins()[i], scattered[i]);
        }
    }

    private void addWords(int[] origins, int count) {
        int added = 0;
        while (added < count) {
            added = addUntilFull(origins, added, count);
            int shard = keys.shard(scattered[added - 1]);
            if (counts[shard] == ROOM) {
                flush(shard);
            }
        }
    }

    /**
     * Adds states of one word until those of a shard have no more room, and returns how many there are then. This is done for
     * each successor: it calls nothing and has everything at hand in local variables.
     */
    private int addUntilFull(int[] origins, int from, int to) {
        long[] places = scattered;
        int[] numbers = counts;
        long[] intoKeys = waiting.keys;
        int[] intoOrigins = waiting.origins;
        int keyBits = keys.keyBits();
        long keyMask = Bijection.ones(keyBits);
        int i = from;
        int number = 0;
        while (i < to && number < ROOM) {
            long place = places[i];
            int shard = (int) (place >>> keyBits);
            number = numbers[shard];
            int at = (shard << ROOM_BITS) + number;
            intoKeys[at] = place & keyMask;
            intoOrigins[at] = Arrivals.originInSlots(origins[i]);
            numbers[shard] = ++number;
            i++;
        }
        return i;
    }

    /** Sends everything on its way; at the end of a level at the latest. */
    void flush() {
        for (int shard = 0; shard < counts.length; shard++) {
            if (counts[shard] > 0) {
                flush(shard);
            }
        }
    }

    private void flush(int shard) {
        StateList list = space.visited().filling(worker);
        list.reserve(counts[shard]);
        waiting.turnTo(shard << ROOM_BITS, counts[shard]);
        counts[shard] = 0;
        space.addAll(shard, waiting);
        int news = waiting.newCount();
        if (news > 0) {
            collect(shard, news);
            list.addAll(found, kinds, news);
            newStates.accept(found, news);
        }
    }

    private void collect(int shard, int news) {
        for (int i = 0; i < news; i++) {
            int index = waiting.first() + waiting.news(i);
            kinds[i] = (byte) SuccessorBuffer.kindOf(waiting.origins[index]);
            if (words == 1) {
                found[i] = keys.restore(shard, waiting.keys[index]);
            } else {
                for (int word = 0; word < words; word++) {
                    found[i * words + word] = waiting.states[index * words + word];
                }
            }
        }
    }
}
