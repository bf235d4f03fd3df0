package dev.holdfast.explore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The table of a shard at one capacity: open addressing with linear probing, slots as {@link SlotFormat} has them. */
abstract sealed class Slots permits NarrowSlots, WideSlots {
    static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    static final int FARTHEST = (1 << SlotFormat.DISTANCE_BITS) - 1;
    private static final int LARGEST = Integer.MAX_VALUE - 64;

    final SlotFormat format;
    /** Longer than its slots by a word, so that the last one can be read as words too. */
    final byte[] table;

    Slots(SlotFormat format) {
        this.format = format;
        long length = (long) (format.capacity + FARTHEST + 1) * format.bytes + 8;
        if (length > LARGEST) {
            throw new OutOfMemoryError("a shard of the visited set is full");
        }
        table = new byte[(int) length];
    }

    static Slots of(SlotFormat format) {
        return format.isNarrow() ? new NarrowSlots(format) : new WideSlots(format);
    }

    /** The number of slots. */
    final int length() {
        return format.capacity + FARTHEST + 1;
    }

    /**
     * Adds states and marks those that are new. What the probes will read is read all at once before, so that the processor
     * fetches it all at once.
     *
     * @param tally gains and loses the states that are credited to actions
     * @return false if there is no room for all: some are not added, and no harm is done by adding all again elsewhere
     */
    abstract boolean addAll(Arrivals waiting, int depth, long[] tally);

    abstract boolean contains(long key, long[] state);

    /** Takes over what another table of the same shard has; false if there is no room near the home of some state. */
    boolean takeAll(Slots other) {
        long[] state = new long[format.keys().words()];
        for (int slot = 0; slot < other.length(); slot++) {
            if (other.action(slot) != 0 && !take(other, slot, state)) {
                return false;
            }
        }
        return true;
    }

    /** Takes over one slot; false if there is no room near its home. */
    abstract boolean take(Slots other, int slot, long[] state);

    /** The depth of the state in a slot; 0 if it is free. */
    final int depth(int slot) {
        long first = (long) WORD.get(table, slot * format.bytes);
        return (first & format.actionMask) == 0 ? 0 : (int) ((first & format.depthMask) >>> format.actionBits);
    }

    /** The number of the action that the state in a slot is credited to; 0 if it is free. */
    final long action(int slot) {
        return (long) WORD.get(table, slot * format.bytes) & format.actionMask;
    }

    /** The key in a slot; the other words of its state go to theirs. */
    abstract long key(int slot, long[] state);

    /** Credits a state of this level to the first of the actions that lead to it. */
    final void credit(int offset, long first, int depth, long action, long[] tally) {
        // No state is deeper than the level that is being filled: one that is greater by depth and action has its depth.
        if ((first & (format.actionMask | format.depthMask)) > ((long) depth << format.actionBits | action)) {
            WORD.set(table, offset, first & ~format.actionMask | action);
            tally[(int) (first & format.actionMask)]--;
            tally[(int) action]++;
        }
    }
}
