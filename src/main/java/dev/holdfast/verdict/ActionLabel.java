package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An action as a trace names it.
 *
 * @param parameters the arguments as text, in order
 * @param span the action in the spec
 */
public record ActionLabel(String name, List<String> parameters, Span span) {
    public ActionLabel {
        parameters = List.copyOf(parameters);
    }

    /** {@code NumaHint(p1)}. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? name : parameters.stream().collect(Collectors.joining(", ", name + "(", ")"));
    }
}
