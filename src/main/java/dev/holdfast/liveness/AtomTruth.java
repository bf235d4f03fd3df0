package dev.holdfast.liveness;

/** Says which atoms are true; asked by many threads at once. */
public interface AtomTruth {
    /** Is this atom about states true of a packed state? */
    boolean isTrue(Atom atom, long[] state);

    /** Is this atom about steps true of the step from one packed state to another, different one? */
    boolean isTrue(Atom atom, long[] from, long[] to);
}
