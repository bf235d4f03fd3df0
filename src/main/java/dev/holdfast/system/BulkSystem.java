package dev.holdfast.system;

/** A system that generates all successors of a state at once, without an object for each. */
public interface BulkSystem extends TransitionSystem {

    /**
     * Generates what {@link TransitionSystem#successors} does. Where that throws, the successors before the problem are in the
     * buffer.
     *
     * @param into gains them; what is in it stays
     */
    void successors(long[] state, SuccessorBuffer into);
}
