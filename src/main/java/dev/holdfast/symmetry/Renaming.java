package dev.holdfast.symmetry;

import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Applies a permutation of model values to explicit values: inside sets, functions and their domains, records, tuples. */
final class Renaming {
    private record Entry(Value argument, Value value) {}

    private final Map<ModelValue, ModelValue> permutation;

    /**
     * @param permutation what it does not map it leaves alone
     */
    Renaming(Map<ModelValue, ModelValue> permutation) {
        this.permutation = permutation;
    }

    Value apply(Value value) {
        return switch (value) {
            case ModelValue name -> permutation.getOrDefault(name, name);
            case BoolValue truth -> truth;
            case IntValue number -> number;
            case StringValue text -> text;
            case SetValue set -> EnumeratedSet.of(set.enumerated().elements().map(this::apply).asJava());
            case TupleValue tuple -> TupleValue.of(tuple.elements().map(this::apply));
            case RecordValue fields -> RecordValue.ofSorted(fields.names(), fields.range().map(this::apply));
            case FunctionValue function -> applyToFunction(function);
        };
    }

    private FunctionValue applyToFunction(FunctionValue function) {
        Array<Value> arguments = function.domain().enumerated().elements();
        Array<Value> values = function.range();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < arguments.length(); i++) {
            entries.add(new Entry(apply(arguments.get(i)), apply(values.get(i))));
        }
        entries.sort(Comparator.comparing(Entry::argument));
        return FunctionValue.of(EnumeratedSet.ofSorted(entries.stream().map(Entry::argument).toList()),
                Array.ofAll(entries.stream().map(Entry::value)));
    }
}
