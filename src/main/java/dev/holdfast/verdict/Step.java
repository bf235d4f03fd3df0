package dev.holdfast.verdict;

import dev.holdfast.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One state of a trace and the action that led to it.
 *
 * @param action null in the first state
 * @param values in the order of the trace's variables
 */
public record Step(@Nullable ActionLabel action, List<Value> values) {
    public Step {
        values = List.copyOf(values);
    }
}
