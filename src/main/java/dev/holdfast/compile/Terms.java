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

    private final Map<Key, Term> known = new HashMap<>();
    private int limit = MOST;
    private final Term no = make(Operation.CONSTANT, 0, Place.NONE, List.of(), 0, 0, false);
    private final Term yes = make(Operation.CONSTANT, 1, Place.NONE, List.of(), 1, 1, false);
    private final Term giveUp = make(Operation.GIVE_UP, 0, Place.NONE, List.of(), 0, 0, true);

    /** Something new begins, which may need as many terms again. */
    void begin() {
        limit = known.size() + MOST;
    }

    private record Key(Operation operation, int number, Place place, List<Term> parts) {}

    private Term make(Operation operation, int number, Place place, List<Term> parts, int low, int high,
            boolean mayGiveUp) {
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
                : make(Operation.FIELD, 0, place, List.of(), place.low(), high, false);
    }

    /** The field that lies {@code index} strides above; the index must be known to be in range. */
    Term fieldAt(Place place, Term index, int high) {
        return make(Operation.FIELD_AT, 0, place, List.of(index), place.low(), high, false);
    }

    /** @param number of the island */
    Term island(int number, List<Term> inputs, int low, int high) {
        return inputs.contains(giveUp)
                ? giveUp
                : make(Operation.ISLAND, number, Place.NONE, List.copyOf(inputs), low, high, true);
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
        if (isTruth(right) && left.isConstant()) {
            return equal(right, left);
        }
        return truth(Operation.EQUAL, left, right);
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

    Term and(Term left, Term right) {
        if (left.isConstant()) {
            return left.number() == 0 ? no : right;
        }
        if (right.isConstant(1) || left == right) {
            return left;
        }
        return right.isConstant(0) && !left.mayGiveUp() ? no : truth(Operation.AND, left, right);
    }

    Term or(Term left, Term right) {
        if (left.isConstant()) {
            return left.number() == 0 ? right : yes;
        }
        if (right.isConstant(0) || left == right) {
            return left;
        }
        return right.isConstant(1) && !left.mayGiveUp() ? yes : truth(Operation.OR, left, right);
    }

    // ---- control

    Term select(Term condition, Term then, Term otherwise) {
        if (condition.isConstant()) {
            return condition.number() == 0 ? otherwise : then;
        }
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
