package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An action as a trace names it.
 *
 * @param parameters the arguments as text, in order
 * @param span the action in the spec
 * @param remark what else is to be said of this step, in a word or two; may be empty
 */
public record ActionLabel(String name, List<String> parameters, Span span, String remark) {
    public ActionLabel {
        parameters = List.copyOf(parameters);
    }

    /** One of which there is no more to say. */
    public ActionLabel(String name, List<String> parameters, Span span) {
        this(name, parameters, span, "");
    }

    ActionLabel withRemark(String words) {
        return new ActionLabel(name, parameters, span, words);
    }

    /** {@code NumaHint(p1)}, whatever the remark. */
    public String applied() {
        return parameters.isEmpty() ? name : parameters.stream().collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** {@code NumaHint(p1)}; a remark comes behind it, {@code NumaHint(p1) [counted]}. */
    @Override
    public String toString() {
        return remark.isEmpty() ? applied() : applied() + " [" + remark + "]";
    }
}
