package dev.holdfast.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in what the user gave us: data with a place. Printing it with source line and caret is the
 * business of {@code render}.
 *
 * @param message what was found and what was expected, in the spec's own names
 * @param hint how to mend it, if we have an idea
 */
public record Problem(Code code, Span span, String message, @Nullable String hint) {

    public static Problem of(Code code, Span span, String message) {
        return new Problem(code, span, message, null);
    }

    public static Problem of(Code code, Span span, String message, @Nullable String hint) {
        return new Problem(code, span, message, hint);
    }

    public boolean isWarning() {
        return code.phase() == Code.Phase.WARNING;
    }

    @Override
    public String toString() {
        return span + ": " + message + (hint == null ? "" : " (" + hint + ")");
    }
}
