package dev.holdfast.compile;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What names stood for when they were last expanded, and what is known where an expression stands. */
final class Memory {
    private final Terms terms;
    private final Map<Object, Remembered> remembered = new IdentityHashMap<>();
    private @Nullable Known here;
    /** How often something followed from what is known. */
    private int uses;

    Memory(Terms terms) {
        this.terms = terms;
    }

    void forget() {
        remembered.clear();
        here = null;
    }

    /** @param known null if what was known did not matter */
    private record Remembered(States states, @Nullable Known known, Meaning meaning) {}

    /** What is known where an expression stands, for it is evaluated only then. */
    private record Known(Term fact, boolean isTrue, @Nullable Known outer) {}

    /** Names are used often, and each use would be expanded anew. */
    Meaning meaning(Object name, States states, Supplier<Meaning> expansion) {
        Remembered earlier = remembered.get(name);
        if (earlier != null && earlier.states().areSame(states)
                && (earlier.known() == null || earlier.known() == here)) {
            uses += earlier.known() == null ? 0 : 1;
            return earlier.meaning();
        }
        int before = uses;
        Meaning meaning = expansion.get();
        remembered.put(name, new Remembered(states, uses == before ? null : here, meaning));
        return meaning;
    }

    /** Is it true wherever the expression that is expanded now is evaluated? */
    boolean isCertain(Term truth) {
        for (Known at = here; at != null; at = at.outer()) {
            if (terms.facts().assuming(truth, false, at.fact()).isConstant(at.isTrue() ? 0 : 1)) {
                uses++;
                return true;
            }
        }
        return truth.isConstant(1);
    }

    /** What the expansion comes to where the fact was evaluated before and is true, or false. */
    Meaning knowing(Term fact, boolean isTrue, Supplier<Meaning> expansion) {
        Known outside = here;
        here = new Known(fact, isTrue, outside);
        try {
            return expansion.get();
        } finally {
            here = outside;
        }
    }
}
