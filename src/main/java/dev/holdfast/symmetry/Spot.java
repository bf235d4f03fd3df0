package dev.holdfast.symmetry;

import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a packed layout that is moved as a whole, mostly a single leaf, and the place in a variable that it stands for.
 *
 * @param path the arguments and at last the element that lead there
 */
record Spot(int variable, Slot slot, Content content, TupleValue path, Place place) {

    /** What stands there: a scalar, or any value, in several shapes or interned, which has to be looked into. */
    enum Content {
        TRUTH, NUMBER, ATOM, BELONGS, VALUE
    }

    /** All of a layout that permutations could change. */
    static List<Spot> of(PackedLayout layout, Members members) {
        List<Spot> spots = new ArrayList<>();
        for (int variable = 0; variable < layout.variables().size(); variable++) {
            new Walker(variable, members, spots).walk(layout.slot(variable));
        }
        spots.removeIf(spot -> spot.place.members().length == 0 && !spot.mayHoldMember(layout, members));
        return spots;
    }

    private boolean mayHoldMember(PackedLayout layout, Members members) {
        return content == Content.VALUE || content == Content.ATOM && holdsMember(layout, members);
    }

    private boolean holdsMember(PackedLayout layout, Members members) {
        List<Value> atoms = layout.atoms().values();
        for (int number = leaf().low(); number <= leaf().high() && number < atoms.size(); number++) {
            if (members.find(atoms.get(number)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The leaf of a scalar. */
    Leaf leaf() {
        return slot.leaves().getFirst();
    }

    /** What facts about the place have in common; to this comes the content of what stands there. */
    long key() {
        return switch (content) {
            case TRUTH -> Fact.keyOf(place, Value.Kind.BOOLEAN);
            case NUMBER -> Fact.keyOf(place, Value.Kind.INTEGER);
            case ATOM, VALUE -> place.shape();
            // The bit is the content, and the fact has none.
            case BELONGS -> place.shape() + Fact.BELONGS - Scramble.SPREAD;
        };
    }

    private static final class Walker {
        private final int variable;
        private final Members members;
        private final List<Spot> spots;
        private final List<Value> path = new ArrayList<>();

        Walker(int variable, Members members, List<Spot> spots) {
            this.variable = variable;
            this.members = members;
            this.spots = spots;
        }

        void walk(Slot slot) {
            switch (slot) {
                case Slot.Truth truth -> add(slot, Content.TRUTH);
                case Slot.Number number -> add(slot, Content.NUMBER);
                case Slot.Atom atom -> add(slot, Content.ATOM);
                case Slot.OneOf oneOf -> add(slot, Content.VALUE);
                case Slot.Interned interned -> add(slot, Content.VALUE);
                case Slot.Mapping mapping -> {
                    for (int i = 0; i < mapping.domain().size(); i++) {
                        int at = i;
                        below(mapping.domain().get(i), () -> walk(mapping.ranges().get(at)));
                    }
                }
                case Slot.Subset subset -> {
                    for (int i = 0; i < subset.universe().size(); i++) {
                        Slot bit = new Slot.Truth(subset.bits().get(i));
                        below(subset.universe().get(i), () -> add(bit, Content.BELONGS));
                    }
                }
            }
        }

        private void below(Value step, Runnable work) {
            path.add(step);
            work.run();
            path.removeLast();
        }

        private void add(Slot slot, Content content) {
            spots.add(new Spot(variable, slot, content, TupleValue.of(List.copyOf(path)),
                    Place.of(variable, path, members)));
        }
    }
}
