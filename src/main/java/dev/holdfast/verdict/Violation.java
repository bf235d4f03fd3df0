package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Span;

/**
 * A property that does not hold.
 *
 * @param name the property's; {@code "deadlock"} for a deadlock, the message of a false Assert
 * @param trace from an initial state to the violating state, or for a step property over its violating last step; without
 *     states for an assumption
 * @param place of a false Assert; of others only if it is known
 */
public record Violation(Kind kind, String name, Trace trace, Span place) {

    /** One whose name says enough about where to look. */
    public Violation(Kind kind, String name, Trace trace) {
        this(kind, name, trace, Span.NOWHERE);
    }

    /** What was violated, with the name JSON uses. */
    public enum Kind {
        INVARIANT, DEADLOCK, ACTION, LIVENESS, REFINEMENT, ASSUMPTION, POSTCONDITION, ASSERT
    }
}
