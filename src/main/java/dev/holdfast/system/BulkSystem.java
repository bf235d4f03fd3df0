package dev.holdfast.system;

/** A system that does for many at once what is done for each state, without an object for each. */
public interface BulkSystem extends TransitionSystem {

    /**
     * Generates what {@link TransitionSystem#successors} does. Where that throws, the successors before the problem are in the
     * buffer.
     *
     * @param into gains them; what is in it stays
     */
    void successors(long[] state, SuccessorBuffer into);

    /**
     * Looks for a state of which {@link TransitionSystem#holds(int, int, long[])} is not as usual.
     *
     * @param states packed, one after the other; those from one to another are looked at, counted in states
     * @return the first of which the part comes out otherwise or has no value, or {@code to}
     */
    int firstUnusual(int claim, int part, boolean usual, long[] states, int from, int to);
}
