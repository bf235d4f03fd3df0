package dev.holdfast;

import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The model values that SYMMETRY permutes.
 *
 * @param names each of them
 */
record SymmetricNames(Set<Value> names) {

    /** @param symmetry a set of permutations */
    static SymmetricNames of(Value symmetry) {
        Set<Value> names = new HashSet<>();
        if (symmetry instanceof SetValue permutations) {
            for (Value permutation : permutations) {
                if (permutation instanceof FunctionValue function) {
                    function.domain().forEach(name -> {
                        if (!function.apply(name).equals(name)) {
                            names.add(name);
                        }
                    });
                }
            }
        }
        return new SymmetricNames(names);
    }

    boolean occurIn(Value value) {
        if (value instanceof ModelValue) {
            return names.contains(value);
        }
        if (value instanceof SetValue set) {
            return StreamSupport.stream(set.spliterator(), false).anyMatch(this::occurIn);
        }
        return value instanceof FunctionValue function
                && (occurIn(function.domain()) || function.values().stream().anyMatch(this::occurIn));
    }
}
