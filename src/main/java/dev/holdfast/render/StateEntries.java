package dev.holdfast.render;

import dev.holdfast.value.MapValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A state taken apart by key: with {@code refcount} and {@code pte} functions of frames and pages, everything about frame
 * {@code f1} belongs together. What kinds of keys there are is seen from the values.
 */
final class StateEntries {
    private StateEntries() {}

    /**
     * Where an entry belongs and what it is called there.
     *
     * @param section the key, or the name of a record variable, or empty
     */
    record Place(String section, String name) {}

    static Map<Place, Value> of(List<String> variables, List<Value> values) {
        Map<Place, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            addVariable(variables.get(i), values.get(i), entries);
        }
        return entries;
    }

    private static void addVariable(String variable, Value value, Map<Place, Value> entries) {
        if (value instanceof MapValue map && map.range().length() > 0 && isKeyedByModelValues(map)) {
            map.domain().forEach(key -> addEntry(key.toString(), variable, map.apply(key), entries));
        } else if (value instanceof RecordValue fields) {
            fields.names().forEach(name -> addField(variable, name, fields.apply(new StringValue(name)), entries));
        } else {
            entries.put(new Place("", variable), value);
        }
    }

    /** A record in a record has an entry for each of its fields, {@code pte.child} and {@code pte.parent}. */
    private static void addField(String section, String field, Value value, Map<Place, Value> entries) {
        if (value instanceof RecordValue inner) {
            inner.names().forEach(name -> entries.put(new Place(section, field + "." + name),
                    inner.apply(new StringValue(name))));
        } else {
            entries.put(new Place(section, field), value);
        }
    }

    private static boolean isKeyedByModelValues(MapValue map) {
        for (Value key : map.domain()) {
            if (!(key instanceof ModelValue)) {
                return false;
            }
        }
        return true;
    }

    private static void addEntry(String key, String variable, Value value, Map<Place, Value> entries) {
        if (value instanceof RecordValue fields) {
            fields.names().forEach(
                    name -> entries.put(new Place(key, variable + "." + name), fields.apply(new StringValue(name))));
        } else {
            entries.put(new Place(key, variable), value);
        }
    }
}
