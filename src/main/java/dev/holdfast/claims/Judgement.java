package dev.holdfast.claims;

import dev.holdfast.verdict.Trace;

/**
 * What one property of a single model came to, or its verdict as a whole.
 *
 * @param complaint what was expected and what was found; empty if they agree
 * @param trace that goes with the complaint; may be empty
 */
public record Judgement(String name, String complaint, Trace trace) {

    static Judgement fine(String name) {
        return new Judgement(name, "", Trace.EMPTY);
    }

    public boolean isAsExpected() {
        return complaint.isEmpty();
    }
}
