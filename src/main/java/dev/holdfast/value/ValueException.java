package dev.holdfast.value;

/**
 * An operation that has no value. It knows no place in a spec; the engine that asked adds one and reports a problem.
 */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no value. */
    public enum Reason {
        TYPE_MISMATCH, OUTSIDE_DOMAIN, INCOMPARABLE, NOT_ENUMERABLE, OVERFLOW, ARITHMETIC
    }

    private final Reason reason;

    public ValueException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
