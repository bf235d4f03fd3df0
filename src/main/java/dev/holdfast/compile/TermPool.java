package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** As a power of two, which it stays. */
    private static final int FIRST_ROOM = 1 << 10;

    /** Each term in the first free slot from the one that its hash names; at most half are taken. */
    private @Nullable Term[] slots = new @Nullable Term[FIRST_ROOM];
    private int size;
    private final Runnable pulse;
    private final Term no;
    private final Term yes;
    private final Term giveUp;
    private int limit = MOST;
    private int spent;

    TermPool(Runnable pulse) {
        this.pulse = pulse;
        this.no = constant(0);
        this.yes = constant(1);
        this.giveUp = known(Operation.GIVE_UP, 0, Place.NONE, List.of(), new Range(0, 0), true);
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
        return known(Operation.CONSTANT, number, Place.NONE, List.of(), new Range(number, number), false);
    }

    /**
     * The term of this operation and these parts.
     *
     * @param number of fields the greatest value: fields that hold different things may lie on the same bits
     * @param mayGiveUp even where none of its parts does?
     */
    Term term(Operation operation, int number, Place place, List<Term> parts, Range range, boolean mayGiveUp) {
        spend();
        if (givesUp(operation, parts)) {
            return giveUp;
        }
        return known(operation, number, place, parts, range, mayGiveUp);
    }

    private Term known(Operation operation, int number, Place place, List<Term> parts, Range range,
            boolean mayGiveUp) {
        int hash = Term.hash(operation, number, place, parts);
        int slot = hash & slots.length - 1;
        for (Term at = slots[slot]; at != null; at = slots[slot]) {
            if (at.is(hash, operation, number, place, parts)) {
                return at;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size >= limit) {
            throw NotCompilable.excessive(Span.NOWHERE, "its expansion is too large");
        }
        Term term = new Term(size, hash, operation, number, place, parts, range, mayGiveUp);
        slots[slot] = term;
        if (++size > slots.length / 2) {
            makeRoom();
        }
        return term;
    }

    private void makeRoom() {
        @Nullable
        Term[] larger = new @Nullable Term[2 * slots.length];
        for (Term term : slots) {
            if (term != null) {
                int slot = term.hashCode() & larger.length - 1;
                while (larger[slot] != null) {
                    slot = slot + 1 & larger.length - 1;
                }
                larger[slot] = term;
            }
        }
        slots = larger;
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
        limit = size + MOST;
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
