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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Types of values and of the elements of sets, and the least type that covers two. Empty where there is none. */
public final class Types {
    /** A subset costs a bit for each element of its universe, a function a slot for each argument. */
    private static final int LARGEST_UNIVERSE = 512;

    private Types() {}

    /** The narrowest type of a value. */
    public static Optional<Type> of(Value value) {
        return switch (value) {
            case BoolValue truth -> Optional.of(new Type.Truth());
            case IntValue number -> Optional.of(new Type.Number(number.number(), number.number()));
            case StringValue text -> Optional.of(new Type.Atom(List.of(text)));
            case ModelValue name -> Optional.of(new Type.Atom(List.of(name)));
            case SetValue set -> ofSubsets(set);
            case FunctionValue function -> ofFunction(function);
        };
    }

    private static Optional<Type> ofFunction(FunctionValue function) {
        List<Optional<Type>> ranges = new ArrayList<>();
        function.values().forEach(value -> ranges.add(of(value)));
        return mapping(function.domain(), ranges);
    }

    /** The type of a set's elements, without listing them where the set is a product of smaller ones. */
    public static Optional<Type> ofElements(SetValue set) {
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
            default -> set.isFinite() && set.cardinality() <= LARGEST_UNIVERSE ? ofListed(set) : Optional.empty();
        };
    }

    private static List<Optional<Type>> copies(Optional<Type> type, int count) {
        return count > LARGEST_UNIVERSE
                ? List.of(Optional.empty())
                : new ArrayList<>(java.util.Collections.nCopies(count, type));
    }

    private static Optional<Type> ofListed(SetValue set) {
        Optional<Type> joined = Optional.empty();
        boolean first = true;
        for (Value element : set) {
            Optional<Type> type = of(element.explicit());
            joined = first ? type : joined.flatMap(known -> type.flatMap(other -> join(known, other)));
            first = false;
        }
        return joined;
    }

    private static Optional<Type> mapping(SetValue domain, List<Optional<Type>> ranges) {
        if (ranges.stream().anyMatch(Optional::isEmpty) || !domain.isFinite()) {
            return Optional.empty();
        }
        return Optional.of(new Type.Mapping(list(domain), ranges.stream().map(Optional::orElseThrow).toList()));
    }

    /** The type of a set's subsets. */
    public static Optional<Type> ofSubsets(SetValue universe) {
        return universe.isFinite() && universe.cardinality() <= LARGEST_UNIVERSE
                ? Optional.of(new Type.Subset(list(universe)))
                : Optional.empty();
    }

    private static List<Value> list(SetValue set) {
        List<Value> elements = new ArrayList<>();
        set.forEach(element -> elements.add(element.explicit()));
        return elements;
    }

    /** The least type that covers both. */
    public static Optional<Type> join(Type left, Type right) {
        return switch (left) {
            case Type.Truth truth when right instanceof Type.Truth -> Optional.of(truth);
            case Type.Number l when right instanceof Type.Number r ->
                Optional.of(new Type.Number(Math.min(l.low(), r.low()), Math.max(l.high(), r.high())));
            case Type.Atom l when right instanceof Type.Atom r ->
                Optional.of(new Type.Atom(union(l.universe(), r.universe())));
            case Type.Subset l when right instanceof Type.Subset r ->
                Optional.of(new Type.Subset(union(l.universe(), r.universe())))
                        .filter(joined -> joined.universe().size() <= LARGEST_UNIVERSE).map(joined -> joined);
            case Type.Mapping l when right instanceof Type.Mapping r && l.domain().equals(r.domain()) -> join(l, r);
            default -> Optional.empty();
        };
    }

    private static Optional<Type> join(Type.Mapping left, Type.Mapping right) {
        List<Type> ranges = new ArrayList<>();
        for (int i = 0; i < left.ranges().size(); i++) {
            Optional<Type> joined = join(left.ranges().get(i), right.ranges().get(i));
            if (joined.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(joined.get());
        }
        return Optional.of(new Type.Mapping(left.domain(), ranges));
    }

    private static List<Value> union(Collection<Value> left, Collection<Value> right) {
        TreeSet<Value> union = new TreeSet<>(left);
        union.addAll(right);
        return List.copyOf(union);
    }

    /**
     * The type with room for a value that escaped it: numbers get more room than the value needs, so that a counter does not
     * escape at every step.
     */
    public static Optional<Type> widened(Type type, Value escaped) {
        return of(escaped).flatMap(other -> join(type, other)).map(joined -> roomier(joined, type));
    }

    private static Type roomier(Type wide, Type narrow) {
        return switch (wide) {
            case Type.Number w when narrow instanceof Type.Number n -> new Type.Number(
                    w.low() < n.low() ? roomBelow(w.low()) : w.low(),
                    w.high() > n.high() ? roomAbove(w.high()) : w.high());
            case Type.Mapping w when narrow instanceof Type.Mapping n -> {
                List<Type> ranges = new ArrayList<>();
                for (int i = 0; i < w.ranges().size(); i++) {
                    ranges.add(roomier(w.ranges().get(i), n.ranges().get(i)));
                }
                yield new Type.Mapping(w.domain(), ranges);
            }
            default -> wide;
        };
    }

    private static int roomAbove(int high) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(7, 2L * high + 1));
    }

    private static int roomBelow(int low) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(-8, 2L * low));
    }
}
