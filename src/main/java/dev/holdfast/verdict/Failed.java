package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Problem;
import java.util.List;

/**
 * The input has problems, so there is no answer.
 *
 * @param problems at least one, in source order
 * @param moment when it showed
 * @param trace the states that led to an evaluation problem; empty otherwise
 */
public record Failed(Summary summary, List<Problem> problems, Moment moment, Trace trace) implements Verdict {
    public Failed {
        problems = List.copyOf(problems);
    }

    /** When a problem shows; the exit code depends on it. */
    public enum Moment {
        /** Reading arguments, {@code .cfg} or spec. */
        LOADING,
        /** In ASSUME, Init, Next, a constraint, or a property of an initial state. */
        SPEC,
        /** In an invariant on a later state. */
        INVARIANT,
        /** In another property. */
        PROPERTY
    }
}
