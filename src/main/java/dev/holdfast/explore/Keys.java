package dev.holdfast.explore;

/**
 * How packed states become keys of the visited set. The first word is scattered, after the other words were mixed into it;
 * its upper bits choose the shard, the rest, the <em>key</em>, chooses the place in the shard. Both and the other words give
 * the state back.
 */
final class Keys {
    private static final int FEWEST_BITS = 20;
    /** With further words the first must have room for what they are mixed to. */
    private static final int FEWEST_BITS_OF_SEVERAL = 40;
    private static final long MIX = 0x94D049BB133111EBL;

    private final int[] widths;
    private final int shardBits;
    private final int keyBits;
    private final long firstMask;
    private final long keyMask;
    private final Bijection bijection;

    /**
     * @param widths for each word of a state, how many of its lower bits are used
     * @param shardBits binary logarithm of the number of shards
     */
    Keys(int[] widths, int shardBits) {
        this.widths = widths.clone();
        this.shardBits = shardBits;
        int bits = Math.max(widths[0], widths.length == 1 ? FEWEST_BITS : FEWEST_BITS_OF_SEVERAL);
        bijection = new Bijection(bits);
        keyBits = bits - shardBits;
        firstMask = Bijection.ones(bits);
        keyMask = Bijection.ones(keyBits);
    }

    /** The length of a packed state. */
    int words() {
        return widths.length;
    }

    /** How many of a word's lower bits are used. */
    int width(int word) {
        return widths[word];
    }

    int keyBits() {
        return keyBits;
    }

    int shards() {
        return 1 << shardBits;
    }

    /** Shard and key of the state at that place. */
    long scatter(long[] states, int at) {
        return bijection.apply(widths.length == 1 ? states[at] : (states[at] ^ others(states, at)) & firstMask);
    }

    /** The same for states that lie one after the other. */
    void scatter(long[] states, int count, long[] into) {
        if (widths.length == 1) {
            bijection.apply(states, count, into);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = scatter(states, i * widths.length);
        }
    }

    int shard(long scattered) {
        return (int) (scattered >>> keyBits);
    }

    long key(long scattered) {
        return scattered & keyMask;
    }

    /** Completes a state all of whose words but the first are there. */
    void restore(int shard, long key, long[] state) {
        state[0] = (bijection.undo((long) shard << keyBits | key) ^ others(state, 0)) & firstMask;
    }

    /** The state of one word. */
    long restore(int shard, long key) {
        return bijection.undo((long) shard << keyBits | key) & firstMask;
    }

    private long others(long[] states, int at) {
        long mixed = 0;
        for (int i = 1; i < widths.length; i++) {
            mixed = (mixed ^ states[at + i]) * MIX;
            mixed ^= mixed >>> 32;
        }
        return mixed;
    }
}
