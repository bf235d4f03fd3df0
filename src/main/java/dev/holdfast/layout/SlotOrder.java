package dev.holdfast.layout;

import dev.holdfast.value.Value;
import java.util.List;

/** The order of packed states, which is that of their values, variable by variable; mostly without unpacking them. */
final class SlotOrder {
    private final List<Slot> slots;
    private final Atoms atoms;
    private final Unpacking values;

    /** The value in a slot of a state. */
    interface Unpacking {
        Value of(Slot slot, long[] state);
    }

    /** @param slots of the variables */
    SlotOrder(List<Slot> slots, Atoms atoms, Unpacking values) {
        this.slots = slots;
        this.atoms = atoms;
        this.values = values;
    }

    /** Negative if the left state comes first. */
    int compare(long[] left, long[] right) {
        int order = 0;
        for (int i = 0; i < slots.size() && order == 0; i++) {
            order = compare(slots.get(i), left, right);
        }
        return order;
    }

    private int compare(Slot slot, long[] left, long[] right) {
        return switch (slot) {
            case Slot.Truth s -> Integer.compare(s.leaf().get(left), s.leaf().get(right));
            case Slot.Number s -> Integer.compare(s.leaf().get(left), s.leaf().get(right));
            case Slot.Atom s -> compareAtoms(s.leaf().get(left), s.leaf().get(right));
            case Slot.Mapping s -> {
                int order = 0;
                for (int i = 0; i < s.ranges().size() && order == 0; i++) {
                    order = compare(s.ranges().get(i), left, right);
                }
                yield order;
            }
            case Slot.Subset s -> compareSets(s.bits(), left, right);
            case Slot.OneOf s -> compareShapes(s, left, right);
            case Slot.Interned s -> s.leaf().get(left) == s.leaf().get(right)
                    ? 0
                    : byValue(slot, left, right);
        };
    }

    private int compareShapes(Slot.OneOf slot, long[] left, long[] right) {
        int shape = slot.tag().get(left);
        return shape == slot.tag().get(right)
                ? compare(slot.alternatives().get(shape), left, right)
                : byValue(slot, left, right);
    }

    private int byValue(Slot slot, long[] left, long[] right) {
        return values.of(slot, left).compareTo(values.of(slot, right));
    }

    private int compareAtoms(int left, int right) {
        return left == right ? 0 : atoms.values().get(left).compareTo(atoms.values().get(right));
    }

    /** By size; then the set that has the first element in which they differ comes first. */
    private static int compareSets(List<Leaf> bits, long[] left, long[] right) {
        int bySize = 0;
        int byElements = 0;
        for (int i = 0; i < bits.size(); i++) {
            int l = bits.get(i).get(left);
            int r = bits.get(i).get(right);
            bySize += l - r;
            byElements = byElements == 0 ? r - l : byElements;
        }
        return bySize != 0 ? bySize : byElements;
    }
}
