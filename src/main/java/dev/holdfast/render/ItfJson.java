package dev.holdfast.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.util.List;

/**
 * Traces in the Informal Trace Format of Apalache's ADR-015, which trace viewers and test connectors read. The action of
 * each step is the variable {@code mbt::actionTaken}, as Quint writes it.
 */
public final class ItfJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ACTION = "mbt::actionTaken";

    private ItfJson() {}

    /**
     * A whole file; ends with a line break.
     *
     * @param source what the trace is of, such as the {@code .cfg}
     */
    public static String of(Trace trace, String source) {
        ObjectNode file = JSON.objectNode();
        file.putObject("#meta").put("format", "ITF")
                .put("format-description", "https://apalache-mc.org/docs/adr/015adr-trace.html").put("source", source)
                .put("description", "Created by Holdfast");
        ArrayNode variables = file.putArray("vars");
        trace.variables().forEach(variables::add);
        variables.add(ACTION);
        file.set("states", states(trace));
        Trace.Loop loop = trace.loop();
        if (loop != null) {
            file.put("loop", loop.start());
        }
        return JsonText.pretty(file);
    }

    /** The states alone, as {@code --format json} embeds them. */
    static ArrayNode states(Trace trace) {
        ArrayNode states = JSON.arrayNode();
        for (int i = 0; i < trace.length(); i++) {
            states.add(state(i, trace.variables(), trace.steps().get(i)));
        }
        return states;
    }

    private static ObjectNode state(int index, List<String> variables, Step step) {
        ObjectNode state = JSON.objectNode();
        state.putObject("#meta").put("index", index);
        for (int i = 0; i < variables.size(); i++) {
            putValue(state, variables.get(i), step.values().get(i));
        }
        ActionLabel action = step.action();
        return state.put(ACTION, action == null ? "init" : action.name());
    }

    private static void putValue(ObjectNode object, String name, Value value) {
        object.set(name, of(value));
    }

    /** A value alone. */
    static JsonNode of(Value value) {
        ArrayNode holder = JSON.arrayNode();
        addValue(holder, value);
        return holder.get(0);
    }

    private static void addValue(ArrayNode array, Value value) {
        if (value instanceof SetValue set && !set.isFinite()) {
            array.addObject().put("#unserializable", set.toString());
            return;
        }
        switch (value.explicit()) {
            case BoolValue truth -> array.add(truth.isTrue());
            case IntValue number -> array.addObject().put("#bigint", number.toString());
            case StringValue string -> array.add(string.text());
            case ModelValue model -> array.add(model.name());
            case SetValue set -> addAll(array.addObject().putArray("#set"), set);
            case TupleValue tuple -> addAll(array.addObject().putArray("#tup"), tuple.elements());
            case RecordValue plain when plain.names().forAll(name -> !name.startsWith("#")) ->
                addRecord(array.addObject(), plain);
            case FunctionValue function -> addMap(array.addObject().putArray("#map"), function);
        }
    }

    private static void addAll(ArrayNode array, Iterable<Value> values) {
        values.forEach(value -> addValue(array, value));
    }

    private static void addRecord(ObjectNode object, RecordValue fields) {
        fields.names().forEach(name -> putValue(object, name, fields.apply(new StringValue(name))));
    }

    private static void addMap(ArrayNode pairs, FunctionValue function) {
        function.domain().forEach(key -> {
            ArrayNode pair = pairs.addArray();
            addValue(pair, key);
            addValue(pair, function.apply(key));
        });
    }
}
