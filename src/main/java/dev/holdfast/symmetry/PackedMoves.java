package dev.holdfast.symmetry;

import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Applies permutations of members to packed states: bits move to the leaf whose path they belong to then, and atoms that
 * are members become others. Allocates nothing. For one thread.
 */
final class PackedMoves {
    /**
     * A leaf with one member in its path and no members in itself.
     *
     * @param to by what the member becomes: the leaf
     */
    private record Single(int word, int shift, long mask, int member, Leaf[] to) {}

    /** Any other leaf. */
    private record Other(int variable, Leaf leaf, boolean atom, int[] digits, Leaf[] to) {}

    private final PackedLayout layout;
    private final Members members;
    private final Single[] singles;
    private final Other[] others;
    /** By word: the bits that stay as they are. */
    private final long[] kept;
    /** By member: the number of the atom. */
    private final int[] atomOf;
    /** By number of an atom: what it becomes. */
    private final int[] image;

    PackedMoves(PackedLeaves leaves) {
        layout = leaves.layout();
        members = leaves.members();
        kept = new long[layout.words()];
        Arrays.fill(kept, -1);
        List<Single> one = new ArrayList<>();
        List<Other> rest = new ArrayList<>();
        for (int i = 0; i < leaves.spots().size(); i++) {
            Spot spot = leaves.spots().get(i);
            Leaf leaf = spot.leaf();
            int[] digits = leaves.orbits().digits()[i];
            Leaf[] to = Arrays.stream(leaves.orbits().tables()[i]).mapToObj(at -> leaves.spots().get(at).leaf())
                    .toArray(Leaf[]::new);
            if (digits.length == 1 && spot.content() != Spot.Content.ATOM) {
                one.add(new Single(leaf.word(), leaf.shift(), leaf.mask(), digits[0], to));
            } else {
                rest.add(new Other(spot.variable(), leaf, spot.content() == Spot.Content.ATOM, digits, to));
            }
            kept[leaf.word()] &= ~(leaf.mask() << leaf.shift());
        }
        singles = one.toArray(Single[]::new);
        others = rest.toArray(Other[]::new);
        image = new int[layout.atoms().values().size()];
        Arrays.setAll(image, number -> number);
        atomOf = new int[members.count()];
        Arrays.setAll(atomOf, member -> layout.atoms().find(members.value(member)));
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
        for (Single leaf : singles) {
            Leaf target = leaf.to[places[leaf.member]];
            to[target.word()] |= (state[leaf.word] >>> leaf.shift & leaf.mask) << target.shift();
        }
        rename(places);
        for (Other leaf : others) {
            move(leaf, state, places, to);
        }
    }

    private void rename(int[] places) {
        for (int member = 0; member < places.length; member++) {
            if (atomOf[member] >= 0) {
                image[atomOf[member]] = atomOf[places[member]];
            }
        }
    }

    private void move(Other leaf, long[] state, int[] places, long[] to) {
        Leaf target = target(leaf, places);
        long scalar = state[leaf.leaf.word()] >>> leaf.leaf.shift() & leaf.leaf.mask();
        if (leaf.atom) {
            scalar = image[(int) (leaf.leaf.low() + scalar)] - target.low();
            if ((scalar & ~target.mask()) != 0) {
                throw escape(leaf.variable, state, places);
            }
        }
        to[target.word()] |= scalar << target.shift();
    }

    private static Leaf target(Other leaf, int[] places) {
        if (leaf.digits.length == 1) {
            return leaf.to[places[leaf.digits[0]]];
        }
        int index = 0;
        for (int member : leaf.digits) {
            index = index * places.length + places[member];
        }
        return leaf.to[index];
    }

    /** An atom may lie between the bounds of its leaf by chance, and its image outside them. */
    private Escape escape(int variable, long[] state, int[] places) {
        return new Escape(variable, members.renaming(places).apply(layout.value(state, variable)));
    }
}
