package dev.holdfast.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What became of one property.
 *
 * @param trace the shortest counterexample, or for a reachability property the shortest witness; null if there is none
 */
public record PropertyResult(String name, Kind kind, Outcome outcome, @Nullable Trace trace) {

    /** How the property was stated. */
    public enum Kind {
        INVARIANT, PROPERTY, REACHABLE
    }

    public enum Outcome {
        HOLDS, VIOLATED, REACHABLE, UNREACHABLE,
        /** The search stopped before it could tell. */
        UNDECIDED
    }
}
