package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;

/** The facade; its stages are being connected. */
public final class Holdfast {
    private Holdfast() {}

    /** Checks a model with the default settings. */
    public static Verdict check(Path file) {
        return check(CheckRequest.of(file));
    }

    /** Checks a model; problems of the input come back as a {@link dev.holdfast.verdict.Failed} verdict. */
    public static Verdict check(CheckRequest request) {
        throw new SpecException(Code.UNSUPPORTED, Span.of(request.file().toString()), "not connected yet");
    }
}
