package dev.holdfast.explore;

/**
 * The states that a shard is asked to add, a stretch of longer arrays, and what is noted of them on the way; for one worker,
 * used again and again.
 */
final class Arrivals {
    /** At most so many are added at once: a bit for each. */
    static final int MOST = 64;

    /** Their words, one state after the other. */
    final long[] states;
    final long[] keys;
    /** As slots number them. */
    final int[] actions;
    private final int words;

    /** The index of the first. */
    private int first;
    private int count;

    /** Where the probe of each begins, from the first on. */
    final long[] offsets = new long[MOST];
    /** What a slot of at most a word holds of each, from the first on. */
    final long[] identities = new long[MOST];
    /** What is read of each: the slots where it may well be. */
    final long[] homes = new long[MOST];
    final long[] seconds = new long[MOST];
    final long[] thirds = new long[MOST];
    /** What comes of comparing: depth and action of the slot that a state is in, or zero. */
    final long[] credits = new long[MOST];
    /** Those that are not simply known. */
    final int[] left = new int[MOST];
    /** A bit for each that was new. */
    private long isNew;

    /**
     * @param room for so many states, of which {@link #MOST} can be added at once
     * @param words the length of a state
     */
    Arrivals(int room, int words) {
        this.words = words;
        states = new long[room * words];
        keys = new long[room];
        actions = new int[room];
    }

    /** Turns to another stretch. */
    void turnTo(int from, int number) {
        first = from;
        count = number;
        isNew = 0;
    }

    /** The index in {@link #keys} and {@link #actions} of the first. */
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
        isNew |= 1L << index;
    }

    long isNew() {
        return isNew;
    }

    /** Puts a state down.
     *
     * @param action index in Next order; -1 for an initial state
     */
    void put(int index, long[] from, int at, long key, int action) {
        for (int i = 0; i < words; i++) {
            states[index * words + i] = from[at + i];
        }
        keys[index] = key;
        actions[index] = numberInSlots(action);
    }

    /** The lowest number is that of a free slot, the next that of Init. */
    static int numberInSlots(int action) {
        return action + 2;
    }
}
