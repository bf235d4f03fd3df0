package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All terms, each made once, so that equal terms are identical. Keeps account of what one action or predicate takes, and
 * ends what takes too much.
 */
final class TermPool {
    /** Beyond this an action or a predicate is not worth compiling. */
    private static final int MOST = 200_000;
    /** For one action or predicate: seconds. */
    private static final int MOST_SPENT = 20_000_000;
    private static final int BEAT = 4_096;

    private final Map<Key, Term> known = new HashMap<>();
    private final Runnable pulse;
    private final Term no;
    private final Term yes;
    private final Term giveUp;
    private int limit = MOST;
    private int spent;

    /** @param number of fields the greatest value: fields that hold different things may lie on the same bits */
    private record Key(Operation operation, int number, Place place, List<Term> parts) {}

    TermPool(Runnable pulse) {
        this.pulse = pulse;
        this.no = constant(0);
        this.yes = constant(1);
        this.giveUp = added(new Key(Operation.GIVE_UP, 0, Place.NONE, List.of()), new Range(0, 0), true);
    }

    Term no() {
        return no;
    }

    Term yes() {
        return yes;
    }

    Term giveUp() {
        return giveUp;
    }

    Term constant(int number) {
        spend();
        Key key = new Key(Operation.CONSTANT, number, Place.NONE, List.of());
        Term term = known.get(key);
        return term != null ? term : added(key, new Range(number, number), false);
    }

    /**
     * The term of this operation and these parts.
     *
     * @param mayGiveUp even where none of its parts does?
     */
    Term term(Operation operation, int number, Place place, List<Term> parts, Range range, boolean mayGiveUp) {
        spend();
        if (givesUp(operation, parts)) {
            return giveUp;
        }
        Key key = new Key(operation, number, place, parts);
        Term term = known.get(key);
        return term != null ? term : added(key, range, mayGiveUp);
    }

    private Term added(Key key, Range range, boolean mayGiveUp) {
        if (known.size() >= limit) {
            throw NotCompilable.excessive(Span.NOWHERE, "its expansion is too large");
        }
        boolean partsMay = key.parts.stream().anyMatch(Term::mayGiveUp);
        Term term = new Term(known.size(), key.operation, key.number, key.place, key.parts, (int) range.low(),
                (int) range.high(), mayGiveUp || partsMay);
        known.put(key, term);
        return term;
    }

    /** Whatever the state, for a part that is evaluated in any case has no value. */
    private static boolean givesUp(Operation operation, List<Term> parts) {
        int certain = switch (operation) {
            case NOT, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, EQUAL, LESS, AFTER, FIELD_AT -> parts.size();
            case AND, OR, SELECT, LET -> 1;
            case CONSTANT, FIELD, ISLAND, WARNED, GIVE_UP -> 0;
        };
        for (int i = 0; i < certain; i++) {
            if (parts.get(i).givesUp()) {
                return true;
            }
        }
        return false;
    }

    /** Something new begins, which may need as many terms again. */
    void begin() {
        limit = known.size() + MOST;
        spent = 0;
    }

    /** A small piece of work is done. */
    void spend() {
        if (++spent % BEAT == 0) {
            pulse.run();
        }
        if (spent > MOST_SPENT) {
            throw NotCompilable.excessive(Span.NOWHERE, "its expansion takes too long");
        }
    }
}
