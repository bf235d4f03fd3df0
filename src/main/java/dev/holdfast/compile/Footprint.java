package dev.holdfast.compile;

/**
 * Which bits of a state a step depends on and which it may change, word by word.
 *
 * @param reads of what decides whether the step is possible, and of what it stores
 */
record Footprint(long[] reads, long[] stores) {

    /** Of either. */
    Footprint with(Footprint other) {
        return new Footprint(or(reads, other.reads), or(stores, other.stores));
    }

    boolean commutesWith(Footprint other) {
        for (int word = 0; word < reads.length; word++) {
            long either = stores[word] & (other.reads[word] | other.stores[word]) | other.stores[word] & reads[word];
            if (either != 0) {
                return false;
            }
        }
        return true;
    }

    /** In bits. */
    int size() {
        int bits = 0;
        for (int word = 0; word < reads.length; word++) {
            bits += Long.bitCount(reads[word]) + Long.bitCount(stores[word]);
        }
        return bits;
    }

    private static long[] or(long[] some, long[] others) {
        long[] all = some.clone();
        for (int word = 0; word < all.length; word++) {
            all[word] |= others[word];
        }
        return all;
    }
}
