package dev.holdfast.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Carries the problems of an input across stages. The root facade catches it; the explorer alone catches it before,
 * to add the trace that led to an evaluation problem.
 */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public SpecException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public SpecException(Problem problem) {
        this(List.of(problem));
    }

    public SpecException(Code code, Span span, String message) {
        this(Problem.of(code, span, message));
    }

    /** At least one problem, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }
}
