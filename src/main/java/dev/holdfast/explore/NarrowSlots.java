package dev.holdfast.explore;

/** Slots of at most a word. */
final class NarrowSlots extends Slots {
    /** Slots looked at together when the table grows. */
    private static final int STRETCH = 512;
    /** The slots that are read of each state at once. */
    private static final int AT_HAND = 3;

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
     * In passes without a branch, so that all reads are under way at once and nothing waits for what cannot be foretold: most
     * states are known, and most of those lie in the first three slots from home; most of the others find one of the three
     * free. What is neither is sought one by one.
     */
    @Override
    int addAll(Arrivals waiting, int from, int depth, long[] tally) {
        locate(waiting);
        fetch(waiting);
        compare(waiting);
        int left = leave(waiting, from, (long) depth << format.actionBits);
        int free = part(waiting, left);
        int others = fill(waiting, free, left - free, depth, tally);
        for (int i = 0; i < others; i++) {
            if (!add(waiting, waiting.others[i], depth, tally)) {
                return least(waiting.others, i, others);
            }
        }
        return waiting.count();
    }

    private static int least(int[] numbers, int from, int to) {
        int least = numbers[from];
        for (int i = from; i < to; i++) {
            least = Math.min(least, numbers[i]);
        }
        return least;
    }

    /**
     * Leaves those that were not found, or are to be credited to an earlier action of this level, in their order.
     *
     * @return how many
     */
    private static int leave(Arrivals waiting, int from, long level) {
        long[] credits = waiting.credits;
        int[] actions = waiting.actions;
        int[] left = waiting.left;
        int first = waiting.first();
        int count = waiting.count();
        int number = 0;
        for (int i = from; i < count; i++) {
            left[number] = i;
            long below = credits[i] - 1;
            // Negative if there is no credit, or a later one.
            number += (int) ((below | (level | actions[first + i]) - 1 - below) >>> 63);
        }
        return number;
    }

    /**
     * Parts those for which a free slot was read from the others.
     *
     * @return how many there are of the former
     */
    private static int part(Arrivals waiting, int number) {
        int[] left = waiting.left;
        int[] free = waiting.free;
        int[] others = waiting.others;
        long[] credits = waiting.credits;
        long[] taken = waiting.taken;
        int frees = 0;
        for (int i = 0; i < number; i++) {
            int index = left[i];
            free[frees] = index;
            others[i - frees] = index;
            frees += (int) ((credits[index] - 1 & taken[index] - AT_HAND) >>> 63);
        }
        return frees;
    }

    /**
     * Fills the free slots that were read, unless something went there meanwhile; what could have gone there is put to the
     * others.
     *
     * @return how many others there are now
     */
    private int fill(Arrivals waiting, int frees, int othersBefore, int depth, long[] tally) {
        SlotFormat f = format;
        long level = (long) depth << f.actionBits;
        int others = othersBefore;
        for (int i = 0; i < frees; i++) {
            int index = waiting.free[i];
            int distance = (int) waiting.taken[index];
            int offset = (int) waiting.offsets[index] + distance * f.bytes;
            long slot = (long) WORD.get(table, offset);
            if ((slot & f.actionMask) == 0) {
                int action = waiting.actions[waiting.first() + index];
                long identity = waiting.identities[index] + distance * f.distanceOne;
                WORD.set(table, offset, slot & ~f.slotMask | identity | level | action);
                tally[action]++;
                waiting.markNew(index);
            } else {
                waiting.others[others++] = index;
            }
        }
        return others;
    }

    private void locate(Arrivals waiting) {
        SlotFormat f = format;
        int count = waiting.count();
        if (waiting.words() == 1) {
            System.arraycopy(waiting.keys, waiting.first(), waiting.homes, 0, count);
            f.locate(waiting.homes, count, waiting.offsets, waiting.identities);
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = waiting.first() + i;
            waiting.offsets[i] = (long) f.home(waiting.keys[at]) * f.bytes;
            waiting.identities[i] = identity(waiting.keys[at], waiting.states, at * waiting.words());
        }
    }

    private void fetch(Arrivals waiting) {
        byte[] slots = table;
        int bytes = format.bytes;
        int count = waiting.count();
        long[] offsets = waiting.offsets;
        long[] homes = waiting.homes;
        for (int i = 0; i < count; i++) {
            homes[i] = (long) WORD.get(slots, (int) offsets[i]);
        }
        long[] seconds = waiting.seconds;
        long[] thirds = waiting.thirds;
        for (int i = 0; i < count; i++) {
            int second = (int) offsets[i] + bytes;
            seconds[i] = (long) WORD.get(slots, second);
            thirds[i] = (long) WORD.get(slots, second + bytes);
        }
    }

    /** Finds depth and action of the slot that each state is in; zero if it is in none of the three, or the slot is free. */
    private void compare(Arrivals waiting) {
        long mask = format.identityMask;
        long one = format.distanceOne;
        long two = 2 * one;
        long creditMask = format.actionMask | format.depthMask;
        int count = waiting.count();
        long[] identities = waiting.identities;
        long[] homes = waiting.homes;
        long[] seconds = waiting.seconds;
        long[] thirds = waiting.thirds;
        long[] credits = waiting.credits;
        long[] taken = waiting.taken;
        long actionMask = format.actionMask;
        for (int i = 0; i < count; i++) {
            long first = -(homes[i] & actionMask) >>> 63;
            long second = first & -(seconds[i] & actionMask) >>> 63;
            taken[i] = first + second + (second & -(thirds[i] & actionMask) >>> 63);
        }
        for (int i = 0; i < count; i++) {
            long identity = identities[i];
            long credit = homes[i] & isZero((homes[i] ^ identity) & mask)
                    | seconds[i] & isZero((seconds[i] ^ identity + one) & mask)
                    | thirds[i] & isZero((thirds[i] ^ identity + two) & mask);
            credits[i] = credit & creditMask;
        }
    }

    /** All ones if the number is zero, else zero. */
    private static long isZero(long number) {
        return (number - 1 & ~number) >> 63;
    }

    /** False if there is no room. */
    private boolean add(Arrivals waiting, int index, int depth, long[] tally) {
        SlotFormat f = format;
        int action = waiting.actions[waiting.first() + index];
        // What is in none of the slots that were read need not be sought there.
        int near = waiting.credits[index] == 0 ? (int) waiting.taken[index] : 0;
        int offset = (int) waiting.offsets[index] + near * f.bytes;
        long identity = waiting.identities[index] + near * f.distanceOne;
        for (int distance = near; distance <= FARTHEST; distance++) {
            long slot = (long) WORD.get(table, offset);
            if ((slot & f.actionMask) == 0) {
                WORD.set(table, offset, slot & ~f.slotMask | identity | (long) depth << f.actionBits | action);
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
