package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes terms, each once, as simple as it can. Nothing that may give up is ever simplified away: where TLA+ has no value the
 * generated code must notice.
 */
final class Terms {
    /** Beyond this an action or a predicate is not worth compiling. */
    private static final int MOST = 200_000;
    /** For one action or predicate: seconds. */
    private static final int MOST_SPENT = 20_000_000;
    private static final int BEAT = 4_096;
    private static final int LONGEST_TABLE = 12;

    private final Map<Key, Term> known = new HashMap<>();
    private final Runnable pulse;
    private int limit = MOST;
    private int spent;
    private final Term no = make(Operation.CONSTANT, 0, Place.NONE, List.of(), 0, 0, false);
    private final Term yes = make(Operation.CONSTANT, 1, Place.NONE, List.of(), 1, 1, false);
    private final Term giveUp = make(Operation.GIVE_UP, 0, Place.NONE, List.of(), 0, 0, true);

    private final Facts facts = new Facts(this);

    Terms() {
        this(() -> {});
    }

    /** @param pulse run now and then; leaves what is going on with an exception if it must end */
    Terms(Runnable pulse) {
        this.pulse = pulse;
    }

    /** What is known of terms where others are evaluated. */
    Facts facts() {
        return facts;
    }

    /** Something new begins, which may need as many terms again. */
    void begin() {
        limit = known.size() + MOST;
        spent = 0;
    }

    /** To be called for every small piece of work: what makes few terms may take long all the same. */
    void spend() {
        if (++spent % BEAT == 0) {
            pulse.run();
        }
        if (spent > MOST_SPENT) {
            throw NotCompilable.excessive(Span.NOWHERE, "its expansion takes too long");
        }
    }

    /** @param number of fields the greatest value: fields that hold different things may lie on the same bits */
    private record Key(Operation operation, int number, Place place, List<Term> parts) {}

    private Term make(Operation operation, int number, Place place, List<Term> parts, int low, int high,
            boolean mayGiveUp) {
        spend();
        if (givesUp(operation, parts)) {
            return giveUp;
        }
        Key key = new Key(operation, number, place, parts);
        Term term = known.get(key);
        if (term == null) {
            if (known.size() >= limit) {
                throw NotCompilable.excessive(Span.NOWHERE, "its expansion is too large");
            }
            boolean partsMay = parts.stream().anyMatch(Term::mayGiveUp);
            term = new Term(known.size(), operation, number, place, parts, low, high, mayGiveUp || partsMay);
            known.put(key, term);
        }
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

    private Term make(Operation operation, long low, long high, Term... parts) {
        boolean overflows = low < Integer.MIN_VALUE || high > Integer.MAX_VALUE;
        return make(operation, 0, Place.NONE, List.of(parts), (int) Math.max(low, Integer.MIN_VALUE),
                (int) Math.min(high, Integer.MAX_VALUE), overflows);
    }

    private Term truth(Operation operation, Term... parts) {
        return make(operation, 0, 1, parts);
    }

    // ---- leaves

    Term constant(int number) {
        return make(Operation.CONSTANT, number, Place.NONE, List.of(), number, number, false);
    }

    Term truth(boolean value) {
        return value ? yes : no;
    }

    Term giveUp() {
        return giveUp;
    }

    /** @param high the greatest value stored there, or greater */
    Term field(Place place, int high) {
        return place.width() == 0
                ? constant(place.low())
                : make(Operation.FIELD, high, place, List.of(), place.low(), high, false);
    }

    /** The field that lies {@code index} strides above; the index must be known to be in range. */
    Term fieldAt(Place place, Term index, int high) {
        return make(Operation.FIELD_AT, high, place, List.of(index), place.low(), high, false);
    }

    /** @param number of the island */
    Term island(int number, List<Term> inputs, int low, int high) {
        return inputs.contains(giveUp)
                ? giveUp
                : make(Operation.ISLAND, number, Place.NONE, List.copyOf(inputs), low, high, true);
    }

    /** @param number of the island that is about a warning */
    Term warned(int number) {
        return make(Operation.WARNED, number, Place.NONE, List.of(), 0, 1, false);
    }

    // ---- integers

    Term add(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return exactly((long) left.number() + right.number());
        }
        if (right.isConstant(0)) {
            return left;
        }
        return left.isConstant(0)
                ? right
                : make(Operation.ADD, (long) left.low() + right.low(), (long) left.high() + right.high(), left, right);
    }

