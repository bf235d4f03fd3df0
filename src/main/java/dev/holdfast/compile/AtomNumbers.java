package dev.holdfast.compile;

import dev.holdfast.layout.Atoms;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layout's numbers of strings and model values, and further ones for those that only the spec's text names. */
final class AtomNumbers {
    private final Atoms stored;
    private final List<Value> further = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();

    AtomNumbers(Atoms stored) {
        this.stored = stored;
        stored.values().forEach(AtomNumbers::refuseTyped);
    }

    /** Typed model values cannot be compared with everything, and numbers can. */
    private static void refuseTyped(Value atom) {
        if (atom instanceof ModelValue model && !model.isUntyped()) {
            throw new NotCompilable("the typed model value " + model);
        }
    }

    int number(Value atom) {
        int known = stored.find(atom);
        if (known >= 0) {
            return known;
        }
        return numbers.computeIfAbsent(atom, unknown -> {
            refuseTyped(unknown);
            further.add(unknown);
            return stored.values().size() + further.size() - 1;
        });
    }

    Value value(int number) {
        int size = stored.values().size();
        return number < size ? stored.values().get(number) : further.get(number - size);
    }

    private int size() {
        return stored.values().size() + further.size();
    }

    /** Is every atom that this term can be a model value, which differs from anything? */
    boolean areModelValues(Term term) {
        for (int i = term.low(); i <= Math.min(term.high(), size() - 1); i++) {
            if (!(value(i) instanceof ModelValue)) {
                return false;
            }
        }
        return true;
    }
}
