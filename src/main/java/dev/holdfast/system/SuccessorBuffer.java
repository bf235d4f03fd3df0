package dev.holdfast.system;

import java.util.Arrays;

/**
 * Successors as an engine generates them, one after the other in one array; for one thread, used again and again. All are
 * counted, but only those of a {@link #want wanted} kind are kept.
 *
 * <p>An <em>origin</em> tells how a successor was generated: in its lower bits the action's index in Next order, in the upper ones the
 * kind of step, 0 if that is not told.
 */
public final class SuccessorBuffer {
    /** Wants steps of all kinds. */
    public static final long ALL = -1;
    /** The number of kinds, that of no kind included. */
    public static final int KINDS = 64;

    private static final int KIND_SHIFT = 24;
    private static final int ACTION_MASK = (1 << KIND_SHIFT) - 1;
    private static final int FIRST_ROOM = 32;

    private final int words;
    private long[] states;
    private int[] origins = new int[FIRST_ROOM];
    private int count;
    /** Of all that were generated, kept or not. */
    private int[] generated = new int[FIRST_ROOM];
    private int generatedCount;
    /** A bit for each kind. */
    private long wanted = ALL;
    /** Room that is there after each addition that looks for room. */
    private int spare;

    /** @param words the length of a packed state */
    public SuccessorBuffer(int words) {
        this.words = words;
        states = new long[FIRST_ROOM * words];
    }

    /** @param kind of step, below {@link #KINDS} */
    public static int origin(int action, int kind) {
        return kind << KIND_SHIFT | action;
    }

    /** The index of an origin's action. */
    public static int actionOf(int origin) {
        return origin & ACTION_MASK;
    }

    /** An origin's kind of step. */
    public static int kindOf(int origin) {
        return origin >>> KIND_SHIFT;
    }

    public void clear() {
        count = 0;
        generatedCount = 0;
    }

    /**
     * Which successors are kept from now on.
     *
     * @param kinds a bit for each kind; the lowest, that of no kind, must be set
     */
    public void want(long kinds) {
        wanted = kinds;
    }

    /** Sees to it that there is room for so many more, whatever else is added meanwhile with {@link #add(int, long[])}. */
    public void reserve(int more) {
        spare = more;
        makeRoom(0);
    }

    /** Adds a state of one word, for which there must be room. Short, so that the JIT compiler puts it wherever it is used. */
    public void add(int origin, long word) {
        int at = count;
        states[at] = word;
        added(at, origin);
    }

    /** Adds a state of two words, for which there must be room. */
    public void add(int origin, long first, long second) {
        int at = count;
        states[2 * at] = first;
        states[2 * at + 1] = second;
        added(at, origin);
    }

    /** Adds a copy. */
    public void add(int origin, long[] state) {
        makeRoom(1);
        int at = count;
        System.arraycopy(state, 0, states, at * words, words);
        added(at, origin);
    }

    /** Without a branch, since which kinds are wanted cannot be foretold: what is not is written over by the next one. */
    private void added(int at, int origin) {
        origins[at] = origin;
        generated[generatedCount++] = origin;
        count = at + (int) (wanted >>> (origin >>> KIND_SHIFT) & 1);
    }

    private void makeRoom(int more) {
        if (generatedCount + spare + more > generated.length) {
            int room = Math.max(generatedCount + spare + more, 2 * generated.length);
            generated = Arrays.copyOf(generated, room);
            origins = Arrays.copyOf(origins, room);
            states = Arrays.copyOf(states, room * words);
        }
    }

    /** How many are kept. */
    public int count() {
        return count;
    }

    /** How many were generated, kept or not. */
    public int generated() {
        return generatedCount;
    }

    /** Forgets all that are kept but the first so many; they stay counted. */
    public void cutTo(int number) {
        count = number;
    }

    /**
     * Forgets some that are kept; they stay counted.
     *
     * @param from the first that may be forgotten
     * @param kinds of which steps are kept, a bit for each
     */
    public void drop(int from, long kinds) {
        int kept = from;
        for (int i = from; i < count; i++) {
            for (int word = 0; word < words; word++) {
                states[kept * words + word] = states[i * words + word];
            }
            origins[kept] = origins[i];
            kept += (int) (kinds >>> kindOf(origins[i]) & 1);
        }
        count = kept;
    }

    /** Goes back to where {@link #count} and {@link #generated} were these. */
    public void goBack(int kept, int all) {
        count = kept;
        generatedCount = all;
    }

    /** Adds to the number of each action how often it was generated. */
    public void countInto(long[] byAction) {
        for (int i = 0; i < generatedCount; i++) {
            byAction[generated[i] & ACTION_MASK]++;
        }
    }

    /** The origin of each that is kept; to be read only until the buffer changes. */
    public int[] origins() {
        return origins;
    }

    /** By which action a successor was generated: its index in Next order. */
    public int action(int index) {
        return actionOf(origins[index]);
    }

    /** The words of all successors, to be read only until the buffer changes. */
    public long[] states() {
        return states;
    }

    /** Where the words of a successor begin. */
    public int at(int index) {
        return index * words;
    }

    /** A successor in an array of its own. */
    public long[] copy(int index) {
        return Arrays.copyOfRange(states, index * words, (index + 1) * words);
    }
}
