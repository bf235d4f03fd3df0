package dev.holdfast.verdict;

import dev.holdfast.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an observer is shown at once.
 *
 * @param action the observed action that was taken; null for another, or none
 * @param value of the observed state function, then
 */
public record Observation(@Nullable String action, Value value) {
    @Override
    public String toString() {
        return action == null ? value.toString() : action + " " + value;
    }
}
