package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import java.util.List;

/**
 * Makes terms as simple as it can, each once: see {@link TermPool}. Nothing that may give up is ever simplified away: where TLA+
 * has no value the generated code must notice.
 */
final class Terms {
    private static final int LONGEST_TABLE = 12;

    private final TermPool pool;
    private final Facts facts = new Facts(this);

    Terms() {
        this(() -> {});
    }

    /** @param pulse run now and then; leaves what is going on with an exception if it must end */
    Terms(Runnable pulse) {
        this.pool = new TermPool(pulse);
    }

    /** What is known of terms where others are evaluated. */
    Facts facts() {
        return facts;
    }

    /** Something new begins, which may need as many terms again. */
    void begin() {
        pool.begin();
    }

    /** To be called for every small piece of work: what makes few terms may take long all the same. */
    void spend() {
        pool.spend();
    }

    private Term make(Operation operation, Range range, Term... parts) {
        return pool.term(operation, 0, Place.NONE, List.of(parts), range.asIntegers(), !range.isOfIntegers());
    }

    private Term truth(Operation operation, Term... parts) {
        return make(operation, Range.OF_TRUTHS, parts);
    }

    // ---- leaves

    Term constant(int number) {
        return pool.constant(number);
    }

    Term truth(boolean value) {
        return value ? pool.yes() : pool.no();
    }

    Term giveUp() {
        return pool.giveUp();
    }

    /** @param high the greatest value stored there, or greater */
    Term field(Place place, int high) {
        return place.width() == 0
                ? constant(place.low())
                : pool.term(Operation.FIELD, high, place, List.of(), new Range(place.low(), high), false);
    }

    /** The field that lies {@code index} strides above; the index must be known to be in range. */
    Term fieldAt(Place place, Term index, int high) {
        return pool.term(Operation.FIELD_AT, high, place, List.of(index), new Range(place.low(), high), false);
    }

    /** @param number of the island */
    Term island(int number, List<Term> inputs, int low, int high) {
        return inputs.contains(giveUp())
                ? giveUp()
                : pool.term(Operation.ISLAND, number, Place.NONE, List.copyOf(inputs), new Range(low, high), true);
    }

    /** @param number of the island that is about a warning */
    Term warned(int number) {
        return pool.term(Operation.WARNED, number, Place.NONE, List.of(), Range.OF_TRUTHS, false);
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
                : make(Operation.ADD, Range.of(left).plus(Range.of(right)), left, right);
    }

    Term subtract(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return exactly((long) left.number() - right.number());
        }
        return right.isConstant(0)
                ? left
                : make(Operation.SUBTRACT, Range.of(left).minus(Range.of(right)), left, right);
    }

    Term multiply(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return exactly((long) left.number() * right.number());
        }
        return make(Operation.MULTIPLY, Range.of(left).times(Range.of(right)), left, right);
    }

    /** Rounds down; gives up where the divisor is not positive, which is rare enough to leave to the interpreter. */
    Term divide(Term left, Term right) {
        return positive(right, make(Operation.DIVIDE, Range.of(left).ofQuotients(), left, right));
    }

    /** Gives up where the divisor is not positive. */
    Term modulo(Term left, Term right) {
        return positive(right, make(Operation.MODULO, Range.of(right).ofRemainders(), left, right));
    }

    private Term positive(Term divisor, Term result) {
        return select(less(constant(0), divisor), result, giveUp());
    }

    private Term exactly(long value) {
        return value == (int) value ? constant((int) value) : giveUp();
    }

    // ---- truths

    Term equal(Term left, Term right) {
        if (left.isConstant() && right.isConstant()) {
            return truth(left.number() == right.number());
        }
        if (left == right && !left.mayGiveUp()) {
            return truth(true);
        }
        if (left.high() < right.low() || right.high() < left.low()) {
            return after(left, after(right, truth(false)));
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
            return after(left, after(right, truth(true)));
        }
        if (left.low() >= right.high()) {
            return after(left, after(right, truth(false)));
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
            return left.number() == 0 ? truth(false) : unsettled;
        }
        Term right = facts.assuming(left, true, unsettled);
        if (right.isConstant(1) || left == right) {
            return left;
        }
        return right.isConstant(0) && !left.mayGiveUp() ? truth(false) : truth(Operation.AND, left, right);
    }

    Term or(Term left, Term unsettled) {
        if (left.isConstant()) {
            return left.number() == 0 ? unsettled : truth(true);
        }
        Term right = facts.assuming(left, false, unsettled);
        if (right.isConstant(0) || left == right) {
            return left;
        }
        return right.isConstant(1) && !left.mayGiveUp() ? truth(true) : truth(Operation.OR, left, right);
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
                    : pool.term(term.operation(), term.number(), term.place(), parts, Range.of(term), false);
            case FIELD_AT, ISLAND ->
                pool.term(term.operation(), term.number(), term.place(), parts, Range.of(term), mayItself(term));
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
        return make(Operation.SELECT, Range.ofEither(then, otherwise), condition, then, otherwise);
    }

    /** The second, in which the field at this place is what the first is. */
    Term let(Place place, Term value, Term body) {
        return pool.term(Operation.LET, 0, place, List.of(value, body), Range.of(body), false);
    }

    /** The second, once the first was evaluated. */
    Term after(Term first, Term second) {
        if (!first.mayGiveUp() || first == second) {
            return second;
        }
        if (first.operation() == Operation.GIVE_UP) {
            return giveUp();
        }
        return make(Operation.AFTER, Range.of(second), first, second);
    }
}
