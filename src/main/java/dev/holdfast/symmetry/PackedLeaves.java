package dev.holdfast.symmetry;

import dev.holdfast.layout.PackedLayout;
import java.util.List;
import java.util.Optional;

/**
 * The leaves of a packed layout that permutations of members change: those with a member in the path to them, whose bits
 * move to another leaf, and those that may hold members. Safe for many threads.
 */
record PackedLeaves(PackedLayout layout, Members members, List<Spot> spots, Orbits orbits) {

    /** None if a permutation takes some value to one that the layout has no place for. */
    static Optional<PackedLeaves> of(PackedLayout layout, Members members) {
        List<Spot> spots = Spot.of(layout, members);
        return Orbits.of(spots, members).map(orbits -> new PackedLeaves(layout, members, List.copyOf(spots), orbits));
    }
}
