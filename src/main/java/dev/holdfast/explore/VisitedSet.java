package dev.holdfast.explore;

/**
 * The states found so far, each exactly once, level by level. Exact: states are compared word by word, never by a digest.
 *
 * <p>States may be added by many threads at once; {@link #endLevel} may run only when no other method does.
 */
final class VisitedSet {
    private static final int SHARD_BITS = 6;
    static final int SHARDS = 1 << SHARD_BITS;

    private final int words;
    /** By the top bits of the hash. */
    private final Shard[] shards = new Shard[SHARDS];
    /** Completed levels; the initial states are level 1. */
    private int depth;
    /** The depth of the deepest completed level that has a state. */
    private int deepest;

    /**
     * @param words the length of a packed state
     */
    VisitedSet(int words) {
        this.words = words;
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new Shard(words);
        }
    }

    /** Multiplies and folds word by word: every bit of the state reaches the shard, the slot and the tag. */
    static long hash(long[] state) {
        long h = 0x9E3779B97F4A7C15L;
        for (long word : state) {
            h = (h ^ word) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        h *= 0x94D049BB133111EBL;
        return h ^ h >>> 32;
    }

    static int shardOf(long hash) {
        return (int) (hash >>> (64 - SHARD_BITS));
    }

    private Shard shard(long hash) {
        return shards[shardOf(hash)];
    }

    /** The length of a packed state. */
    int words() {
        return words;
    }

    /** Adds what waits for one shard; a bit of the result says of each state whether it was new. */
    long addAll(int shard, Batch.Pending waiting) {
        return shards[shard].addAll(waiting);
    }

    /**
     * Adds a state to the level that is being filled, unless it is known from this level or an earlier one.
     *
     * @param action by which it was reached; -1 for an initial state
     * @return was it new?
     */
    boolean add(long[] state, int action) {
        long hash = hash(state);
        return shard(hash).add(state, hash, action);
    }

    boolean contains(long[] state) {
        long hash = hash(state);
        return shard(hash).contains(state, hash);
    }

    /**
     * Completes the level that is being filled.
     *
     * @param newByAction gains, for each action, the new states; one reached by several is credited to the first in Next
     *     order, so that coverage does not depend on who came first
     */
    void endLevel(long[] newByAction) {
        depth++;
        for (Shard shard : shards) {
            if (shard.endLevel(depth, newByAction) > 0) {
                deepest = depth;
            }
        }
    }

    /** The completed level of that depth. */
    Level level(int atDepth) {
        return new Level(shards, atDepth);
    }

    /** The number of completed levels. */
    int levels() {
        return depth;
    }

    int deepest() {
        return deepest;
    }

    /** The states found so far, also in the level that is being filled. */
    long size() {
        long sum = 0;
        for (Shard shard : shards) {
            sum += shard.size();
        }
        return sum;
    }

    long bytes() {
        long sum = 0;
        for (Shard shard : shards) {
            sum += shard.bytes();
        }
        return sum;
    }
}
