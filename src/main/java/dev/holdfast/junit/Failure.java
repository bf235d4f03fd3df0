package dev.holdfast.junit;

import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;

/**
 * A test that came out otherwise. Its stack trace is the one line of the spec or the page that it is about: reports
 * print stack traces, and ours would say nothing to anybody.
 */
final class Failure extends AssertionError {
    private static final long serialVersionUID = 1L;

    Failure(String message, String subject, Span place) {
        super(message);
        Path file = Path.of(place.file());
        setStackTrace(
                new StackTraceElement[]{new StackTraceElement(subject, "check", String.valueOf(file), place.line())});
    }
}
