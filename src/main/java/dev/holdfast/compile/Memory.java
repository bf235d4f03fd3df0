package dev.holdfast.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
    /** What is to be evaluated once a recursion has ended; null while there is none. */
    private @Nullable List<Term> owed;

    Memory(Terms terms) {
        this.terms = terms;
    }

    void forget() {
        remembered.clear();
        here = null;
    }

    /** @param known null if what was known did not matter */
    private record Remembered(States states, @Nullable Known known, Meaning meaning) {}

    /**
     * Has a recursion begun? Then the term is evaluated where it ends, and not by what is expanded now.
     *
     * @param first gives up or is true
     */
    boolean owes(Term first) {
        if (owed == null) {
            return false;
        }
        owed.add(first);
        return true;
    }

    /** How much is owed so far by the recursion that goes on. */
    int debts() {
        return owed == null ? 0 : owed.size();
    }

    /** What the expansion comes to, which evaluates what is owed by what was expanded in it. */
    Meaning paying(Meanings meanings, Supplier<Meaning> expansion) {
        if (owed != null) {
            return expansion.get();
        }
        List<Term> debts = new ArrayList<>();
        owed = debts;
        Meaning meaning;
        try {
            meaning = expansion.get();
        } finally {
            owed = null;
        }
        for (Term debt : debts) {
            meaning = meanings.after(debt, meaning);
        }
        return meaning;
    }

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
        int debts = debts();
        Meaning meaning = expansion.get();
        if (debts() == debts) {
            remembered.put(name, new Remembered(states, uses == before ? null : here, meaning));
        }
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
