package dev.holdfast.compile;

import dev.holdfast.compile.Term.Place;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Random terms about one word of a state, each with what it should come to. */
final class RandomTerms {
    private static final int FIELDS = 6;

    private final Terms terms;
    private final Random random;
    private final long word;
    private final long[] scratch = new long[8];

    RandomTerms(Terms terms, Random random, long word) {
        this.terms = terms;
        this.random = random;
        this.word = word;
    }

    /** A term and what it should come to in the current word; empty if evaluation must give up. */
    record Expected(Term term, OptionalInt value) {}

    /** Uses both parts again and again. */
    Expected both(Expected part, Expected other, int depth) {
        if (depth == 0) {
            return part;
        }
        Expected inner = both(other, part, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 -> select(truth(2), combined(inner, part), combined(part, inner));
            case 4 -> select(truth(2), combined(inner, part), inner);
            case 5 -> select(truth(2), inner, combined(other, combined(part, other)));
            case 1 -> new Expected(terms.equal(inner.term(), part.term()),
                    combine(inner.value(), part.value(), (l, r) -> l == r ? 1 : 0));
            case 2 -> combined(inner, combined(part, inner));
            default -> combined(combined(part, part), inner);
        };
    }

    private Expected combined(Expected left, Expected right) {
        return new Expected(terms.add(left.term(), right.term()),
                combine(left.value(), right.value(), Math::addExact));
    }

