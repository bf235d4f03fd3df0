package dev.holdfast.symmetry;

/** Puts representatives in the place of states. For one thread. */
public interface Canoniser {

    /** Overwrites the state that begins at {@code at} by its representative. */
    void canonicalise(long[] words, int at);
}
