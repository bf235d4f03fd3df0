package dev.holdfast.explore;

import java.util.Arrays;

/**
 * A part of the visited set: the states whose hash it is responsible for, numbered from 0 in the order in which they came,
 * hence level by level.
 *
 * <p>Adding takes the shard's lock; reading a state of an earlier level takes none.
 */
final class Shard {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_STATES = 1 << PAGE_BITS;
    private static final int INDEX_BITS = 27;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;
    private static final int TAG_MASK = (1 << (32 - INDEX_BITS)) - 1;
    private static final int TAG_SHIFT = 48;

    private final int words;
    /**
     * The states: state i is the {@code words} words from {@code (i & 255) * words} in page {@code i >> 8}. A page is never
     * replaced or changed where it is written. Volatile, so that a reader without the lock sees the pages a new outer array
     * was made with.
     */
    private volatile long[][] pages = new long[1][];
    /**
     * Open addressing with linear probing; its length is a power of two and at most three quarters are in use. An entry is 0
     * if free, else index + 1 in the low 27 bits and five bits of the hash above, which spare most comparisons of states
     * that differ.
     */
    private int[] table = new int[16];
    private int size;
    /** The first state of the level that is being filled. */
    private int levelStart;
    /** For each state of the level being filled, from {@link #levelStart} on: the least action that led to it. */
    private int[] firstActions = new int[16];
    private final LevelStarts starts = new LevelStarts();
    /** Keeps the reads of {@link #touch} from being optimised away. */
    @SuppressWarnings("unused")
    private int touched;

    Shard(int words) {
        this.words = words;
    }

    /**
     * Adds a state of the level that is being filled, unless it is known.
     *
     * @param action by which it was reached
     * @return was it new?
     */
    synchronized boolean add(long[] state, long hash, int action) {
        return add(state, 0, hash, action);
    }

    /** Adds several; a bit of the result says of each whether it was new. */
    synchronized long addAll(Batch.Pending waiting) {
        touch(waiting);
        long isNew = 0;
        for (int i = 0; i < waiting.count; i++) {
            if (add(waiting.states, i * words, waiting.hashes[i], waiting.actions[i])) {
                isNew |= 1L << i;
            }
        }
        return isNew;
    }

    /** Reads what the probes will read, so that the processor fetches it all at once. */
    private void touch(Batch.Pending waiting) {
        int[] entries = table;
        int mask = entries.length - 1;
        long[] hashes = waiting.hashes;
        int seen = 0;
        for (int i = 0; i < waiting.count; i++) {
            seen += entries[(int) hashes[i] & mask];
        }
        long[][] states = pages;
        for (int i = 0; i < waiting.count; i++) {
            int entry = entries[(int) hashes[i] & mask];
            if (entry != 0) {
                int index = (entry & INDEX_MASK) - 1;
                seen += (int) states[index >>> PAGE_BITS][(index & (PAGE_STATES - 1)) * words];
            }
        }
        touched = seen;
    }

    private boolean add(long[] from, int at, long hash, int action) {
        int tag = (int) (hash >>> TAG_SHIFT) & TAG_MASK;
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            int index = (entry & INDEX_MASK) - 1;
            if (entry >>> INDEX_BITS == tag && equal(from, at, index)) {
                creditKnown(index, action);
                return false;
            }
            slot = (slot + 1) & mask;
        }
        makeRoomForAction();
        append(from, at);
        table[slot] = tag << INDEX_BITS | size;
        firstActions[size - 1 - levelStart] = action;
        if (size > mask - (mask >>> 2)) {
            grow();
        }
        return true;
    }

    synchronized boolean contains(long[] state, long hash) {
        int tag = (int) (hash >>> TAG_SHIFT) & TAG_MASK;
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            if (entry >>> INDEX_BITS == tag && equal(state, 0, (entry & INDEX_MASK) - 1)) {
                return true;
            }
            slot = (slot + 1) & mask;
        }
        return false;
    }

    private boolean equal(long[] state, int from, int index) {
        long[] page = pages[index >>> PAGE_BITS];
        int at = (index & (PAGE_STATES - 1)) * words;
        for (int i = 0; i < words; i++) {
            if (page[at + i] != state[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void append(long[] state, int from) {
        if (size >= INDEX_MASK - 1) {
            throw new OutOfMemoryError("a shard of the visited set is full");
        }
        int page = size >>> PAGE_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new long[PAGE_STATES * words];
        }
        System.arraycopy(state, from, pages[page], (size & (PAGE_STATES - 1)) * words, words);
        size++;
    }

    /** Before the state is appended: should memory run out here, nothing is half done. */
    private void makeRoomForAction() {
        if (size - levelStart == firstActions.length) {
            firstActions = Arrays.copyOf(firstActions, firstActions.length * 2);
        }
    }

    private void creditKnown(int index, int action) {
        if (index >= levelStart && action < firstActions[index - levelStart]) {
            firstActions[index - levelStart] = action;
        }
    }

    /** Doubles the table; the lock is held, and only this shard waits. */
    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        long[] state = new long[words];
        for (int index = 0; index < size; index++) {
            read(index, state);
            long hash = VisitedSet.hash(state);
            int slot = (int) hash & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = ((int) (hash >>> TAG_SHIFT) & TAG_MASK) << INDEX_BITS | (index + 1);
        }
        table = larger;
    }

    /** Copies a state of a completed level, or with the lock held any. */
    private void read(int index, long[] into) {
        System.arraycopy(pages[index >>> PAGE_BITS], (index & (PAGE_STATES - 1)) * words, into, 0, words);
    }

    /** A state of a completed level. */
    long[] state(int index) {
        long[] state = new long[words];
        read(index, state);
        return state;
    }

    /**
     * Completes the level that is being filled.
     *
     * @param depth of that level
     * @param newByAction gains, for each action, the states that are credited to it
     * @return the states of that level
     */
    synchronized int endLevel(int depth, long[] newByAction) {
        int count = size - levelStart;
        for (int i = 0; i < count; i++) {
            if (firstActions[i] >= 0) {
                newByAction[firstActions[i]]++;
            }
        }
        starts.add(depth, levelStart, size);
        levelStart = size;
        return count;
    }

    /** The first state of a completed level. */
    int from(int depth) {
        return starts.from(depth, levelStart);
    }

    synchronized int size() {
        return size;
    }

    synchronized long bytes() {
        return 8L * words * PAGE_STATES * ((size + PAGE_STATES - 1) >>> PAGE_BITS) + 8L * pages.length
                + 4L * table.length
                + 4L * firstActions.length + starts.bytes();
    }
}
