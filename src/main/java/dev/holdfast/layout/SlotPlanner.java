package dev.holdfast.layout;

import dev.holdfast.ir.Type;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives every type its bits. No leaf lies across two words. The leaves of one variable stay in one word where they fit, so
 * that an element of a function is found by a shift.
 */
final class SlotPlanner {
    private static final int WORD_BITS = 64;
    private static final int INTERNED_BITS = 31;

    private final Atoms atoms;
    /** Bits used, by word. */
    private final List<Integer> used = new ArrayList<>(List.of(0));

    SlotPlanner(Atoms atoms) {
        this.atoms = atoms;
    }

    /** One slot for each type; wide types are placed first, narrow ones fill the gaps. */
    List<Slot> plan(List<Type> types) {
        Slot[] slots = new Slot[types.size()];
        IntStream.range(0, slots.length).boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -widthOf(types.get(i))))
                .forEach(i -> slots[i] = place(types.get(i)));
        return List.of(slots);
    }

    /** By word: the bits used, from the lowest on. */
    int[] widths() {
        return used.stream().mapToInt(Integer::intValue).toArray();
    }

    private int widthOf(Type type) {
        return switch (type) {
            case Type.Mapping mapping -> mapping.ranges().stream().mapToInt(this::widthOf).sum();
            case Type.Subset subset -> subset.universe().size();
            case Type.Truth truth -> 1;
            case Type.Number number -> Leaf.widthFor(number.low(), number.high());
            case Type.Atom atom -> Leaf.widthFor(first(atom), last(atom));
            case Type.OneOf oneOf -> Leaf.widthFor(0, oneOf.alternatives().size() - 1)
                    + oneOf.alternatives().stream().mapToInt(this::widthOf).max().orElse(0);
            case Type.Any any -> INTERNED_BITS;
        };
    }

    private Slot place(Type type) {
        return slot(type, wordFor(widthOf(type)));
    }

    /** The first word with room for so many bits; a type wider than a word starts a new one. */
    private int wordFor(int width) {
        for (int word = 0; word < used.size(); word++) {
            if (used.get(word) + width <= WORD_BITS) {
                return word;
            }
        }
        if (used.getLast() > 0) {
            used.add(0);
        }
        return used.size() - 1;
    }

    private Slot slot(Type type, int word) {
        return switch (type) {
            case Type.Truth truth -> new Slot.Truth(leaf(0, 1, word));
            case Type.Number number -> new Slot.Number(leaf(number.low(), number.high(), word));
            case Type.Atom atom -> new Slot.Atom(leaf(first(atom), last(atom), word));
            case Type.Mapping mapping -> new Slot.Mapping(mapping.domain(), mapping.ranges().stream()
                    .map(range -> slot(range, word)).toList());
            case Type.Subset subset -> new Slot.Subset(subset.universe(),
                    subset.universe().stream().map(element -> leaf(0, 1, word)).toList());
            case Type.OneOf oneOf -> oneOf(oneOf, word);
            case Type.Any any -> new Slot.Interned(leaf(0, Integer.MAX_VALUE, word));
        };
    }

    /** Every alternative begins where the first does. */
    private Slot oneOf(Type.OneOf type, int word) {
        Leaf tag = leaf(0, type.alternatives().size() - 1, word);
        List<Integer> before = List.copyOf(used);
        List<Integer> after = new ArrayList<>(used);
        List<Slot> alternatives = new ArrayList<>();
        for (Type alternative : type.alternatives()) {
            used.clear();
            used.addAll(before);
            alternatives.add(slot(alternative, word));
            for (int i = 0; i < used.size(); i++) {
                if (i == after.size()) {
                    after.add(0);
                }
                after.set(i, Math.max(after.get(i), used.get(i)));
            }
        }
        used.clear();
        used.addAll(after);
        return new Slot.OneOf(tag, alternatives);
    }

    private Leaf leaf(int low, int high, int preferred) {
        int width = Leaf.widthFor(low, high);
        int word = preferred;
        while (used.get(word) + width > WORD_BITS) {
            word++;
            if (word == used.size()) {
                used.add(0);
            }
        }
        int shift = used.get(word);
        used.set(word, shift + width);
        return new Leaf(word, width == 0 ? 0 : shift, width, low);
    }

    private int first(Type.Atom atom) {
        return atom.universe().stream().mapToInt(this::number).min().orElse(0);
    }

    private int last(Type.Atom atom) {
        return atom.universe().stream().mapToInt(this::number).max().orElse(0);
    }

    private int number(Value value) {
        return atoms.find(value);
    }
}
