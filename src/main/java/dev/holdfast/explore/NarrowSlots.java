package dev.holdfast.explore;

/** Slots of at most a word. */
final class NarrowSlots extends Slots {
    /** Slots looked at together when the table grows. */
    private static final int STRETCH = 512;

    NarrowSlots(SlotFormat format) {
        super(format);
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

    /**
     * In passes: most states are known, and most of those lie in the first three slots from home; most of the others find one
     * of the three free. What is neither is sought one by one.
     */
    @Override
    boolean addAll(Arrivals waiting, int depth, long[] tally) {
        Probes probes = waiting.probes;
        locate(waiting, probes);
        probes.fetch(table, format.bytes);
        probes.compare(format);
        probes.part(waiting, (long) depth << format.actionBits);
        fill(waiting, probes, depth, tally);
        for (int i = 0; i < probes.others(); i++) {
            if (!add(waiting, probes.other(i), depth, tally)) {
                return false;
            }
        }
        return true;
    }

    private void locate(Arrivals waiting, Probes probes) {
        SlotFormat f = format;
        int count = waiting.count();
        probes.turnTo(count);
        if (waiting.words() == 1) {
            // From the same indices that it goes to: else the JIT compiler makes no vectors of it.
            System.arraycopy(waiting.keys, waiting.first(), probes.keys, 0, count);
            f.locate(probes.keys, count, probes.offsets, probes.identities);
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = waiting.first() + i;
            probes.offsets[i] = (long) f.home(waiting.keys[at]) * f.bytes;
            probes.identities[i] = identity(waiting.keys[at], waiting.states, at * waiting.words());
        }
    }

    /** Fills the slots that were free; where something went meanwhile, the state is put to the others. */
    private void fill(Arrivals waiting, Probes probes, int depth, long[] tally) {
        SlotFormat f = format;
        byte[] slots = table;
        long level = (long) depth << f.actionBits;
        for (int i = 0; i < probes.frees(); i++) {
            int index = probes.free(i);
            int distance = probes.taken(index);
            int offset = (int) probes.offsets[index] + distance * f.bytes;
            long slot = (long) WORD.get(slots, offset);
            if ((slot & f.actionMask) == 0) {
                int action = waiting.action(waiting.first() + index);
                long identity = probes.identities[index] + distance * f.distanceOne;
                WORD.set(slots, offset, slot & ~f.slotMask | identity | level | action);
                tally[action]++;
                waiting.markNew(index);
            } else {
                probes.putToOthers(index);
            }
        }
    }

    /** False if there is no room. */
    private boolean add(Arrivals waiting, int index, int depth, long[] tally) {
        SlotFormat f = format;
        byte[] slots = table;
        int action = waiting.action(waiting.first() + index);
        int near = waiting.probes.near(index);
        int offset = (int) waiting.probes.offsets[index] + near * f.bytes;
        long identity = waiting.probes.identities[index] + near * f.distanceOne;
        for (int distance = near; distance <= FARTHEST; distance++) {
            long slot = (long) WORD.get(slots, offset);
            if ((slot & f.actionMask) == 0) {
                WORD.set(slots, offset, slot & ~f.slotMask | identity | (long) depth << f.actionBits | action);
                tally[action]++;
                waiting.markNew(index);
                return true;
            }
            if (((slot ^ identity) & f.identityMask) == 0) {
                credit(offset, slot, depth, action, tally);
                return true;
            }
            offset += f.bytes;
            identity += f.distanceOne;
        }
        return false;
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
        if (!(other instanceof NarrowSlots narrow)) {
            return super.takeAll(other);
        }
        return format.isTwice(narrow.format) ? takeHalves(narrow) : takeAll(narrow);
    }

    /**
     * Of a table of half the capacity: the uppermost bit of what a slot tells moves into the place, and all else stays. What
     * is free is sorted out a stretch at a time without a branch, since it cannot be foretold.
     */
    private boolean takeHalves(NarrowSlots other) {
        long[] filled = new long[STRETCH];
        int[] homes = new int[STRETCH];
        int restShift = format.restShift;
        int upper = format.restBits;
        long kept = Bijection.ones(restShift) & ~(FARTHEST * format.distanceOne);
        for (int from = 0; from < other.length(); from += STRETCH) {
            int number = other.listFilled(from, Math.min(from + STRETCH, other.length()), homes, filled);
            for (int i = 0; i < number; i++) {
                long told = filled[i] >>> restShift;
                int home = 2 * homes[i] + (int) (told >>> upper & 1);
                long identity = (told >>> upper >>> 1 << upper | told & Bijection.ones(upper)) << restShift;
                if (!place(home * format.bytes, identity | filled[i] & kept)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lists the slots that are not free, and their home slots. */
    private int listFilled(int from, int to, int[] homes, long[] filled) {
        byte[] slots = table;
        int bytes = format.bytes;
        int distanceShift = format.actionBits + format.depthBits;
        long mask = format.slotMask;
        long actionMask = format.actionMask;
        int number = 0;
        for (int slot = from, at = from * bytes; slot < to; slot++, at += bytes) {
            long word = (long) WORD.get(slots, at) & mask;
            filled[number] = word;
            homes[number] = slot - ((int) (word >>> distanceShift) & FARTHEST);
            number += (int) (-(word & actionMask) >>> 63);
        }
        return number;
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
