package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Observation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be shown, numbered from 1 for both models together: by action, then in value order. What an initial state shows
 * counts as shown by a step from a state before it.
 */
final class Events {
    private final List<String> actions;
    private final List<Value> values;
    private final Map<Value, Integer> numbers = new HashMap<>();

    Events(List<String> actions, List<Observed> models) {
        this.actions = actions;
        TreeSet<Value> all = new TreeSet<>();
        models.forEach(model -> all.addAll(model.values()));
        values = new ArrayList<>(all);
        values.forEach(value -> numbers.put(value, numbers.size()));
        if ((actions.size() + 1L) * values.size() > Integer.MAX_VALUE - 1) {
            throw new HoldfastBug("too many observations to number them");
        }
    }

    private int event(long action, int value) {
        return (int) action * values.size() + value + 1;
    }

    Observation observation(int event) {
        int action = (event - 1) / values.size();
        @Nullable
        String name = action == 0 ? null : actions.get(action - 1);
        return new Observation(name, values.get((event - 1) % values.size()));
    }

    /** The steps of a model; its states keep their numbers, and the one before the initial states comes last. */
    ObservedSteps steps(Observed model, Runnable pulse) {
        StepGraph graph = model.graph();
        int[] known = model.values().stream().mapToInt(value -> Objects.requireNonNull(numbers.get(value))).toArray();
        ObservedSteps.Builder steps = new ObservedSteps.Builder();
        for (int state = 0; state < graph.states(); state++) {
            pulse.run();
            int here = known[(int) graph.label(state)];
            for (int step = 0; step < graph.steps(state); step++) {
                int target = graph.target(state, step);
                int there = known[(int) graph.label(target)];
                long action = graph.label(state, step);
                steps.step(action == 0 && here == there ? ObservedSteps.SILENT : event(action, there), target);
            }
            steps.endState();
        }
        for (int state = 0; state < graph.initialStates(); state++) {
            steps.step(event(0, known[(int) graph.label(state)]), state);
        }
        steps.endState();
        return steps.build();
    }
}
