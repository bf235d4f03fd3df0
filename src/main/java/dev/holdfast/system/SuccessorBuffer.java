package dev.holdfast.system;

import java.util.Arrays;

/** Successors as an engine generates them, one after the other in one array; for one thread, used again and again. */
public final class SuccessorBuffer {
    private static final int FIRST_ROOM = 32;

    private final int words;
    private long[] states;
    private int[] actions = new int[FIRST_ROOM];
    private int count;
    /** Room that is there after each addition that looks for room. */
    private int spare;

    /** @param words the length of a packed state */
    public SuccessorBuffer(int words) {
        this.words = words;
        states = new long[FIRST_ROOM * words];
    }

    public void clear() {
        count = 0;
    }

    /** Sees to it that there is room for so many more, whatever else is added meanwhile with {@link #add(int, long[])}. */
    public void reserve(int more) {
        spare = more;
        makeRoom();
    }

    /** Adds a state of one word, for which there must be room. Short, so that the JIT compiler puts it wherever it is used. */
    public void add(int action, long word) {
        int at = count++;
        actions[at] = action;
        states[at] = word;
    }

    /** Adds a state of two words, for which there must be room. */
    public void add(int action, long first, long second) {
        int at = count++;
        actions[at] = action;
        states[2 * at] = first;
        states[2 * at + 1] = second;
    }

    /** Adds a copy. */
    public void add(int action, long[] state) {
        int at = count++;
        makeRoom();
        actions[at] = action;
        System.arraycopy(state, 0, states, at * words, words);
    }

    private void makeRoom() {
        if (count + spare > actions.length) {
            int room = Math.max(count + spare, 2 * actions.length);
            actions = Arrays.copyOf(actions, room);
            states = Arrays.copyOf(states, room * words);
        }
    }

    public int count() {
        return count;
    }

    /** Forgets all but the first so many. */
    public void cutTo(int number) {
        count = number;
    }

    /** The action of each, as {@link #action} has it; to be read only until the buffer changes. */
    public int[] actions() {
        return actions;
    }

    /** By which action a successor was generated: its index in Next order. */
    public int action(int index) {
        return actions[index];
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
