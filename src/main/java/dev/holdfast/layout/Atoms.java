package dev.holdfast.layout;

import dev.holdfast.ir.Type;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Strings and model values by number. Numbers have no meaning of their own; those of one type's universe lie close
 * together, so that a slot needs few bits.
 */
public final class Atoms {
    /** Looking for the best place takes the square of their number. */
    private static final int MOST_PLACED_WELL = 64;

    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();

    /** Numbers the atoms of the types such that each universe lies as close together as can be found quickly. */
    static Atoms of(List<Type> types) {
        Set<List<Value>> universes = new LinkedHashSet<>();
        types.forEach(type -> collect(type, universes));
        Atoms atoms = new Atoms();
        // Large universes first: they fix the order of most atoms, and small ones that share some fit in at their ends.
        universes.stream().sorted(Comparator.comparingInt(universe -> -universe.size()))
                .forEach(universe -> atoms.add(universe, universes));
        return atoms;
    }

    private static void collect(Type type, Set<List<Value>> universes) {
        switch (type) {
            case Type.Atom atom -> universes.add(atom.universe());
            case Type.Mapping mapping -> mapping.ranges().forEach(range -> collect(range, universes));
            case Type.OneOf oneOf -> oneOf.alternatives().forEach(alternative -> collect(alternative, universes));
            case Type.Any any -> {
            }
            case Type.Truth truth -> {
            }
            case Type.Number number -> {
            }
            case Type.Subset subset -> {
            }
        }
    }

    /** Puts each new atom where all universes together need the fewest bits. */
    private void add(List<Value> universe, Set<List<Value>> universes) {
        for (Value atom : universe) {
            if (!numbers.containsKey(atom)) {
                int place = bestPlace(atom, universes);
                values.add(place, atom);
                for (int i = place; i < values.size(); i++) {
                    numbers.put(values.get(i), i);
                }
            }
        }
    }

    private int bestPlace(Value atom, Set<List<Value>> universes) {
        if (values.size() > MOST_PLACED_WELL) {
            return values.size();
        }
        List<Stretch> stretches = universes.stream().map(universe -> stretch(universe, atom)).toList();
        int best = values.size();
        int least = Integer.MAX_VALUE;
        for (int place = values.size(); place >= 0; place--) {
            int cost = 0;
            for (Stretch stretch : stretches) {
                cost += stretch.costWith(place);
            }
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    private Stretch stretch(List<Value> universe, Value joining) {
        int low = Integer.MAX_VALUE;
        int high = -1;
        for (Value atom : universe) {
            int at = find(atom);
            if (at >= 0) {
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
        }
        return new Stretch(low, high, universe.contains(joining));
    }

    /**
     * Where the atoms of a universe lie.
     *
     * @param high -1 if it has none yet
     * @param grows will the atom to be placed be one of its own?
     */
    private record Stretch(int low, int high, boolean grows) {

        /** Bits and, for ties, the spread that it has once an atom is put at a place. */
        int costWith(int place) {
            int from = low >= place && high >= 0 ? low + 1 : low;
            int to = high >= place ? high + 1 : high;
            if (grows) {
                from = Math.min(from, place);
                to = Math.max(to, place);
            }
            return to < 0 ? 0 : 1000 * Leaf.widthFor(from, to) + to - from;
        }
    }

    /** The number, or -1 for an atom of no type. */
    public int find(Value atom) {
        return numbers.getOrDefault(atom, -1);
    }

    /** In the order of their numbers. */
    public List<Value> values() {
        return values;
    }
}
