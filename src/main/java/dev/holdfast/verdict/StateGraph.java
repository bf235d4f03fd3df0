package dev.holdfast.verdict;

import dev.holdfast.value.Value;
import java.util.List;

/**
 * All states that a search found, and the steps between them.
 *
 * @param variables the names whose values each state lists
 * @param states in value order
 * @param initial indices of the initial states, rising
 * @param arcs by origin, then target, then action
 */
public record StateGraph(List<String> variables, List<List<Value>> states, List<Integer> initial, List<Arc> arcs) {
    public StateGraph {
        variables = List.copyOf(variables);
        states = List.copyOf(states);
        initial = List.copyOf(initial);
        arcs = List.copyOf(arcs);
    }

    /**
     * A step, under symmetry to the representative of its target.
     *
     * @param from index of a state
     * @param to index of a state
     * @param action name of an action that allows the step
     */
    public record Arc(int from, int to, String action) {}
}
