package dev.holdfast.explore;

import dev.holdfast.layout.Layout;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A function of states that is evaluated once for all states that agree in the variables it reads.
 */
public final class Projection {
    private final Layout layout;
    private final int[] variables;
    private final Function<long[], Value> function;
    private final Map<List<Value>, Value> known = new ConcurrentHashMap<>();

    /**
     * @param variables indices of those that the function reads
     * @param function of a packed state
     */
    public Projection(Layout layout, int[] variables, Function<long[], Value> function) {
        this.layout = layout;
        this.variables = variables.clone();
        this.function = function;
    }

    public Value of(long[] state) {
        List<Value> reading = reading(state);
        Value value = known.get(reading);
        if (value == null) {
            // Not computeIfAbsent: evaluation may be long, and would hold up other workers.
            value = function.apply(state);
            known.put(reading, value);
        }
        return value;
    }

    private List<Value> reading(long[] state) {
        Value[] values = new Value[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = layout.value(state, variables[i]);
        }
        return List.of(values);
    }
}
