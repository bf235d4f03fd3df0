package dev.holdfast.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finite sequence of states from an initial one; with a loop, a lasso, which stands for an infinite one.
 *
 * @param variables the names whose values each step lists
 * @param loop where it goes on after the last state; null if it ends there
 */
public record Trace(List<String> variables, List<Step> steps, @Nullable Loop loop) {
    /** No states at all. */
    public static final Trace EMPTY = new Trace(List.of(), List.of());

    public Trace {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
    }

    /** One that ends. */
    public Trace(List<String> variables, List<Step> steps) {
        this(variables, steps, null);
    }

    /**
     * The step from the last state back to an earlier one, or to itself.
     *
     * @param start index of the state to which it leads, from 0
     * @param action null for a stuttering step
     */
    public record Loop(int start, @Nullable ActionLabel action) {}

    /** The length in states, those of the loop counted once. */
    public int length() {
        return steps.size();
    }
}
