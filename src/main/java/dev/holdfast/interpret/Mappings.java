package dev.holdfast.interpret;

import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;

/** Functions of the TLC module: {@code :>}, {@code @@}, Permutations. */
final class Mappings {
    private static final int MOST_PERMUTED = 9;

    Value single(Value argument, Value value) {
        return FunctionValue.of(EnumeratedSet.of(argument), Array.of(value));
    }

    /** {@code f @@ g}: f where it is defined, g elsewhere. */
    Value overrideWith(FunctionValue first, FunctionValue second) {
        EnumeratedSet domain = first.domain().enumerated().union(second.domain().enumerated());
        List<Value> values = new ArrayList<>();
        for (Value argument : domain.elements()) {
            values.add(first.isDefinedAt(argument) ? first.apply(argument) : second.apply(argument));
        }
        return FunctionValue.of(domain, Array.ofAll(values));
    }

    Value permutations(SetValue set) {
        EnumeratedSet listed = set.enumerated();
        if (listed.elements().length() > MOST_PERMUTED) {
            throw new ValueException(ValueException.Reason.OVERFLOW, "Permutations of a set with "
                    + listed.elements().length() + " elements are too many to list; the limit is " + MOST_PERMUTED);
        }
        List<Value> functions = new ArrayList<>();
        // The library knows no permutation of nothing, of which there is one.
        (listed.elements().isEmpty() ? Array.of(listed.elements()) : listed.elements().permutations())
                .forEach(images -> functions.add(FunctionValue.of(listed, images)));
        return EnumeratedSet.of(functions);
    }
}
