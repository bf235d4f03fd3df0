package dev.holdfast.symmetry;

import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The leaves of a packed layout that permutations of members change: those with a member in the path to them, whose bits
 * move to another leaf, and those that hold atoms that are members. Safe for many threads.
 */
record PackedLeaves(PackedLayout layout, Members members, List<Spot> spots, Orbits orbits) {

    /** None if a permutation takes some value to one that the layout has no place for. */
    static Optional<PackedLeaves> of(PackedLayout layout, Members members) {
        List<Spot> spots = new ArrayList<>(Spot.of(layout, members));
        spots.removeIf(spot -> spot.place().members().length == 0 && !mayHoldMember(spot.leaf(), layout, members));
        return Orbits.of(spots, members).map(orbits -> new PackedLeaves(layout, members, List.copyOf(spots), orbits));
    }

    private static boolean mayHoldMember(Leaf leaf, PackedLayout layout, Members members) {
        List<Value> atoms = layout.atoms().values();
        for (int number = leaf.low(); number <= leaf.high() && number < atoms.size(); number++) {
            if (members.find(atoms.get(number)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
