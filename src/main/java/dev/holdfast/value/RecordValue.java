package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A function with a non-empty domain of strings: a record. */
public final class RecordValue implements FunctionValue {
    /** Sorted, at least one. */
    private final Array<String> names;
    /** In the order of the names. */
    private final Array<Value> values;
    /** 0 until computed. */
    private int hash;

    private RecordValue(Array<String> names, Array<Value> values) {
        this.names = names;
        this.values = values;
    }

    /** A record whose names are sorted and different; at least one. */
    public static RecordValue ofSorted(Array<String> names, Array<Value> values) {
        return new RecordValue(names, values);
    }

    /** The record with these fields; at least one. */
    public static RecordValue of(Map<String, Value> fields) {
        TreeMap<String, Value> sorted = new TreeMap<>(fields);
        return new RecordValue(Array.ofAll(sorted.keySet()), Array.ofAll(sorted.values()));
    }

    public Array<String> names() {
        return names;
    }

    /** The position of a field, or -1. */
    private int position(String name) {
        for (int i = 0; i < names.length(); i++) {
            if (names.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public SetValue domain() {
        return EnumeratedSet.ofSorted(names.<Value>map(StringValue::new));
    }

    @Override
    public boolean isDefinedAt(Value argument) {
        return argument instanceof StringValue name && position(name.text()) >= 0;
    }

    @Override
    public Value apply(Value argument) {
        int position = argument instanceof StringValue name ? position(name.text()) : -1;
        if (position < 0) {
            throw outsideDomain(argument);
        }
        return values.get(position);
    }

    @Override
    public FunctionValue with(Value argument, Value value) {
        return new RecordValue(names, values.update(position(((StringValue) argument).text()), value));
    }

    @Override
    public Array<Value> range() {
        return values;
    }

    @Override
    public Value explicit() {
        return Elements.areExplicit(values) ? this : new RecordValue(names, values.map(Value::explicit));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other instanceof LazyFunction lazy) {
            return equals(lazy.explicit());
        }
        return other instanceof RecordValue that && hashCode() == that.hashCode() && names.equals(that.names)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Elements.kept(Elements.hash(5, values) * 31 + names.hashCode());
        }
        return hash;
    }

    @Override
    public String toString() {
        return IntStream.range(0, names.length()).mapToObj(i -> names.get(i) + " |-> " + values.get(i))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
