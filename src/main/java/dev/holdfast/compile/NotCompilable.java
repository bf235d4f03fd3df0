package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;

/** The model has something that this engine does not take; the interpreter does. */
public final class NotCompilable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Span span;
    private final String reason;

    /** Something about the model as a whole. */
    public NotCompilable(String reason) {
        this(Span.NOWHERE, reason);
    }

    public NotCompilable(Span span, String reason) {
        super(reason, null, false, false);
        this.span = span;
        this.reason = reason;
    }

    /** This, with a place if it had none. */
    NotCompilable at(Span place) {
        return span.isKnown() ? this : new NotCompilable(place, reason);
    }

    public Span span() {
        return span;
    }

    public String reason() {
        return reason;
    }
}
