package dev.holdfast.symmetry;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A leaf of a packed layout and the place in a variable that it stands for.
 *
 * @param path the arguments and at last the element that lead there
 */
record Spot(int variable, Leaf leaf, Content content, TupleValue path, Place place) {

    /** What the scalars of a leaf mean. */
    enum Content {
        TRUTH, NUMBER, ATOM, BELONGS
    }

    /** All of a layout that permutations could change. */
    static List<Spot> of(PackedLayout layout, Members members) {
        List<Spot> spots = new ArrayList<>();
        for (int variable = 0; variable < layout.variables().size(); variable++) {
            new Walker(variable, members, spots).walk(layout.slot(variable));
        }
        spots.removeIf(spot -> spot.place.members().length == 0 && spot.content != Content.ATOM);
        return spots;
    }

    /** What facts about the place have in common; to this comes the content of what stands there. */
    long key() {
        return switch (content) {
            case TRUTH -> Fact.keyOf(place, Value.Kind.BOOLEAN);
            case NUMBER -> Fact.keyOf(place, Value.Kind.INTEGER);
            case ATOM -> place.shape();
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
                case Slot.Truth truth -> add(truth.leaf(), Content.TRUTH);
                case Slot.Number number -> add(number.leaf(), Content.NUMBER);
                case Slot.Atom atom -> add(atom.leaf(), Content.ATOM);
                case Slot.Mapping mapping -> {
                    for (int i = 0; i < mapping.domain().size(); i++) {
                        int at = i;
                        below(mapping.domain().get(i), () -> walk(mapping.ranges().get(at)));
                    }
                }
                case Slot.Subset subset -> {
                    for (int i = 0; i < subset.universe().size(); i++) {
                        int at = i;
                        below(subset.universe().get(i), () -> add(subset.bits().get(at), Content.BELONGS));
                    }
                }
                case Slot.OneOf oneOf -> throw new HoldfastBug("permuting bits that several shapes share");
                case Slot.Interned interned -> throw new HoldfastBug("permuting the number of a value");
            }
        }

        private void below(Value step, Runnable work) {
            path.add(step);
            work.run();
            path.removeLast();
        }

        private void add(Leaf leaf, Content content) {
            spots.add(new Spot(variable, leaf, content, TupleValue.of(List.copyOf(path)),
                    Place.of(variable, path, members)));
        }
    }
}
