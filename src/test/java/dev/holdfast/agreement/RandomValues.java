package dev.holdfast.agreement;

import dev.holdfast.ir.Type;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import java.util.random.RandomGenerator;

/** Random values of a type that says what they are. */
final class RandomValues {
    private RandomValues() {}

    static Value of(Type type, RandomGenerator random) {
        return switch (type) {
            case Type.Truth truth -> BoolValue.of(random.nextBoolean());
            case Type.Number number -> IntValue.of((int) random.nextLong(number.low(), number.high() + 1L));
            case Type.Atom atom -> atom.universe().get(random.nextInt(atom.universe().size()));
            case Type.Mapping mapping -> FunctionValue.of(mapping.domain(),
                    mapping.ranges().stream().map(range -> of(range, random)).toList());
            case Type.Subset subset -> EnumeratedSet.ofSorted(
                    subset.universe().stream().filter(element -> random.nextBoolean()).toList());
            case Type.OneOf oneOf ->
                of(oneOf.alternatives().get(random.nextInt(oneOf.alternatives().size())), random);
            case Type.Any any -> throw new IllegalArgumentException("any value");
        };
    }
}
