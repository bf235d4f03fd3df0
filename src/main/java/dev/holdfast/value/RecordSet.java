package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code [name : set, ...]}. */
public final class RecordSet extends ImplicitSet {
    private final SortedMap<String, SetValue> fields;

    public RecordSet(SortedMap<String, SetValue> fields) {
        this.fields = new TreeMap<>(fields);
    }

    public SortedMap<String, SetValue> fields() {
        return Collections.unmodifiableSortedMap(fields);
    }

    @Override
    public boolean contains(Value element) {
        if (!isOfKind(Kind.FUNCTION, element, "a set of records")) {
            return false;
        }
        FunctionValue function = (FunctionValue) element;
        if (!(function.explicit() instanceof RecordValue record)
                || !record.names().equals(Array.ofAll(fields.keySet()))) {
            return false;
        }
        int i = 0;
        for (SetValue set : fields.values()) {
            if (!set.contains(record.range().get(i++))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFinite() {
        return fields.values().stream().allMatch(SetValue::isFinite);
    }

    @Override
    public int cardinality() {
        return Odometer.count(fields.values().stream().map(SetValue::cardinality).toList(),
                "the set of records " + this);
    }

    @Override
    public Iterator<Value> iterator() {
        Array<String> names = Array.ofAll(fields.keySet());
        List<Array<Value>> wheels = new ArrayList<>();
        fields.values().forEach(set -> wheels.add(set.enumerated().elements()));
        return new Odometer(wheels, chosen -> RecordValue.ofSorted(names, chosen));
    }

    @Override
    public String toString() {
        return fields.entrySet().stream().map(field -> field.getKey() + " : " + field.getValue())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
