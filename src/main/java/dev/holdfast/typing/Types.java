package dev.holdfast.typing;

import dev.holdfast.ir.Type;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.IntervalSet;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.PowerSet;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Types of values and of the elements of sets. */
public final class Types {
    /** A subset costs a bit for each element of its universe, a function a slot for each argument. */
    static final int LARGEST_UNIVERSE = 512;

    private Types() {}

    /** The narrowest type of a value. */
    public static Type of(Value value) {
        return switch (value) {
            case BoolValue truth -> new Type.Truth();
            case IntValue number -> new Type.Number(number.number(), number.number());
            case StringValue text -> new Type.Atom(List.of(text));
            // Typed model values cannot be compared with everything, which numbers can.
            case ModelValue name -> name.isUntyped() ? new Type.Atom(List.of(name)) : new Type.Any();
            case SetValue set -> ofSubsets(set).orElse(new Type.Any());
            case FunctionValue function -> ofFunction(function);
        };
    }

    private static Type ofFunction(FunctionValue function) {
        return isSmall(function.domain())
                ? new Type.Mapping(list(function.domain()), function.values().stream().map(Types::of).toList())
                : new Type.Any();
    }

    /** The type of a set's elements, without listing them where the set is a product of smaller ones; empty if there is no bound. */
    static Optional<Type> ofElements(SetValue set) {
        return switch (set) {
            case IntervalSet interval when interval.low() <= interval.high() ->
                Optional.of(new Type.Number(interval.low(), interval.high()));
            case FunctionSet functions -> mapping(functions.domain(), functions.domain().isFinite()
                    ? copies(ofElements(functions.range()), functions.domain().cardinality())
                    : List.of());
            case RecordSet records -> mapping(EnumeratedSet.ofSorted(
                    records.fields().keySet().stream().<Value>map(StringValue::new).toList()),
                    records.fields().values().stream().map(Types::ofElements).toList());
            case PowerSet subsets -> ofSubsets(subsets.base());
            default -> isSmall(set) ? ofListed(set) : Optional.empty();
        };
    }

    private static List<Optional<Type>> copies(Optional<Type> type, int count) {
        return count > LARGEST_UNIVERSE
                ? List.of(Optional.empty())
                : new ArrayList<>(Collections.nCopies(count, type));
    }

    private static Optional<Type> ofListed(SetValue set) {
        Optional<Type> joined = Optional.empty();
        for (Value element : set) {
            Type type = of(element.explicit());
            joined = Optional.of(joined.isEmpty() ? type : TypeJoin.of(joined.get(), type));
        }
        return joined;
    }

    private static Optional<Type> mapping(SetValue domain, List<Optional<Type>> ranges) {
        if (ranges.stream().anyMatch(Optional::isEmpty) || !domain.isFinite()) {
            return Optional.empty();
        }
        return Optional.of(new Type.Mapping(list(domain), ranges.stream().map(Optional::orElseThrow).toList()));
    }

    /** The type of a set's subsets; empty if there are too many elements. */
    static Optional<Type> ofSubsets(SetValue universe) {
        return isSmall(universe)
                ? Optional.of(new Type.Subset(list(universe)))
                : Optional.empty();
    }

    /** Few enough elements for each to have bits of its own. */
    static boolean isSmall(SetValue set) {
        return set.isFinite() && set.cardinality() <= LARGEST_UNIVERSE;
    }

    static List<Value> list(SetValue set) {
        List<Value> elements = new ArrayList<>();
        set.forEach(element -> elements.add(element.explicit()));
        return elements;
    }
}
