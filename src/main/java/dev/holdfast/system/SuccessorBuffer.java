package dev.holdfast.system;

import java.util.Arrays;

/** Successors as an engine generates them, one after the other in one array; for one thread, used again and again. */
public final class SuccessorBuffer {
    private static final int FIRST_ROOM = 32;

    private final int words;
    private long[] states;
    private int[] actions = new int[FIRST_ROOM];
    private int count;

    /** @param words the length of a packed state */
    public SuccessorBuffer(int words) {
        this.words = words;
        states = new long[FIRST_ROOM * words];
    }

    public void clear() {
        count = 0;
    }

    /** Adds a state of one word. */
    public void add(int action, long word) {
        if (count == actions.length) {
            makeRoom();
        }
        actions[count] = action;
        states[count] = word;
        count++;
    }

    /** Adds a state of two words. */
    public void add(int action, long first, long second) {
        if (count == actions.length) {
            makeRoom();
        }
        actions[count] = action;
        states[2 * count] = first;
        states[2 * count + 1] = second;
        count++;
    }

    /** Adds a copy. */
    public void add(int action, long[] state) {
        if (count == actions.length) {
            makeRoom();
        }
        actions[count] = action;
        System.arraycopy(state, 0, states, count * words, words);
        count++;
    }

    private void makeRoom() {
        actions = Arrays.copyOf(actions, count * 2);
        states = Arrays.copyOf(states, count * 2 * words);
    }

    public int count() {
        return count;
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
