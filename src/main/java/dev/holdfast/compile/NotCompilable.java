package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;

/** There is something that this engine does not take; the interpreter does. */
public final class NotCompilable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How much has to be left to the interpreter. */
    enum Extent {
        /** The expression itself will do. */
        EXPRESSION,
        /** Its value cannot be listed: something around it. */
        SURROUNDINGS,
        /** The code would become too large, whatever single part were left out. */
        ALL
    }

    private final transient Span span;
    private final String reason;
    private final Extent extent;

    /** Something about the model as a whole, or about whatever is expanded just now. */
    public NotCompilable(String reason) {
        this(Span.NOWHERE, reason);
    }

    public NotCompilable(Span span, String reason) {
        this(span, reason, Extent.EXPRESSION);
    }

    private NotCompilable(Span span, String reason, Extent extent) {
        super(reason, null, false, false);
        this.span = span;
        this.reason = reason;
        this.extent = extent;
    }

    static NotCompilable excessive(Span span, String reason) {
        return new NotCompilable(span, reason, Extent.ALL);
    }

    /** A constant without value was met: it is for the reference engine to say whether anybody asks for it. */
    static NotCompilable withoutValue(Span span) {
        return new NotCompilable(span, "a constant that has no value");
    }

    /** This, with a place if it had none. */
    NotCompilable at(Span place) {
        return span.isKnown() ? this : new NotCompilable(place, reason, extent);
    }

    NotCompilable around() {
        return new NotCompilable(span, reason, Extent.SURROUNDINGS);
    }

    NotCompilable here() {
        return new NotCompilable(span, reason, Extent.EXPRESSION);
    }

    Extent extent() {
        return extent;
    }

    public Span span() {
        return span;
    }

    public String reason() {
        return reason;
    }
}
