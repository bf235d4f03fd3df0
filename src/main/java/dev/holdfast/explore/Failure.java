package dev.holdfast.explore;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Trace;
import java.util.List;

/**
 * An evaluation problem that ended the search; a false Assert is one too, with code ASSERTION.
 *
 * @param moment what was being evaluated
 * @param trace the states that led to it; empty if Init itself has the problem
 */
public record Failure(List<Problem> problems, Failed.Moment moment, Trace trace) {
    public Failure {
        problems = List.copyOf(problems);
    }
}
