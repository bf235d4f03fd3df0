package dev.holdfast.symmetry;

import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Applies permutations of members to packed states: every leaf gets the bits of the leaf whose path becomes its own, and
 * atoms that are members become others. Allocates nothing, unless there are values of several shapes or interned ones. For
 * one thread.
 *
 * <p>It goes leaf by leaf over what it writes, so that a word is put together in a register.
 */
final class PackedMoves {
    /**
     * A leaf with one member in its path and no members in itself.
     *
     * @param from by what becomes that member: the leaf
     */
    private record Single(int shift, long mask, int member, Leaf[] from) {}

    /** Any other leaf. */
    private record Other(int variable, int shift, long mask, int low, boolean atom, int[] digits, Leaf[] from) {}

    /**
     * A part that may hold any value: decoded, renamed and stored again.
     *
     * @param bits of the slot
     * @param bitsFrom those of the others
     * @param known what became of bits lately; null if some of them are in several words
     */
    private record Part(int variable, Slot slot, int[] digits, List<Slot> from, Bits bits, List<Bits> bitsFrom,
            @Nullable PartImages known) {}

    /**
     * Where a slot lies.
     *
     * @param word -1 if in several
     */
    private record Bits(int word, long mask) {
        static Bits of(Slot slot) {
            List<Leaf> leaves = slot.leaves().stream().filter(leaf -> leaf.width() > 0).toList();
            int[] words = leaves.stream().mapToInt(Leaf::word).distinct().toArray();
            return new Bits(words.length == 1 ? words[0] : -1, leaves.stream()
                    .mapToLong(leaf -> leaf.mask() << leaf.shift()).reduce(0, (one, other) -> one | other));
        }
    }

    private final PackedLayout layout;
    private final Members members;
    // By word.
    private final Single[][] singles;
    private final Other[][] others;
    private final List<Part> parts = new ArrayList<>();
    /** The bits that stay as they are. */
    private final long[] kept;
    /** By member: the number of the atom. */
    private final int[] atomOf;
    /** By number of an atom: what it becomes. */
    private final int[] image;
    /** By member: which one becomes it. */
    private final int[] origins;
    /** The places of those that stay where they are. */
    private final int[] unchanged;

    PackedMoves(PackedLeaves leaves) {
        layout = leaves.layout();
        members = leaves.members();
        kept = new long[layout.words()];
        Arrays.fill(kept, -1);
        singles = new Single[kept.length][];
        others = new Other[kept.length][];
        for (int word = 0; word < kept.length; word++) {
            sort(leaves, word);
        }
        sortParts(leaves);
        image = IntStream.range(0, layout.atoms().values().size()).toArray();
        unchanged = IntStream.range(0, members.count()).toArray();
        origins = unchanged.clone();
        atomOf = IntStream.range(0, members.count()).map(each -> layout.atoms().find(members.value(each))).toArray();
    }

    private void sort(PackedLeaves leaves, int word) {
        List<Single> one = new ArrayList<>();
        List<Other> rest = new ArrayList<>();
        for (int i = 0; i < leaves.spots().size(); i++) {
            Spot spot = leaves.spots().get(i);
            Leaf leaf = spot.leaf();
            if (spot.content() != Spot.Content.VALUE && leaf.word() == word) {
                kept[word] &= ~(leaf.mask() << leaf.shift());
                boolean atom = spot.content() == Spot.Content.ATOM;
                int[] digits = leaves.orbits().digits()[i];
                Leaf[] from = leaves.orbits().leaves(i);
                if (digits.length == 1 && !atom) {
                    one.add(new Single(leaf.shift(), leaf.mask(), digits[0], from));
                } else {
                    rest.add(new Other(spot.variable(), leaf.shift(), leaf.mask(), leaf.low(), atom, digits, from));
                }
            }
        }
        singles[word] = one.toArray(Single[]::new);
        others[word] = rest.toArray(Other[]::new);
    }

    private void sortParts(PackedLeaves leaves) {
        for (int i = 0; i < leaves.spots().size(); i++) {
            Spot spot = leaves.spots().get(i);
            if (spot.content() == Spot.Content.VALUE) {
                spot.slot().leaves().forEach(leaf -> kept[leaf.word()] &= ~(leaf.mask() << leaf.shift()));
                parts.add(part(spot, leaves.orbits().digits()[i], leaves.orbits().slots(i)));
            }
        }
    }