    Term subtract(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return exactly((long) left.number() - right.number());
        }
        return right.isConstant(0)
                ? left
                : make(Operation.SUBTRACT, (long) left.low() - right.high(), (long) left.high() - right.low(), left,
                        right);
    }

    Term multiply(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return exactly((long) left.number() * right.number());
        }
        long a = (long) left.low() * right.low();
        long b = (long) left.low() * right.high();
        long c = (long) left.high() * right.low();
        long d = (long) left.high() * right.high();
        return make(Operation.MULTIPLY, Math.min(Math.min(a, b), Math.min(c, d)),
                Math.max(Math.max(a, b), Math.max(c, d)), left, right);
    }

    /** Rounds down; gives up where the divisor is not positive, which is rare enough to leave to the interpreter. */
    Term divide(Term left, Term right) {
        long largest = Math.max(Math.abs((long) left.low()), Math.abs((long) left.high()));
        return positive(right, make(Operation.DIVIDE, left.low() < 0 ? -largest : 0, largest, left, right));
    }

    /** Gives up where the divisor is not positive. */
    Term modulo(Term left, Term right) {
        return positive(right, make(Operation.MODULO, 0, Math.max(0, right.high() - 1L), left, right));
    }

    private Term positive(Term divisor, Term result) {
        return select(less(constant(0), divisor), result, giveUp);
    }

    private Term exactly(long value) {
        return value == (int) value ? constant((int) value) : giveUp;
    }

    // ---- truths

    Term equal(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return truth(left.number() == right.number());
        }
        if (left == right && !left.mayGiveUp()) {
            return yes;
        }
        if (left.high() < right.low() || right.high() < left.low()) {
            return after(left, after(right, no));
        }
        if (isTruth(left) && right.isConstant()) {
            return right.isConstant(1) ? left : not(left);
        }
        if (right.isConstant() && isTable(left)) {
            return select(left.part(0), equal(left.part(1), right), equal(left.part(2), right));
        }
        if (right.isConstant() && left.operation() == Operation.AFTER) {
            return after(left.part(0), equal(left.part(1), right));
        }
        if (left.isConstant() && (isTable(right) || right.operation() == Operation.AFTER)) {
            return equal(right, left);
        }
        if (isTruth(right) && left.isConstant()) {
            return equal(right, left);
        }
        return truth(Operation.EQUAL, left, right);
    }

    /** Is it one of a few constants, by tests? Which of them then follows from the tests alone. */
    private static boolean isTable(Term term) {
        Term at = term;
        for (int i = 0; i < LONGEST_TABLE && at.operation() == Operation.SELECT; i++) {
            if (!at.part(1).isConstant() && !isTruth(at.part(1))) {
                return false;
            }
            at = at.part(2);
        }
        return term.operation() == Operation.SELECT
                && (at.isConstant() || isTruth(at) || at.operation() == Operation.GIVE_UP
                        || at.operation() == Operation.AFTER && at.part(1).isConstant());
    }

    /** Is this the result of a test, rather than a number that happens to be 0 or 1? */
    private static boolean isTruth(Term term) {
        return term.low() >= 0 && term.high() <= 1;
    }

    Term less(Term left, Term right) {
        if (left.high() < right.low()) {
            return after(left, after(right, yes));
        }
        if (left.low() >= right.high()) {
            return after(left, after(right, no));
        }
        return truth(Operation.LESS, left, right);
    }

    Term not(Term term) {
        if (term.isConstant()) {
            return truth(term.number() == 0);
        }
        return term.operation() == Operation.NOT ? term.part(0) : truth(Operation.NOT, term);
    }

    Term and(Term left, Term unsettled) {
        if (left.isConstant()) {
            return left.number() == 0 ? no : unsettled;
        }
        Term right = facts.assuming(left, true, unsettled);
        if (right.isConstant(1) || left == right) {
            return left;
        }
        return right.isConstant(0) && !left.mayGiveUp() ? no : truth(Operation.AND, left, right);
    }

    Term or(Term left, Term unsettled) {
        if (left.isConstant()) {
            return left.number() == 0 ? unsettled : yes;
        }
        Term right = facts.assuming(left, false, unsettled);
        if (right.isConstant(0) || left == right) {
            return left;
        }
        return right.isConstant(1) && !left.mayGiveUp() ? yes : truth(Operation.OR, left, right);
    }

    /** The term with other parts. */
    Term again(Term term, List<Term> parts) {
        return switch (term.operation()) {
            case AND -> and(parts.get(0), parts.get(1));
            case OR -> or(parts.get(0), parts.get(1));
            case NOT -> not(parts.get(0));
            case EQUAL -> equal(parts.get(0), parts.get(1));
            case LESS -> less(parts.get(0), parts.get(1));
            case SELECT -> select(parts.get(0), parts.get(1), parts.get(2));
            case AFTER -> after(parts.get(0), parts.get(1));
            case LET -> let(term.place(), parts.get(0), parts.get(1));
            case ADD -> add(parts.get(0), parts.get(1));
            case SUBTRACT -> subtract(parts.get(0), parts.get(1));
            case MULTIPLY -> multiply(parts.get(0), parts.get(1));
            case DIVIDE, MODULO -> parts.get(0).isConstant() && parts.get(1).isConstant() && parts.get(1).number() > 0
                    ? constant(quotient(term.operation(), parts.get(0).number(), parts.get(1).number()))
                    : make(term.operation(), term.number(), term.place(), parts, term.low(), term.high(), false);
            case FIELD_AT, ISLAND ->
                make(term.operation(), term.number(), term.place(), parts, term.low(), term.high(), mayItself(term));
            case CONSTANT, FIELD, WARNED, GIVE_UP -> term;
        };
    }

    private static int quotient(Operation operation, int dividend, int divisor) {
        return operation == Operation.DIVIDE
                ? Math.floorDiv(dividend, divisor)
                : Math.floorMod(dividend, divisor);
    }

    /** May it give up though none of its parts does? */
    private static boolean mayItself(Term term) {
        return term.operation() == Operation.ISLAND;
    }

    // ---- control

    Term select(Term condition, Term whereTrue, Term whereFalse) {
        if (condition.isConstant()) {
            return condition.number() == 0 ? whereFalse : whereTrue;
        }
        Term then = facts.assuming(condition, true, whereTrue);
        Term otherwise = facts.assuming(condition, false, whereFalse);
        if (then == otherwise) {
            return after(condition, then);
        }
        if (then.isConstant(1) && otherwise.isConstant(0)) {
            return condition;
        }
        if (then.isConstant(0) && otherwise.isConstant(1)) {
            return not(condition);
        }
        if (condition.operation() == Operation.NOT) {
            return select(condition.part(0), otherwise, then);
        }
        return make(Operation.SELECT, lowOf(then, otherwise), highOf(then, otherwise), condition, then, otherwise);
    }

    private static long lowOf(Term then, Term otherwise) {
        return then.operation() == Operation.GIVE_UP
                ? otherwise.low()
                : otherwise.operation() == Operation.GIVE_UP ? then.low() : Math.min(then.low(), otherwise.low());
    }

    private static long highOf(Term then, Term otherwise) {
        return then.operation() == Operation.GIVE_UP
                ? otherwise.high()
                : otherwise.operation() == Operation.GIVE_UP ? then.high() : Math.max(then.high(), otherwise.high());
    }

    /** The second, in which the field at this place is what the first is. */
    Term let(Place place, Term value, Term body) {
        return make(Operation.LET, 0, place, List.of(value, body), body.low(), body.high(), false);
    }

    /** The second, once the first was evaluated. */
    Term after(Term first, Term second) {
        if (!first.mayGiveUp() || first == second) {
            return second;
        }
        if (first.operation() == Operation.GIVE_UP) {
            return giveUp;
        }
        return make(Operation.AFTER, second.low(), second.high(), first, second);
    }
}
