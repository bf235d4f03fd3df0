package dev.holdfast.explore;

import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;

/** How much memory a value takes, about: objects are counted with what they usually come to, and what values may share as often as it occurs. */
final class ValueBytes {
    private static final long OBJECT = 24;
    private static final long COLLECTION = 64;
    private static final long REFERENCE = 8;

    private ValueBytes() {}

    static long of(Value value) {
        return switch (value) {
            case BoolValue any -> 0;
            case IntValue any -> OBJECT;
            case StringValue any -> 0;
            case ModelValue any -> 0;
            case SetValue set -> set.isFinite() ? ofAll(set) : COLLECTION;
            case FunctionValue function -> ofAll(function.range());
        };
    }

    private static long ofAll(Iterable<Value> values) {
        long sum = COLLECTION;
        for (Value value : values) {
            sum += REFERENCE + of(value);
        }
        return sum;
    }
}