    private Part part(Spot spot, int[] digits, List<Slot> from) {
        Bits bits = Bits.of(spot.slot());
        List<Bits> bitsFrom = from.stream().map(Bits::of).toList();
        boolean few = members.count() <= PartImages.MOST_MEMBERS && from.size() < 1 << Short.SIZE - 1
                && bits.word >= 0 && bitsFrom.stream().allMatch(each -> each.word >= 0);
        return new Part(spot.variable(), spot.slot(), digits, from, bits, bitsFrom, few ? new PartImages() : null);
    }

    /**
     * Permutes the members in a state.
     *
     * @param places by member: the one that it becomes
     * @param to another array, which is overwritten
     */
    void permute(long[] state, int[] places, long[] to) {
        if (Arrays.equals(places, unchanged)) {
            System.arraycopy(state, 0, to, 0, to.length);
            return;
        }
        rename(places);
        for (int word = 0; word < to.length; word++) {
            to[word] = permuted(word, state, places);
        }
        for (Part part : parts) {
            rename(part, index(part.digits), state, places, to);
        }
    }

    private void rename(Part part, int from, long[] state, int[] places, long[] to) {
        PartImages known = part.known;
        if (known == null) {
            store(part, from, state, places, to);
            return;
        }
        Bits origin = part.bitsFrom.get(from);
        long before = state[origin.word] & origin.mask;
        long move = PartImages.move(places, from);
        if (known.knows(before, move)) {
            to[part.bits.word] |= known.image(before, move);
            return;
        }
        store(part, from, state, places, to);
        known.learn(before, move, to[part.bits.word] & part.bits.mask);
    }

    private void store(Part part, int from, long[] state, int[] places, long[] to) {
        Value renamed = members.renaming(places).apply(layout.value(part.from.get(from), state));
        if (!layout.store(part.slot, renamed, to)) {
            throw escape(part.variable, state, places);
        }
    }

    /** Is it the same state after permuting its members? Looks no further than the first word that is not. */
    boolean fixes(long[] state, int[] places, long[] scratch) {
        if (!parts.isEmpty()) {
            permute(state, places, scratch);
            return Arrays.equals(state, scratch);
        }
        rename(places);
        for (int word = 0; word < state.length; word++) {
            if (permuted(word, state, places) != state[word]) {
                return false;
            }
        }
        return true;
    }

    private long permuted(int word, long[] state, int[] places) {
        long bits = state[word] & kept[word];
        for (Single leaf : singles[word]) {
            Leaf from = leaf.from[origins[leaf.member]];
            bits |= (state[from.word()] >>> from.shift() & leaf.mask) << leaf.shift;
        }
        for (Other leaf : others[word]) {
            bits |= moved(leaf, state, places) << leaf.shift;
        }
        return bits;
    }

    private void rename(int[] places) {
        for (int member = 0; member < places.length; member++) {
            origins[places[member]] = member;
            if (atomOf[member] >= 0) {
                image[atomOf[member]] = atomOf[places[member]];
            }
        }
    }

    private long moved(Other leaf, long[] state, int[] places) {
        Leaf from = origin(leaf);
        long scalar = state[from.word()] >>> from.shift() & from.mask();
        if (leaf.atom) {
            scalar = image[(int) (from.low() + scalar)] - leaf.low;
            if ((scalar & ~leaf.mask) != 0) {
                throw escape(leaf.variable, state, places);
            }
        }
        return scalar;
    }

    private Leaf origin(Other leaf) {
        if (leaf.digits.length == 1) {
            return leaf.from[origins[leaf.digits[0]]];
        }
        return leaf.from[index(leaf.digits)];
    }

    private int index(int[] digits) {
        int index = 0;
        for (int member : digits) {
            index = index * origins.length + origins[member];
        }
        return index;
    }

    /** An atom may lie between the bounds of its leaf by chance, and its image outside them. */
    private Escape escape(int variable, long[] state, int[] places) {
        return new Escape(variable, members.renaming(places).apply(layout.value(state, variable)));
    }
}
