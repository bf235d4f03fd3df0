package dev.holdfast.layout;

import dev.holdfast.ir.Type;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Strings and model values by number. Numbers have no meaning of their own; those of one type's universe lie close
 * together, so that a slot needs few bits.
 */
public final class Atoms {
    private final List<Value> values = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();

    /** Numbers the universes of the types, the first type's first. */
    static Atoms of(List<Type> types) {
        Atoms atoms = new Atoms();
        types.forEach(atoms::add);
        return atoms;
    }

    private void add(Type type) {
        switch (type) {
            case Type.Atom atom -> atom.universe().forEach(this::number);
            case Type.Mapping mapping -> mapping.ranges().forEach(this::add);
            case Type.Truth truth -> {
            }
            case Type.Number number -> {
            }
            case Type.Subset subset -> {
            }
        }
    }

    private int number(Value atom) {
        Integer known = numbers.putIfAbsent(atom, values.size());
        if (known == null) {
            values.add(atom);
            return values.size() - 1;
        }
        return known;
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
