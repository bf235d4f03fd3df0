package dev.holdfast.symmetry;

import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The leaves of a packed layout that permutations of members change: bits that move to another leaf because their place has
 * a member in its path, and atoms that are members. Everything is looked up in tables made once; nothing is decoded.
 */
final class PackedLeaves {
    private static final int NONE = -1;

    private final PackedLayout layout;
    private final Members members;
    private final int count;
    // By leaf.
    private final int[] variable;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int[] low;
    private final boolean[] atom;
    private final boolean[] ordered;
    private final long[] key;
    /** As {@link Orbits} gives them. */
    private final int[][] table;
    private final int[][] digits;
    /** The member in the path, if there is one and no other; else {@link #NONE}. */
    private final int[] single;
    // By the number of an atom.
    private final int[] memberOf;
    private final long[] kindOf;
    private final long[] contentOf;
    /** By member: the number of the atom. */
    private final int[] atomOf;
    /** By word: the bits that stay as they are. */
    private final long[] kept;

    private PackedLeaves(PackedLayout layout, Members members, List<Spot> spots, Orbits orbits) {
        this.layout = layout;
        this.members = members;
        count = spots.size();
        variable = spots.stream().mapToInt(Spot::variable).toArray();
        List<Leaf> leaves = spots.stream().map(Spot::leaf).toList();
        word = leaves.stream().mapToInt(Leaf::word).toArray();
        shift = leaves.stream().mapToInt(Leaf::shift).toArray();
        mask = leaves.stream().mapToLong(Leaf::mask).toArray();
        low = leaves.stream().mapToInt(Leaf::low).toArray();
        key = spots.stream().mapToLong(Spot::key).toArray();
        table = orbits.tables();
        digits = orbits.digits();
        single = new int[count];
        atom = new boolean[count];
        ordered = new boolean[count];
        kept = new long[layout.words()];
        java.util.Arrays.fill(kept, -1);
        for (int i = 0; i < count; i++) {
            single[i] = digits[i].length == 1 ? digits[i][0] : NONE;
            atom[i] = spots.get(i).content() == Spot.Content.ATOM;
            ordered[i] = spots.get(i).place().ordered();
            kept[word[i]] &= ~(mask[i] << shift[i]);
        }
        List<Value> atoms = layout.atoms().values();
        memberOf = atoms.stream().mapToInt(members::find).toArray();
        kindOf = atoms.stream().mapToLong(value -> (value.kind().ordinal() + 1) * Fact.STANDS).toArray();
        contentOf = atoms.stream().mapToLong(Place::content).toArray();
        atomOf = new int[members.count()];
        for (int member = 0; member < atomOf.length; member++) {
            atomOf[member] = layout.atoms().find(members.value(member));
        }
    }

    /** None if a permutation takes some value to one that the layout has no place for. */
    static Optional<PackedLeaves> of(PackedLayout layout, Members members) {
        List<Spot> spots = new ArrayList<>(Spot.of(layout, members));
        spots.removeIf(spot -> spot.place().members().length == 0 && !mayHoldMember(spot.leaf(), layout, members));
        return Orbits.of(spots, members).map(orbits -> new PackedLeaves(layout, members, spots, orbits));
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

    /** Tells what {@link Fact}s tell of the same state. */
    void tell(long[] state, Colours colours) {
        for (int i = 0; i < count; i++) {
            long scalar = state[word[i]] >>> shift[i] & mask[i];
            if (atom[i]) {
                tellAtom(i, (int) (low[i] + scalar), colours);
            } else if (low[i] + scalar != 0) {
                tellContent(i, key[i], low[i] + scalar, colours);
            }
        }
    }

    private void tellContent(int leaf, long what, long content, Colours colours) {
        if (single[leaf] >= 0) {
            colours.one(single[leaf], Fact.keyOf(what, content));
        } else {
            colours.at(Fact.keyOf(what, content), digits[leaf], ordered[leaf]);
        }
    }

    private void tellAtom(int leaf, int number, Colours colours) {
        int member = memberOf[number];
        if (member >= 0) {
            colours.memberAt(key[leaf] + kindOf[number], digits[leaf], ordered[leaf], member);
        } else if (contentOf[number] != 0) {
            tellContent(leaf, key[leaf] + kindOf[number], contentOf[number], colours);
        }
    }

    /**
     * Permutes the members in a state.
     *
     * @param places by member: the one that it becomes
     * @param to another array, which is overwritten
     */
    void permute(long[] state, int[] places, long[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = state[i] & kept[i];
        }
        for (int i = 0; i < count; i++) {
            long scalar = state[word[i]] >>> shift[i] & mask[i];
            int target = target(i, places);
            if (atom[i]) {
                scalar = atomAfter(low[i] + scalar, places) - low[target];
                if ((scalar & ~mask[target]) != 0) {
                    throw escape(i, state, places);
                }
            }
            to[word[target]] |= scalar << shift[target];
        }
    }

    private int target(int leaf, int[] places) {
        int[] own = table[leaf];
        if (single[leaf] >= 0) {
            return own[places[single[leaf]]];
        }
        int index = 0;
        for (int member : digits[leaf]) {
            index = index * places.length + places[member];
        }
        return own[index];
    }

    private long atomAfter(long number, int[] places) {
        int member = memberOf[(int) number];
        return member < 0 ? number : atomOf[places[member]];
    }

    /** An atom may lie between the bounds of its leaf by chance, and its image outside them. */
    private Escape escape(int leaf, long[] state, int[] places) {
        return new Escape(variable[leaf], members.renaming(places).apply(layout.value(state, variable[leaf])));
    }
}
