package dev.holdfast.layout;

import dev.holdfast.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** Where a value sits in a packed state: the shape of its {@link dev.holdfast.ir.Type}, with bits at the leaves. */
public sealed interface Slot {

    /** Everything that it may store; leaves of different shapes lie on the same bits. */
    default List<Leaf> leaves() {
        return switch (this) {
            case Truth s -> List.of(s.leaf());
            case Number s -> List.of(s.leaf());
            case Atom s -> List.of(s.leaf());
            case Mapping s -> s.ranges().stream().flatMap(range -> range.leaves().stream()).toList();
            case Subset s -> s.bits();
            case OneOf s -> Stream.concat(Stream.of(s.tag()),
                    s.alternatives().stream().flatMap(alternative -> alternative.leaves().stream())).toList();
            case Interned s -> List.of(s.leaf());
        };
    }

    /** FALSE is 0 and TRUE is 1. */
    record Truth(Leaf leaf) implements Slot {}

    record Number(Leaf leaf) implements Slot {}

    /** The number of a string or model value among the layout's {@link Atoms}. */
    record Atom(Leaf leaf) implements Slot {}

    /**
     * @param domain in value order
     * @param ranges one for each element of the domain
     */
    record Mapping(List<Value> domain, List<Slot> ranges) implements Slot {
        public Mapping {
            domain = List.copyOf(domain);
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * @param universe in value order
     * @param bits one for each element of the universe: is it in the set?
     */
    record Subset(List<Value> universe, List<Leaf> bits) implements Slot {
        public Subset {
            universe = List.copyOf(universe);
            bits = List.copyOf(bits);
        }
    }

    /**
     * One of several shapes. The alternatives lie on the same bits; those that the one in use does not need are 0.
     *
     * @param tag which alternative
     */
    record OneOf(Leaf tag, List<Slot> alternatives) implements Slot {
        public OneOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** The number of the value in the layout's table. */
    record Interned(Leaf leaf) implements Slot {}
}
