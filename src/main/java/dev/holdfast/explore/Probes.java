package dev.holdfast.explore;

import dev.holdfast.system.SuccessorBuffer;

/**
 * What is read in a table of narrow slots for the states that a shard is asked to add, and what comes of it. Each pass is a plain
 * loop without a branch, so that all reads are under way at once and nothing waits for what cannot be foretold. For one worker,
 * used again and again.
 */
final class Probes {
    /** The slots that are read of each at once. */
    static final int AT_ONCE = 3;

    final long[] keys = new long[Arrivals.MOST];
    /** Where the home slot of each begins. */
    final long[] offsets = new long[Arrivals.MOST];
    /** What the home slot holds if the state is there, but for depth and action. */
    final long[] identities = new long[Arrivals.MOST];
    /** What is in the slots from there on. */
    private final long[] firsts = new long[Arrivals.MOST];
    private final long[] seconds = new long[Arrivals.MOST];
    private final long[] thirds = new long[Arrivals.MOST];
    /** Depth and action of the slot that the state is in, or zero. */
    private final long[] credits = new long[Arrivals.MOST];
    /** How many of the three are taken before the first that is free. */
    private final long[] taken = new long[Arrivals.MOST];
    /** Those that are not simply known. */
    private final int[] left = new int[Arrivals.MOST];
    /** Those of them that have a free slot, and the others. */
    private final int[] free = new int[Arrivals.MOST];
    private final int[] others = new int[Arrivals.MOST];
    private int count;
    private int frees;
    private int otherCount;

    /** Turns to so many states; offsets and identities are the caller's to set. */
    void turnTo(int number) {
        count = number;
    }

    /** Reads the first slots of each. */
    void fetch(byte[] table, int bytes) {
        int number = count;
        long[] at = offsets;
        long[] first = firsts;
        for (int i = 0; i < number; i++) {
            first[i] = (long) Slots.WORD.get(table, (int) at[i]);
        }
        long[] second = seconds;
        long[] third = thirds;
        for (int i = 0; i < number; i++) {
            int offset = (int) at[i] + bytes;
            second[i] = (long) Slots.WORD.get(table, offset);
            third[i] = (long) Slots.WORD.get(table, offset + bytes);
        }
    }

    /** Finds out which slots are free, and which are the states'. */
    void compare(SlotFormat format) {
        long mask = format.identityMask;
        long one = format.distanceOne;
        long two = 2 * one;
        long actionMask = format.actionMask;
        long creditMask = format.actionMask | format.depthMask;
        int number = count;
        for (int i = 0; i < number; i++) {
            long identity = identities[i];
            long credit = firsts[i] & isZero((firsts[i] ^ identity) & mask)
                    | seconds[i] & isZero((seconds[i] ^ identity + one) & mask)
                    | thirds[i] & isZero((thirds[i] ^ identity + two) & mask);
            credits[i] = credit & creditMask;
        }
        for (int i = 0; i < number; i++) {
            long first = -(firsts[i] & actionMask) >>> 63;
            long second = first & -(seconds[i] & actionMask) >>> 63;
            taken[i] = first + second + (second & -(thirds[i] & actionMask) >>> 63);
        }
    }

    /** All ones if the number is zero, else zero. */
    private static long isZero(long number) {
        return (number - 1 & ~number) >> 63;
    }

    /** Drops what was found, unless it is to be credited to an earlier action of this level, and parts the rest. */
    void part(Arrivals waiting, long level) {
        int number = leave(waiting, level);
        int found = 0;
        for (int i = 0; i < number; i++) {
            int index = left[i];
            free[found] = index;
            others[i - found] = index;
            found += (int) ((credits[index] - 1 & taken[index] - AT_ONCE) >>> 63);
        }
        frees = found;
        otherCount = number - found;
    }

    private int leave(Arrivals waiting, long level) {
        int[] origins = waiting.origins;
        int first = waiting.first();
        int number = 0;
        int all = count;
        for (int i = 0; i < all; i++) {
            left[number] = i;
            long below = credits[i] - 1;
            // Negative if there is no credit, or a later one.
            number += (int) ((below | (level | SuccessorBuffer.actionOf(origins[first + i])) - 1 - below) >>> 63);
        }
        return number;
    }

    /** How many have a free slot. */
    int frees() {
        return frees;
    }

    int free(int number) {
        return free[number];
    }

    /** How many slots lie before the one that is free. */
    int taken(int index) {
        return (int) taken[index];
    }

    int others() {
        return otherCount;
    }

    int other(int number) {
        return others[number];
    }

    /** Puts one to the others after all. */
    void putToOthers(int index) {
        others[otherCount++] = index;
    }

    /** In how many slots a state need not be sought, since they are taken by others. */
    int near(int index) {
        return credits[index] == 0 ? (int) taken[index] : 0;
    }
}
