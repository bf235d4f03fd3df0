package dev.holdfast.verdict;

import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A trace with what has been shown last as its first variable, so that every way of drawing a trace draws that too. */
public final class DifferenceTrace {
    private static final String SHOWN = "shown";

    private DifferenceTrace() {}

    /** Of the one that can. */
    public static Trace of(Comparison.Difference difference, Comparison comparison) {
        return with(difference.trace(), difference.stages(), difference.shown(), comparison);
    }

    /** Of the other, up to where it has no answer. */
    public static Trace other(Comparison.Difference difference, Comparison comparison) {
        return with(difference.other(), difference.otherStages(), difference.shown(), comparison);
    }

    private static Trace with(Trace trace, List<Integer> stages, List<Observation> shown, Comparison comparison) {
        if (comparison.actions().isEmpty() && comparison.observers().size() == 1
                && trace.variables().contains(comparison.observers().getFirst())) {
            return trace;
        }
        String name = comparison.observers().size() == 1 && comparison.actions().isEmpty()
                ? comparison.observers().getFirst()
                : SHOWN;
        List<String> variables = new ArrayList<>(List.of(name));
        variables.addAll(trace.variables());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < trace.length(); i++) {
            List<Value> values = new ArrayList<>(List.of(value(shown.get(stages.get(i) - 1), comparison)));
            values.addAll(trace.steps().get(i).values());
            steps.add(new Step(trace.steps().get(i).action(), values));
        }
        return steps.isEmpty() ? Trace.EMPTY : new Trace(variables, steps);
    }

    private static Value value(Observation observation, Comparison comparison) {
        if (comparison.actions().isEmpty()) {
            return observation.value();
        }
        String action = observation.action() == null ? "" : observation.action();
        return new StringValue(comparison.observers().isEmpty() ? action : observation.toString());
    }
}
