package dev.holdfast.system;

/** A system that does for many at once what is done for each state, without an object for each. */
public interface BulkSystem extends TransitionSystem {

    /**
     * Generates what {@link TransitionSystem#successors} does. Where that throws, the successors before the problem are in the
     * buffer.
     *
     * @param into gains them, if it wants them; what is in it stays
     */
    void successors(long[] state, SuccessorBuffer into);

    /**
     * Of which kinds are the steps that a breadth-first search has to follow from a state? Steps of the other kinds lead to
     * what it also finds by a step of a lesser kind from another state, at the same depth or before.
     *
     * @param kind of the step by which the state was found
     * @return a bit for each kind of step
     */
    long wanted(int kind);

    /**
     * Looks for a state of which {@link TransitionSystem#holds(int, int, long[])} is not as usual.
     *
     * @param states packed, one after the other; those from one to another are looked at, counted in states
     * @return the first of which the part comes out otherwise or has no value, or {@code to}
     */
    int firstUnusual(int claim, int part, boolean usual, long[] states, int from, int to);
}
