package dev.holdfast.system;

/** A system of a test: what it says nothing of is unconstrained, true, and of the interpreter's kind. */
public interface PlainSystem extends TransitionSystem {
    @Override
    default String engine() {
        return "interpreted";
    }

    @Override
    default boolean satisfiesConstraints(long[] state) {
        return true;
    }

    @Override
    default boolean satisfiesActionConstraints(long[] from, long[] to) {
        return true;
    }

    @Override
    default boolean isConstrained() {
        return false;
    }

    @Override
    default boolean holds(int claim, int part, long[] from, long[] to) {
        return true;
    }

    @Override
    default boolean meetsAntecedent(int claim, long[] state) {
        return true;
    }
}
