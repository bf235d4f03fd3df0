package dev.holdfast.explore;

/**
 * What a slot of a shard's table holds, from the lowest bit: the number of an action, at least 1, so that a slot of zeros is
 * free; the depth; the distance from the key's home slot; the part of the key that the home slot does not tell; the other
 * words of the state. In as many bytes as that takes.
 *
 * <p>A key's home is found by multiplying its upper bits by the number of slots: keys are in their order, and a table can
 * grow by any factor. Distance, rest of the key and other words together are the state: slots that agree in them, at the
 * same place, hold the same state.
 */
final class SlotFormat {
    static final int DISTANCE_BITS = 9;
    /** The upper bits of a key that choose the home, at most: so many that products fit a word. */
    private static final int MOST_HOME_BITS = 32;

    /** Home slots; keys that find them taken may lie up to the largest distance behind the last. */
    final int capacity;
    final int actionBits;
    final int depthBits;
    final long actionMask;
    final long depthMask;
    /** One step of distance. */
    final long distanceOne;
    /** From a rest to where it lies in the slot, if the slot is one word. */
    final int restShift;
    final int restBits;
    /** The length of a slot. */
    final int bytes;
    /** The bits of a slot of at most a word. */
    final long slotMask;
    /** Those that together with the place tell the state. */
    final long identityMask;

    private final Keys keys;
    private final int homeBits;
    private final int lowBits;
    private final int told;
    private final long homeMask;
    private final long lowMask;

    SlotFormat(Keys keys, int capacity, int actionBits, int depthBits) {
        this.keys = keys;
        this.capacity = capacity;
        this.actionBits = actionBits;
        this.depthBits = depthBits;
        homeBits = Math.min(keys.keyBits(), MOST_HOME_BITS);
        lowBits = keys.keyBits() - homeBits;
        homeMask = Bijection.ones(homeBits);
        lowMask = Bijection.ones(lowBits);
        told = Math.min(31 - Integer.numberOfLeadingZeros(capacity), homeBits);
        restBits = keys.keyBits() - told;
        restShift = actionBits + depthBits + DISTANCE_BITS;
        int bits = restShift + restBits;
        for (int i = 1; i < keys.words(); i++) {
            bits += keys.width(i);
        }
        bytes = (bits + 7) / 8;
        actionMask = Bijection.ones(actionBits);
        depthMask = Bijection.ones(depthBits) << actionBits;
        distanceOne = 1L << (actionBits + depthBits);
        slotMask = bytes >= 8 ? -1 : Bijection.ones(bytes * 8);
        identityMask = slotMask & ~actionMask & ~depthMask;
    }

    Keys keys() {
        return keys;
    }

    /** Does a slot fit a word? */
    boolean isNarrow() {
        return bytes <= 8;
    }

    /** Is all as in the other, but for twice the capacity? Then a home has two for one, and a rest one bit less. */
    boolean isTwice(SlotFormat other) {
        return capacity == 2 * other.capacity && told == other.told + 1 && restShift == other.restShift
                && actionBits == other.actionBits;
    }

    int home(long key) {
        return (int) ((key >>> lowBits) * capacity >>> homeBits);
    }

    /** Of many keys: where their homes begin in the table, and their rests as they lie in a slot of one word. */
    void locate(long[] keys, int count, long[] offsets, long[] rests) {
        int low = lowBits;
        int home = homeBits;
        int shift = restShift;
        int toldBits = told;
        long factor = capacity;
        long length = bytes;
        long inHome = homeMask;
        long inLow = lowMask;
        for (int i = 0; i < count; i++) {
            long product = (keys[i] >>> low) * factor;
            offsets[i] = (product >>> home) * length;
            rests[i] = ((product & inHome) >>> toldBits << low | keys[i] & inLow) << shift;
        }
    }

    /** What the home does not tell: of the keys with one home, each has its own. */
    long rest(long key) {
        // Products of neighbours are as far apart as the capacity: they differ above the bits that are dropped.
        long product = (key >>> lowBits) * capacity & homeMask;
        return product >>> told << lowBits | key & lowMask;
    }

    long key(int home, long rest) {
        long least = (long) home << homeBits | rest >>> lowBits << told;
        long upper = (least + (1L << told) - 1) / capacity;
        return upper << lowBits | rest & lowMask;
    }
}
