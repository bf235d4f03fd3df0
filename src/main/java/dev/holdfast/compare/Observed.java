package dev.holdfast.compare;

import dev.holdfast.explore.StepGraph;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import java.util.List;

/**
 * A model as an observer meets it.
 *
 * @param graph all states, labelled with an index into {@code values}, and all steps, labelled with 0 or, where an observed
 *     action takes them, the position of its name in the list of such names, from 1
 * @param system to which the states belong
 * @param values of the observed state function, in no particular order
 */
public record Observed(StepGraph graph, TransitionSystem system, List<Value> values) {
    public Observed {
        values = List.copyOf(values);
    }
}
