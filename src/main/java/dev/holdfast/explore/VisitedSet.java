package dev.holdfast.explore;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The states found so far, each exactly once, level by level. Exact: a state can be told from its place in a table and what
 * the table holds there, and is never compared by a digest.
 *
 * <p>States may be added by many threads at once; {@link #endLevel} may run only when no other method does.
 */
final class VisitedSet {
    private static final int FEWEST_SHARD_BITS = 3;
    private static final int MOST_SHARD_BITS = 8;
    private static final int DEPTH_BITS = 8;

    private final Keys keys;
    private final Shard[] shards;
    private final Levels levels;
    /** Lists the states that are added one by one. */
    private final int ownList;
    /** Holds a state that is added by itself. */
    private final Arrivals one;
    /** The depth of the deepest completed level that has a state. */
    private int deepest;
    private long mostBytes;

    /**
     * @param widths for each word of a packed state, how many of its lower bits are used
     * @param actions how many there are
     * @param workers how many threads will add at once
     */
    VisitedSet(int[] widths, int actions, int workers) {
        int shardBits = Math.min(FEWEST_SHARD_BITS + 32 - Integer.numberOfLeadingZeros(workers - 1), MOST_SHARD_BITS);
        keys = new Keys(widths, shardBits);
        shards = new Shard[keys.shards()];
        int actionBits = 32 - Integer.numberOfLeadingZeros(actions + 1);
        Arrays.setAll(shards, i -> new Shard(i, keys, actionBits, actions, DEPTH_BITS));
        ownList = workers;
        one = new Arrivals(1, keys.words());
        levels = new Levels(shards, widths.length, workers + 1);
    }

    /** How states become keys. */
    Keys keys() {
        return keys;
    }

    /** Where a worker lists the states that are new by what {@link #addAll} says. */
    StateList filling(int worker) {
        return levels.filling(worker);
    }

    /** Adds what waits for one shard and marks what is new; the worker lists that. */
    void addAll(int shard, Arrivals waiting) {
        shards[shard].addAll(waiting);
    }

    /**
     * Adds a state to the level that is being filled, unless it is known from this level or an earlier one.
     *
     * @param action by which it was reached; -1 for an initial state
     * @return was it new?
     */
    synchronized boolean add(long[] state, int action) {
        long scattered = keys.scatter(state, 0);
        one.put(0, state, 0, keys.key(scattered), action);
        one.turnTo(0, 1);
        StateList list = levels.filling(ownList);
        list.reserve(1);
        addAll(keys.shard(scattered), one);
        boolean isNew = one.newCount() > 0;
        if (isNew) {
            list.add(state, 0, 0);
        }
        return isNew;
    }

    boolean contains(long[] state) {
        long scattered = keys.scatter(state, 0);
        return shards[keys.shard(scattered)].contains(keys.key(scattered), state);
    }

    /**
     * Completes the level that is being filled.
     *
     * @param newByAction gains, for each action, the new states; one reached by several is credited to the first in Next
     *     order, so that coverage does not depend on who came first
     */
    void endLevel(long[] newByAction) {
        mostBytes = Math.max(mostBytes, bytes());
        levels.end(newByAction);
        if (levels.level(levels.count()).size() > 0) {
            deepest = levels.count();
        }
    }

    /** The last completed level, for expanding it; once only. */
    Level use() {
        return levels.use();
    }

    /** The completed level of that depth. */
    Level level(int atDepth) {
        return levels.level(atDepth);
    }

    /**
     * Shows all states of a search that reached its end, each worker some, in one pass through the tables.
     *
     * @param visitor called by several threads at once; must not keep the array
     */
    void visit(Crew crew, StopSignal stop, Shard.DepthVisitor visitor) {
        AtomicInteger next = new AtomicInteger();
        crew.share(size(), worker -> {
            for (int i = next.getAndIncrement(); i < shards.length; i = next.getAndIncrement()) {
                stop.check();
                shards[i].scan(visitor);
            }
        });
    }

    /** The number of completed levels. */
    int levels() {
        return levels.count();
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

    /** The memory that all this takes now. */
    long bytes() {
        long sum = levels.bytes();
        for (Shard shard : shards) {
            sum += shard.bytes();
        }
        return sum;
    }

    /** The most memory that it took at the end of a level. */
    long mostBytes() {
        return Math.max(mostBytes, bytes());
    }
}