    Expected number(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(9)) {
            case 0 -> both(depth, terms::add, Math::addExact);
            case 1 -> both(depth, terms::subtract, Math::subtractExact);
            case 2 -> both(depth, terms::multiply, Math::multiplyExact);
            case 3 -> both(depth, terms::divide, (l, r) -> Math.floorDiv(l, positive(r)));
            case 4 -> both(depth, terms::modulo, (l, r) -> Math.floorMod(l, positive(r)));
            case 5 -> select(truth(depth - 1), number(depth - 1), number(depth - 1));
            case 6 -> after(number(depth - 1), number(depth - 1));
            case 7 -> truth(depth - 1);
            default -> leaf();
        };
    }

    private static int positive(int divisor) {
        if (divisor <= 0) {
            throw new ArithmeticException();
        }
        return divisor;
    }

    private Expected leaf() {
        return switch (random.nextInt(12)) {
            case 0 -> new Expected(terms.giveUp(), OptionalInt.empty());
            case 1 -> constant(Integer.MAX_VALUE - random.nextInt(3));
            case 2 -> constant(Integer.MIN_VALUE + random.nextInt(3));
            case 3, 4, 5 -> constant(random.nextInt(5) - 2);
            default -> field(random.nextInt(FIELDS));
        };
    }

    private Expected constant(int number) {
        return new Expected(terms.constant(number), OptionalInt.of(number));
    }

    /** Two truths, then small numbers around 0, then larger ones. */
    private Expected field(int index) {
        int width = index < 2 ? 1 : index < 4 ? 3 : 13;
        int low = index < 2 ? 0 : index < 4 ? -3 : -1000;
        Place place = new Place(0, index < 4 ? index * 8 : index * 16 - 32, width, low, 0);
        int value = low + (int) (word >>> place.shift() & (1 << width) - 1);
        return new Expected(terms.field(place, low + (1 << width) - 1), OptionalInt.of(value));
    }

    private interface Combination {
        Term of(Term left, Term right);
    }

    private Expected both(int depth, Combination combination, IntBinaryOperator meaning) {
        Expected left = number(depth - 1);
        Expected right = number(depth - 1);
        return new Expected(combination.of(left.term(), right.term()), combine(left.value(), right.value(), meaning));
    }

    private static OptionalInt combine(OptionalInt left, OptionalInt right, IntBinaryOperator meaning) {
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(meaning.applyAsInt(left.getAsInt(), right.getAsInt()));
        } catch (ArithmeticException e) {
            return OptionalInt.empty();
        }
    }

    Expected truth(int depth) {
        if (depth <= 0) {
            return field(random.nextInt(2));
        }
        Expected left = truth(depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> both(depth, terms::equal, (l, r) -> l == r ? 1 : 0);
            case 1 -> both(depth, terms::less, (l, r) -> l < r ? 1 : 0);
            case 2 -> new Expected(terms.not(left.term()), combine(left.value(), left.value(), (l, r) -> 1 - l));
            case 3 -> {
                Expected right = truth(depth - 1);
                yield new Expected(terms.and(left.term(), right.term()),
                        left.value().equals(OptionalInt.of(1)) ? right.value() : left.value());
            }
            case 4 -> {
                Expected right = truth(depth - 1);
                yield new Expected(terms.or(left.term(), right.term()),
                        left.value().equals(OptionalInt.of(0)) ? right.value() : left.value());
            }
            case 5 -> select(left, truth(depth - 1), truth(depth - 1));
            default -> after(number(depth - 1), left);
        };
    }

    private Expected select(Expected condition, Expected then, Expected otherwise) {
        Term term = terms.select(condition.term(), then.term(), otherwise.term());
        if (condition.value().isEmpty()) {
            return new Expected(term, OptionalInt.empty());
        }
        return new Expected(term, condition.value().getAsInt() != 0 ? then.value() : otherwise.value());
    }

    private Expected after(Expected first, Expected second) {
        return new Expected(terms.after(first.term(), second.term()),
                first.value().isEmpty() ? OptionalInt.empty() : second.value());
    }

    /** What was in scratch words before must not matter. */
    void fillScratch() {
        Arrays.setAll(scratch, i -> random.nextLong());
    }

    /** What generated code does with the term. */
    OptionalInt evaluate(Term term) {
        return switch (term.operation()) {
            case CONSTANT -> OptionalInt.of(term.number());
            case FIELD, FIELD_AT -> OptionalInt.of(stored(term.place()));
            case LET -> let(term);
            case WARNED -> OptionalInt.of(0);
            case ADD -> combine(part(term, 0), part(term, 1), Math::addExact);
            case SUBTRACT -> combine(part(term, 0), part(term, 1), Math::subtractExact);
            case MULTIPLY -> combine(part(term, 0), part(term, 1), Math::multiplyExact);
            case DIVIDE -> combine(part(term, 0), part(term, 1), Math::floorDiv);
            case MODULO -> combine(part(term, 0), part(term, 1), Math::floorMod);
            case EQUAL -> combine(part(term, 0), part(term, 1), (l, r) -> l == r ? 1 : 0);
            case LESS -> combine(part(term, 0), part(term, 1), (l, r) -> l < r ? 1 : 0);
            case NOT -> combine(part(term, 0), part(term, 0), (l, r) -> 1 - l);
            case AND -> part(term, 0).equals(OptionalInt.of(1)) ? part(term, 1) : part(term, 0);
            case OR -> part(term, 0).equals(OptionalInt.of(0)) ? part(term, 1) : part(term, 0);
            case SELECT -> part(term, 0).isEmpty()
                    ? OptionalInt.empty()
                    : part(term, part(term, 0).getAsInt() != 0 ? 1 : 2);
            case AFTER -> part(term, 0).isEmpty() ? OptionalInt.empty() : part(term, 1);
            case ISLAND, GIVE_UP -> OptionalInt.empty();
        };
    }

    private int stored(Place place) {
        long from = place.word() == 0 ? word : scratch[place.word() - 1];
        return place.low() + (int) (from >>> place.shift() & (1L << place.width()) - 1);
    }

    private OptionalInt let(Term term) {
        OptionalInt value = part(term, 0);
        if (value.isEmpty()) {
            return value;
        }
        Place place = term.place();
        scratch[place.word() - 1] &= ~((1L << place.width()) - 1 << place.shift());
        scratch[place.word() - 1] |= value.getAsInt() - (long) place.low() << place.shift();
        return part(term, 1);
    }

    private OptionalInt part(Term term, int index) {
        return evaluate(term.part(index));
    }
}
