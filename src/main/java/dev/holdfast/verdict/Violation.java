package dev.holdfast.verdict;

/**
 * A property that does not hold.
 *
 * @param name the property's; {@code "deadlock"} for a deadlock
 * @param trace from an initial state to the violating state, or for a step property over its violating last step; without
 *     states for an assumption
 */
public record Violation(Kind kind, String name, Trace trace) {

    /** What was violated, with the name JSON uses. */
    public enum Kind {
        INVARIANT, DEADLOCK, ACTION, LIVENESS, REFINEMENT, ASSUMPTION, POSTCONDITION, ASSERT
    }
}
