package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problems found so far; the same one met on two ways counts once. */
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    void report(Code code, Span span, String message, @Nullable String hint) {
        found.add(Problem.of(code, span, message, hint));
    }

    void report(Code code, Span span, String message) {
        report(code, span, message, null);
    }

    /** Drops what was found; false if there was nothing. */
    boolean forget() {
        boolean any = !found.isEmpty();
        found.clear();
        return any;
    }

    /** Throws all of them, in source order, if there are any. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new SpecException(found.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList());
        }
    }
}
