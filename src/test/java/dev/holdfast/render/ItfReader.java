package dev.holdfast.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads back what {@link ItfJson} writes; model values come back as the strings they are written as. */
final class ItfReader {
    private ItfReader() {}

    /** The states, each with its variables. */
    static List<Map<String, Value>> states(String file) throws JsonProcessingException {
        List<Map<String, Value>> states = new ArrayList<>();
        for (JsonNode state : new ObjectMapper().readTree(file).get("states")) {
            Map<String, Value> values = new TreeMap<>();
            state.properties().stream().filter(field -> !field.getKey().equals("#meta"))
                    .forEach(field -> values.put(field.getKey(), value(field.getValue())));
            states.add(values);
        }
        return states;
    }

    private static Value value(JsonNode node) {
        if (node.isBoolean()) {
            return BoolValue.of(node.asBoolean());
        }
        if (node.isTextual()) {
            return new StringValue(node.asText());
        }
        if (node.has("#bigint")) {
            return IntValue.of(Integer.parseInt(node.get("#bigint").asText()));
        }
        if (node.has("#set")) {
            return EnumeratedSet.of(values(node.get("#set")));
        }
        if (node.has("#tup")) {
            return TupleValue.of(values(node.get("#tup")));
        }
        return node.has("#map") ? map(node.get("#map")) : record(node);
    }

    private static List<Value> values(JsonNode array) {
        List<Value> values = new ArrayList<>();
        array.forEach(element -> values.add(value(element)));
        return values;
    }

    private static Value map(JsonNode pairs) {
        TreeMap<Value, Value> entries = new TreeMap<>();
        pairs.forEach(pair -> entries.put(value(pair.get(0)), value(pair.get(1))));
        return FunctionValue.of(EnumeratedSet.of(entries.keySet()), Array.ofAll(entries.values()));
    }

    private static Value record(JsonNode object) {
        TreeMap<String, Value> fields = new TreeMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return RecordValue.of(fields);
    }
}
