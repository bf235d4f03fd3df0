package dev.holdfast.render;

import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.MapValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the entries of a variable are written: {@code refcount[f1, f2] = 0}. */
final class Entries {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Entries() {}

    /** A variable's value as equations; entries with equal values share one. */
    static List<String> of(String variable, Value value) {
        if (!(value instanceof MapValue map)) {
            return List.of(variable + " = " + value);
        }
        List<String> equations = new ArrayList<>();
        byValue(map).forEach((entry, keys) -> equations.add(variable + keys + " = " + entry));
        return equations;
    }

    /** For each value of a function where it has that, {@code [f1, f2]}. */
    static Map<Value, String> byValue(MapValue map) {
        Map<Value, List<Value>> keys = new LinkedHashMap<>();
        map.domain().forEach(key -> keys.computeIfAbsent(map.apply(key), ignored -> new ArrayList<>()).add(key));
        Map<Value, String> places = new LinkedHashMap<>();
        keys.forEach((value, all) -> places.put(value, brackets(all)));
        return places;
    }

    /** Where these arguments of a function lie: one place for all of them, or one for each field of a record. */
    static List<String> places(FunctionValue function, List<Value> arguments) {
        return function instanceof RecordValue
                ? arguments.stream().map(Entries::field).toList()
                : List.of(brackets(arguments));
    }

    private static String field(Value argument) {
        return argument instanceof StringValue name && IDENTIFIER.matcher(name.text()).matches()
                ? "." + name.text()
                : brackets(List.of(argument));
    }

    private static String brackets(List<Value> arguments) {
        return arguments.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
