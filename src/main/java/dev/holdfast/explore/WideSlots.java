package dev.holdfast.explore;

import java.util.Arrays;

/** Slots of more than a word: the lowest bits in the first word, the last word cut off where the slot ends. */
final class WideSlots extends Slots {
    private final int words;
    /** Which bits of each word are the slot's and tell the state. */
    private final long[] identityMasks;
    /** Which bits of the last word are the slot's. */
    private final long lastMask;
    /** The slot that is looked for. */
    private final long[] sought;
    /** Keeps the reads of {@link #touch} from being optimised away. */
    @SuppressWarnings("unused")
    private long touched;

    WideSlots(SlotFormat format) {
        super(format);
        words = (format.bytes + 7) / 8;
        lastMask = Bijection.ones((format.bytes - 1) % 8 * 8 + 8);
        sought = new long[words];
        identityMasks = new long[words];
        for (int i = 0; i < words; i++) {
            identityMasks[i] = i == words - 1 ? lastMask : -1;
        }
        identityMasks[0] &= ~format.actionMask & ~format.depthMask;
    }

    private void touch(Arrivals waiting) {
        long seen = 0;
        for (int i = 0; i < waiting.count(); i++) {
            int offset = format.home(waiting.keys[waiting.first() + i]) * format.bytes;
            waiting.probes.offsets[i] = offset;
            seen += (long) WORD.get(table, offset);
        }
        touched = seen;
    }

    /** Sets what is looked for to that state, were it in its home slot. */
    private void seek(long key, long[] states, int at) {
        Arrays.fill(sought, 0);
        int bit = format.restShift;
        put(bit, format.restBits, format.rest(key));
        bit += format.restBits;
        for (int i = 1; i < format.keys().words(); i++) {
            put(bit, format.keys().width(i), states[at + i]);
            bit += format.keys().width(i);
        }
    }

    private void put(int bit, int width, long number) {
        if (width == 0) {
            return;
        }
        int word = bit >>> 6;
        int shift = bit & 63;
        sought[word] |= number << shift;
        if (shift + width > 64) {
            sought[word + 1] |= number >>> (64 - shift);
        }
    }

    private long get(int slot, int bit, int width) {
        if (width == 0) {
            return 0;
        }
        int at = slot * format.bytes + (bit >>> 6) * 8;
        int shift = bit & 63;
        long number = (long) WORD.get(table, at) >>> shift;
        if (shift + width > 64) {
            number |= (long) WORD.get(table, at + 8) << (64 - shift);
        }
        return number & Bijection.ones(width);
    }

    @Override
    boolean addAll(Arrivals waiting, int depth, long[] tally) {
        touch(waiting);
        for (int i = 0; i < waiting.count(); i++) {
            if (!add(waiting, i, depth, tally)) {
                return false;
            }
        }
        return true;
    }

    /** False if there is no room. */
    private boolean add(Arrivals waiting, int index, int depth, long[] tally) {
        int at = waiting.first() + index;
        int action = waiting.action(at);
        seek(waiting.keys[at], waiting.states, at * waiting.words());
        int offset = (int) waiting.probes.offsets[index];
        for (int distance = 0; distance <= FARTHEST; distance++) {
            long first = (long) WORD.get(table, offset);
            if ((first & format.actionMask) == 0) {
                fill(offset, depth, action);
                tally[action]++;
                waiting.markNew(index);
                return true;
            }
            if (isSought(offset, first)) {
                credit(offset, first, depth, action, tally);
                return true;
            }
            offset += format.bytes;
            sought[0] += format.distanceOne;
        }
        return false;
    }

    private boolean isSought(int offset, long first) {
        if (((first ^ sought[0]) & identityMasks[0]) != 0) {
            return false;
        }
        for (int i = 1; i < words; i++) {
            if ((((long) WORD.get(table, offset + 8 * i) ^ sought[i]) & identityMasks[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    private void fill(int offset, int depth, long action) {
        sought[0] |= (long) depth << format.actionBits | action;
        for (int i = 0; i < words - 1; i++) {
            WORD.set(table, offset + 8 * i, sought[i]);
        }
        int last = offset + 8 * (words - 1);
        WORD.set(table, last, (long) WORD.get(table, last) & ~lastMask | sought[words - 1]);
    }

    @Override
    boolean contains(long key, long[] state) {
        seek(key, state, 0);
        int offset = format.home(key) * format.bytes;
        for (int distance = 0; distance <= FARTHEST; distance++) {
            long first = (long) WORD.get(table, offset);
            if ((first & format.actionMask) == 0) {
                return false;
            }
            if (isSought(offset, first)) {
                return true;
            }
            offset += format.bytes;
            sought[0] += format.distanceOne;
        }
        return false;
    }

    @Override
    boolean take(Slots other, int from, long[] state) {
        long key = other.key(from, state);
        seek(key, state, 0);
        int offset = format.home(key) * format.bytes;
        for (int distance = 0; distance <= FARTHEST; distance++) {
            if (((long) WORD.get(table, offset) & format.actionMask) == 0) {
                fill(offset, other.depth(from), other.action(from));
                return true;
            }
            offset += format.bytes;
            sought[0] += format.distanceOne;
        }
        return false;
    }

    @Override
    long key(int slot, long[] state) {
        int bit = format.restShift + format.restBits;
        for (int i = 1; i < format.keys().words(); i++) {
            state[i] = get(slot, bit, format.keys().width(i));
            bit += format.keys().width(i);
        }
        int distance = (int) get(slot, format.actionBits + format.depthBits, SlotFormat.DISTANCE_BITS);
        return format.key(slot - distance, get(slot, format.restShift, format.restBits));
    }
}
