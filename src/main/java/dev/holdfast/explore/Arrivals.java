package dev.holdfast.explore;

import dev.holdfast.system.SuccessorBuffer;

/**
 * The states that a shard is asked to add, a stretch of longer arrays, and what is noted of them on the way; for one worker,
 * used again and again.
 */
final class Arrivals {
    private static final int MOST_BITS = 8;
    /** At most so many are added at once. */
    static final int MOST = 1 << MOST_BITS;

    /** Their words, one state after the other; none if states are of one word, which the key tells. */
    final long[] states;
    final long[] keys;
    /** How they were found: actions in the lower bits as slots number them, in the upper ones kinds of steps. */
    final int[] origins;
    private final int words;

    /** The index of the first. */
    private int first;
    private int count;

    final Probes probes = new Probes();
    /** Those that were new, in the order in which that was found. */
    private final int[] news = new int[MOST];
    private int newCount;

    /**
     * @param room for so many states, of which {@link #MOST} can be added at once
     * @param words the length of a state
     */
    Arrivals(int room, int words) {
        this.words = words;
        states = new long[words == 1 ? 0 : room * words];
        keys = new long[room];
        origins = new int[room];
    }

    /** Turns to another stretch. */
    void turnTo(int from, int number) {
        first = from;
        count = number;
        newCount = 0;
    }

    /** The index in {@link #keys} and {@link #origins} of the first. */
    int first() {
        return first;
    }

    int count() {
        return count;
    }

    int words() {
        return words;
    }

    /** @param index counted from the first */
    void markNew(int index) {
        news[newCount++] = index;
    }

    /** How many were new. */
    int newCount() {
        return newCount;
    }

    /** One of those that were new, counted from the first. */
    int news(int number) {
        return news[number];
    }

    /** Puts a state down. */
    void put(int index, long[] from, int at, long key, int origin) {
        for (int i = 0; i < words && words > 1; i++) {
            states[index * words + i] = from[at + i];
        }
        keys[index] = key;
        origins[index] = originInSlots(origin);
    }

    /** The number in slots of the action by which a state was found. */
    int action(int at) {
        return SuccessorBuffer.actionOf(origins[at]);
    }

    /** The lowest number is that of a free slot, the next that of Init. */
    static int originInSlots(int origin) {
        return origin + 2;
    }
}
