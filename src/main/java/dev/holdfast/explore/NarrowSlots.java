package dev.holdfast.explore;

/** Slots of at most a word. */
final class NarrowSlots extends Slots {
    /** Keeps the reads of {@link #touch} from being optimised away. */
    @SuppressWarnings("unused")
    private long touched;

    NarrowSlots(SlotFormat format) {
        super(format);
    }

    @Override
    void touch(Batch.Pending waiting) {
        SlotFormat f = format;
        int[] offsets = waiting.notes.offsets;
        long[] identities = waiting.notes.identities;
        int count = waiting.count;
        int words = f.keys().words();
        for (int i = 0; i < count; i++) {
            long key = waiting.keys[i];
            offsets[i] = f.home(key) * f.bytes;
            identities[i] = words == 1 ? f.rest(key) << f.restShift : identity(key, waiting.states, i * words);
        }
        touched = read(offsets, count);
    }

    /** Does nothing else, so that as many reads as possible are under way at once. */
    private long read(int[] offsets, int count) {
        byte[] slots = table;
        long seen = 0;
        for (int i = 0; i < count; i++) {
            seen += (long) WORD.get(slots, offsets[i]);
        }
        return seen;
    }

    /** The bits that tell the state, were it in its home slot. */
    private long identity(long key, long[] states, int at) {
        long identity = format.rest(key) << format.restShift;
        int shift = format.restShift + format.restBits;
        for (int i = 1; i < format.keys().words(); i++) {
            if (format.keys().width(i) > 0) {
                identity |= states[at + i] << shift;
                shift += format.keys().width(i);
            }
        }
        return identity;
    }

    @Override
    Outcome add(Batch.Pending waiting, int index, int depth, long[] tally) {
        SlotFormat f = format;
        int offset = waiting.notes.offsets[index];
        long identity = waiting.notes.identities[index];
        for (int distance = 0; distance <= FARTHEST; distance++) {
            long slot = (long) WORD.get(table, offset);
            if ((slot & f.actionMask) == 0) {
                long filled = identity | (long) depth << f.actionBits | waiting.actions[index];
                WORD.set(table, offset, slot & ~f.slotMask | filled);
                tally[waiting.actions[index]]++;
                return Outcome.NEW;
            }
            if (((slot ^ identity) & f.identityMask) == 0) {
                credit(offset, slot, depth, waiting.actions[index], tally);
                return Outcome.KNOWN;
            }
            offset += f.bytes;
            identity += f.distanceOne;
        }
        return Outcome.NO_ROOM;
    }

    @Override
    boolean contains(long key, long[] state) {
        int offset = format.home(key) * format.bytes;
        long identity = identity(key, state, 0);
        for (int distance = 0; distance <= FARTHEST; distance++) {
            long slot = (long) WORD.get(table, offset);
            if ((slot & format.actionMask) == 0) {
                return false;
            }
            if (((slot ^ identity) & format.identityMask) == 0) {
                return true;
            }
            offset += format.bytes;
            identity += format.distanceOne;
        }
        return false;
    }

    @Override
    boolean takeAll(Slots other) {
        return other instanceof NarrowSlots narrow ? takeAll(narrow) : super.takeAll(other);
    }

    /** The other words of a state need not be taken apart: they are moved together. */
    private boolean takeAll(NarrowSlots other) {
        SlotFormat old = other.format;
        byte[] slots = other.table;
        long kept = old.actionMask | old.depthMask;
        int distanceShift = old.actionBits + old.depthBits;
        long restMask = Bijection.ones(old.restBits);
        int othersShift = old.restShift + old.restBits;
        int shift = format.restShift + format.restBits;
        for (int slot = 0, at = 0; slot < other.length(); slot++, at += old.bytes) {
            long filled = (long) WORD.get(slots, at) & old.slotMask;
            if ((filled & old.actionMask) != 0) {
                int home = slot - ((int) (filled >>> distanceShift) & FARTHEST);
                long key = old.key(home, filled >>> old.restShift & restMask);
                long identity = format.rest(key) << format.restShift;
                if (othersShift < Long.SIZE) {
                    identity |= filled >>> othersShift << shift;
                }
                if (!place(format.home(key) * format.bytes, identity | filled & kept)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    boolean take(Slots other, int from, long[] state) {
        long key = other.key(from, state);
        return place(format.home(key) * format.bytes,
                identity(key, state, 0) | (long) other.depth(from) << format.actionBits | other.action(from));
    }

    /** Puts what is not in the table into the first free slot from that place on; false if that is too far. */
    private boolean place(int home, long atHome) {
        int offset = home;
        long filled = atHome;
        for (int distance = 0; distance <= FARTHEST; distance++) {
            long slot = (long) WORD.get(table, offset);
            if ((slot & format.actionMask) == 0) {
                WORD.set(table, offset, slot & ~format.slotMask | filled);
                return true;
            }
            offset += format.bytes;
            filled += format.distanceOne;
        }
        return false;
    }

    @Override
    long key(int slot, long[] state) {
        long filled = (long) WORD.get(table, slot * format.bytes);
        int shift = format.restShift + format.restBits;
        for (int i = 1; i < format.keys().words(); i++) {
            int width = format.keys().width(i);
            state[i] = width == 0 ? 0 : filled >>> shift & Bijection.ones(width);
            shift += width;
        }
        int distance = (int) ((filled >>> (format.actionBits + format.depthBits)) & FARTHEST);
        long rest = format.restBits == 0 ? 0 : filled >>> format.restShift & Bijection.ones(format.restBits);
        return format.key(slot - distance, rest);
    }
}
