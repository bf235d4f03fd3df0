package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.function.Supplier;

/** Evaluation problems with their place. */
final class Faults {
    private Faults() {}

    static SpecException at(Span span, ValueException exception) {
        Code code = switch (exception.reason()) {
            case TYPE_MISMATCH -> Code.TYPE_MISMATCH;
            case OUTSIDE_DOMAIN -> Code.OUTSIDE_DOMAIN;
            case INCOMPARABLE -> Code.INCOMPARABLE;
            case NOT_ENUMERABLE -> Code.NOT_ENUMERABLE;
            case OVERFLOW -> Code.OVERFLOW;
            case ARITHMETIC -> Code.ARITHMETIC;
        };
        return new SpecException(code, span, String.valueOf(exception.getMessage()));
    }

    /** {@code what} wants {@code expected} and got something else. */
    static SpecException mismatch(Span span, String what, String expected, Value found) {
        return new SpecException(Code.TYPE_MISMATCH, span,
                what + " must be " + expected + ", but is " + found.kind().phrase() + ": " + Excerpt.of(found));
    }

    static ValueException mismatch(String what, String expected, Value found) {
        return new ValueException(ValueException.Reason.TYPE_MISMATCH,
                what + " must be " + expected + ", but is " + found.kind().phrase() + ": " + Excerpt.of(found));
    }

    /** Runs an evaluation; one that has no value or recurses without end becomes a problem of the spec. */
    static <T> T guarded(Span span, Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (ValueException e) {
            throw at(span, e);
        } catch (StackOverflowError e) {
            throw new SpecException(Code.RECURSION, span,
                    "evaluation did not end: a recursion is too deep or has no base case");
        }
    }
}
