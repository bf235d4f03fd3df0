package dev.holdfast.verdict;

import java.util.List;

/**
 * A finite sequence of states from an initial one.
 *
 * @param variables the names whose values each step lists
 */
public record Trace(List<String> variables, List<Step> steps) {
    /** No states at all. */
    public static final Trace EMPTY = new Trace(List.of(), List.of());

    public Trace {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
    }

    /** The length in states. */
    public int length() {
        return steps.size();
    }
}
