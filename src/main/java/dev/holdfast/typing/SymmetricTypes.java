package dev.holdfast.typing;

import dev.holdfast.ir.Type;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Types that have room for whatever permutations make of their values. */
public final class SymmetricTypes {
    private SymmetricTypes() {}

    /**
     * The least type that covers this one and that every permutation leaves as it is.
     *
     * @param generators what permutations that generate all others make of a value
     */
    public static Type closed(Type type, List<UnaryOperator<Value>> generators) {
        Type closed = type;
        Type before;
        do {
            before = closed;
            for (UnaryOperator<Value> generator : generators) {
                closed = TypeJoin.of(closed, renamed(closed, generator));
            }
        } while (!closed.equals(before));
        return closed;
    }

    private static Type renamed(Type type, UnaryOperator<Value> renaming) {
        return switch (type) {
            case Type.Truth truth -> truth;
            case Type.Number number -> number;
            case Type.Atom atom -> new Type.Atom(renamed(atom.universe(), renaming));
            case Type.Subset subset -> new Type.Subset(renamed(subset.universe(), renaming));
            case Type.Mapping mapping -> renamed(mapping, renaming);
            case Type.OneOf oneOf ->
                new Type.OneOf(oneOf.alternatives().stream().map(each -> renamed(each, renaming)).toList());
            case Type.Any any -> any;
        };
    }

    private static Type renamed(Type.Mapping mapping, UnaryOperator<Value> renaming) {
        TreeMap<Value, Type> ranges = new TreeMap<>();
        for (int i = 0; i < mapping.domain().size(); i++) {
            ranges.put(renaming.apply(mapping.domain().get(i)), renamed(mapping.ranges().get(i), renaming));
        }
        return new Type.Mapping(List.copyOf(ranges.keySet()), List.copyOf(ranges.values()));
    }

    private static List<Value> renamed(List<Value> universe, UnaryOperator<Value> renaming) {
        return EnumeratedSet.of(universe.stream().map(renaming).toList()).elements().asJava();
    }
}
