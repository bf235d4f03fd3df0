package dev.holdfast.layout;

import dev.holdfast.value.Value;
import java.util.List;

/** Where a value sits in a packed state: the shape of its {@link dev.holdfast.ir.Type}, with bits at the leaves. */
public sealed interface Slot {

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
}
