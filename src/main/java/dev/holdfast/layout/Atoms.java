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
    /** Looking for the best place takes the third power of their number. */
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
        for (int i = 0; i < atoms.values.size(); i++) {
            atoms.numbers.put(atoms.values.get(i), i);
        }
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
            if (!values.contains(atom)) {
                values.add(bestPlace(atom, universes), atom);
            }
        }
    }

    private int bestPlace(Value atom, Set<List<Value>> universes) {
        if (values.size() > MOST_PLACED_WELL) {
            return values.size();
        }
        int best = values.size();
        int least = Integer.MAX_VALUE;
        for (int place = values.size(); place >= 0; place--) {
            values.add(place, atom);
            int bits = universes.stream().mapToInt(this::width).sum();
            values.remove(place);
            if (bits < least) {
                least = bits;
                best = place;
            }
        }
        return best;
    }

    /** Bits and, for ties, the spread that a universe has as it stands. */
    private int width(List<Value> universe) {
        int low = Integer.MAX_VALUE;
        int high = -1;
        for (Value atom : universe) {
            int at = values.indexOf(atom);
            if (at >= 0) {
                low = Math.min(low, at);
                high = Math.max(high, at);
            }
        }
        return high < 0 ? 0 : 1000 * Leaf.widthFor(low, high) + high - low;
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
