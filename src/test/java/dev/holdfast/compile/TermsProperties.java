package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.compile.Term.Place;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Terms are simplified while they are made; what they come to, and whether they give up, must be what was asked for. */
class TermsProperties {
    private static final int FIELDS = 4;

    private final Terms terms = new Terms();
    private final long[] scratch = new long[8];
    private long word;

    /** A term and what it should come to in the current word; empty if evaluation must give up. */
    private record Expected(Term term, OptionalInt value) {}

    @Property(tries = 5000)
    void simplifyingNeitherChangesValuesNorLosesWhatGivesUp(@ForAll long seed) {
        Random random = new Random(seed);
        word = random.nextLong();
        Expected made = number(random, 5);
        assertThat(evaluate(made.term())).as("%s in %x", made.term(), word).isEqualTo(made.value());
        made.value().ifPresent(value -> assertThat(value).isBetween(made.term().low(), made.term().high()));
        if (made.value().isEmpty()) {
            assertThat(made.term().mayGiveUp()).isTrue();
        }
    }

    @Property(tries = 1000)
    void whatIsSharedHasTheSameValue(@ForAll long seed) {
        Random random = new Random(seed);
        word = random.nextLong();
        Expected part = number(random, 4);
        Expected other = number(random, 4);
        Expected made = both(random, part, other, 8);
        Term shared = new Sharing(terms, 1).of(made.term());
        // What was there before must not matter.
        Arrays.setAll(scratch, i -> random.nextLong());
        assertThat(evaluate(shared)).as("%s in %x", shared, word).isEqualTo(made.value());
    }

    @Example
    void whatIsUsedAgainAndAgainIsShared() {
        Term often = terms.multiply(field(2).term(), terms.add(field(3).term(), terms.constant(1)));
        Term sum = often;
        for (int i = 0; i < 100; i++) {
            sum = terms.add(terms.multiply(sum, often), terms.constant(1));
        }
        assertThat(new Sharing(terms, 1).of(sum).work()).isLessThan(sum.work() * 0.8);
    }

    /** Uses both parts again and again. */
    private Expected both(Random random, Expected part, Expected other, int depth) {
        if (depth == 0) {
            return part;
        }
        Expected inner = both(random, other, part, depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> select(truth(random, 2), combined(inner, part), combined(part, inner));
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

    private Expected number(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(9)) {
            case 0 -> both(random, depth, terms::add, Math::addExact);
            case 1 -> both(random, depth, terms::subtract, Math::subtractExact);
            case 2 -> both(random, depth, terms::multiply, Math::multiplyExact);
            case 3 -> both(random, depth, terms::divide, (l, r) -> Math.floorDiv(l, positive(r)));
            case 4 -> both(random, depth, terms::modulo, (l, r) -> Math.floorMod(l, positive(r)));
            case 5 -> select(truth(random, depth - 1), number(random, depth - 1), number(random, depth - 1));
            case 6 -> after(number(random, depth - 1), number(random, depth - 1));
            case 7 -> truth(random, depth - 1);
            default -> leaf(random);
        };
    }

    private static int positive(int divisor) {
        if (divisor <= 0) {
            throw new ArithmeticException();
        }
        return divisor;
    }

    private Expected leaf(Random random) {
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

    /** Two truths, then small numbers around 0. */
    private Expected field(int index) {
        int width = index < 2 ? 1 : 3;
        int low = index < 2 ? 0 : -3;
        Place place = new Place(0, index * 8, width, low, 0);
        int value = low + (int) (word >>> place.shift() & (1 << width) - 1);
        return new Expected(terms.field(place, low + (1 << width) - 1), OptionalInt.of(value));
    }

    private interface Combination {
        Term of(Term left, Term right);
    }

    private Expected both(Random random, int depth, Combination combination, IntBinaryOperator meaning) {
        Expected left = number(random, depth - 1);
        Expected right = number(random, depth - 1);
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

    private Expected truth(Random random, int depth) {
        if (depth <= 0) {
            return field(random.nextInt(2));
        }
        Expected left = truth(random, depth - 1);
        return switch (random.nextInt(7)) {
            case 0 -> both(random, depth, terms::equal, (l, r) -> l == r ? 1 : 0);
            case 1 -> both(random, depth, terms::less, (l, r) -> l < r ? 1 : 0);
            case 2 -> new Expected(terms.not(left.term()), combine(left.value(), left.value(), (l, r) -> 1 - l));
            case 3 -> {
                Expected right = truth(random, depth - 1);
                yield new Expected(terms.and(left.term(), right.term()),
                        left.value().equals(OptionalInt.of(1)) ? right.value() : left.value());
            }
            case 4 -> {
                Expected right = truth(random, depth - 1);
                yield new Expected(terms.or(left.term(), right.term()),
                        left.value().equals(OptionalInt.of(0)) ? right.value() : left.value());
            }
            case 5 -> select(left, truth(random, depth - 1), truth(random, depth - 1));
            default -> after(number(random, depth - 1), left);
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

    /** What generated code does with the term. */
    private OptionalInt evaluate(Term term) {
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
