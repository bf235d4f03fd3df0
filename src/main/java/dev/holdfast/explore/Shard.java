package dev.holdfast.explore;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of the visited set: the states that the upper bits of their scattered first word choose. A table holds them, each
 * in as few bits as the place leaves to be told, with its depth.
 *
 * <p>All methods that add or look up take the shard's lock.
 */
final class Shard {
    private static final int FIRST_CAPACITY = 64;
    /** Up to here a table doubles; larger ones grow by less, so that they are never mostly empty. */
    private static final int LARGE = 1 << 14;
    /** As parts of a hundred. */
    private static final int FULLEST = 78;
    /** The same for wide slots, of which room takes more than the longer way through a fuller table. */
    private static final int FULLEST_OF_WIDE = 80;

    private final int number;
    private final Keys keys;
    /** By number of an action: the new states of this level credited to it. */
    private final long[] tally;
    private Slots slots;
    /** The table grows when it holds more. */
    private long most;
    private int depth = 1;
    private long size;

    Shard(int number, Keys keys, int actionBits, int actions, int depthBits) {
        this.number = number;
        this.keys = keys;
        tally = new long[actions + 2];
        // Shards fill alike: by different capacities they grow one after the other, and are not all emptiest at once.
        int capacity = (int) (FIRST_CAPACITY * Math.pow(2, (double) number / keys.shards()));
        slots = Slots.of(new SlotFormat(keys, capacity, actionBits, depthBits));
        most = most(slots.format);
    }

    /** Adds what waits and marks what is new. */
    synchronized void addAll(Arrivals waiting) {
        while (size + waiting.count() > most) {
            grow();
        }
        while (!slots.addAll(waiting, depth, tally)) {
            grow();
        }
        size += waiting.newCount();
    }

    synchronized boolean contains(long key, long[] state) {
        return slots.contains(key, state);
    }

    /** Only this shard waits meanwhile. */
    private void grow() {
        int capacity = slots.format.capacity;
        int more = capacity < LARGE || slots.format.isNarrow() ? capacity : capacity / 4;
        rebuild((long) capacity + more, slots.format.depthBits);
    }

    private static long most(SlotFormat format) {
        return (long) format.capacity * (format.isNarrow() ? FULLEST : FULLEST_OF_WIDE) / 100;
    }

    private void rebuild(long capacity, int depthBits) {
        long larger = capacity;
        Slots next = null;
        while (next == null) {
            if (larger > Integer.MAX_VALUE) {
                throw new OutOfMemoryError("a shard of the visited set is full");
            }
            next = filled(new SlotFormat(keys, (int) larger, slots.format.actionBits, depthBits));
            larger += larger / 8;
        }
        slots = next;
        most = most(next.format);
    }

    /** A table with what the present one has; null if that is too crowded somewhere. */
    private @Nullable Slots filled(SlotFormat format) {
        Slots next = Slots.of(format);
        return next.takeAll(slots) ? next : null;
    }

    /**
     * Completes the level that is being filled.
     *
     * @param newByAction gains, for each action, the states that are credited to it
     */
    void endLevel(long[] newByAction) {
        // The first two numbers are those of a free slot and of Init.
        for (int i = 2; i < tally.length; i++) {
            newByAction[i - 2] += tally[i];
        }
        Arrays.fill(tally, 0);
        depth++;
        if (Integer.numberOfLeadingZeros(depth) < 32 - slots.format.depthBits) {
            rebuild(slots.format.capacity, slots.format.depthBits + 8);
        }
    }

    /** The number of slots, free ones included. */
    int slots() {
        return slots.length();
    }

    /** Shows the states of a depth in the slots from one to another, each in an array of its own. */
    void scan(int atDepth, int from, int to, Level.Visitor visitor) {
        for (int slot = from; slot < to; slot++) {
            if (slots.depth(slot) == atDepth) {
                long[] state = new long[keys.words()];
                keys.restore(number, slots.key(slot, state), state);
                visitor.visit(state, 0, 0);
            }
        }
    }

    /** Shows all states; the array is used again for the next one. */
    void scan(DepthVisitor visitor) {
        long[] state = new long[keys.words()];
        for (int slot = 0; slot < slots.length(); slot++) {
            int depthThere = slots.depth(slot);
            if (depthThere != 0) {
                keys.restore(number, slots.key(slot, state), state);
                visitor.visit(depthThere, state);
            }
        }
    }

    /** Is shown states with their depths. */
    interface DepthVisitor {
        void visit(int depth, long[] state);
    }

    synchronized long size() {
        return size;
    }

    synchronized long bytes() {
        return slots.table.length + 8L * tally.length;
    }
}
