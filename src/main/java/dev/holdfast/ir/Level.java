package dev.holdfast.ir;

/** TLA+'s levels of expressions, each including the ones before it. */
public enum Level {
    CONSTANT, STATE, ACTION, TEMPORAL;

    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
