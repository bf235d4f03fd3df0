package dev.holdfast.compile;

import dev.holdfast.layout.Slot;
import dev.holdfast.value.Value;
import java.util.List;

/** How a value is put together again from the words of the states and from numbers that generated code computes. */
sealed interface Recipe {

    record Known(Value value) implements Recipe {}

    /** What a slot holds. */
    record Stored(Slot slot, int firstWord) implements Recipe {}

    /** @param input which of the numbers */
    record Scalar(Meaning.Sort sort, int input) implements Recipe {}

    record Mapping(List<Value> domain, List<Recipe> values) implements Recipe {}

    /** @param guards which of the numbers say whether the element at the same place is in the set */
    record Members(List<Integer> guards, List<Recipe> elements) implements Recipe {}

    record Choice(int condition, Recipe then, Recipe otherwise) implements Recipe {}

    /** A variable without a value. */
    record Missing() implements Recipe {}
}
