package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a set may hold, found by what is known of one: each by itself would be asked about again and again. */
final class Universe {
    private final List<Value> values;
    private final Map<Value, Integer> positions = new HashMap<>();
    /** By domain, those that are functions. */
    private final Map<List<Value>, List<Integer>> functions = new HashMap<>();

    Universe(List<Value> values) {
        this.values = List.copyOf(values);
        for (int i = 0; i < values.size(); i++) {
            positions.put(values.get(i), i);
            if (values.get(i) instanceof FunctionValue function) {
                functions.computeIfAbsent(Meanings.list(function.domain()), domain -> new ArrayList<>()).add(i);
            }
        }
    }

    Value value(int position) {
        return values.get(position);
    }

    /** The positions of all that may be equal to the element, in order. */
    List<Integer> candidates(Meaning element) {
        return switch (element) {
            case Constant constant -> {
                Integer position = positions.get(constant.value());
                yield position == null ? List.of() : List.of(position);
            }
            case Mapping mapping -> functions.getOrDefault(mapping.domain(), List.of()).stream()
                    .filter(position -> mayEqual((FunctionValue) values.get(position), mapping)).toList();
            default -> List.copyOf(positions.values().stream().sorted().toList());
        };
    }

    private static boolean mayEqual(FunctionValue value, Mapping mapping) {
        for (int i = 0; i < mapping.values().size(); i++) {
            if (mapping.values().get(i) instanceof Constant constant
                    && !constant.value().equals(value.values().get(i))) {
                return false;
            }
        }
        return true;
    }
}
