package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.compile.RandomTerms.Expected;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is evaluated once instead of again and again comes to the same, and gives up in the same states. */
class SharingProperties {
    private final Terms terms = new Terms();

    @Property(tries = 2000)
    void aTermHasTheSameValue(@ForAll long seed) {
        Random random = new Random(seed);
        long word = random.nextLong();
        RandomTerms made = new RandomTerms(terms, random, word);
        Expected whole = made.both(made.number(4), made.number(4), 8);
        Term shared = new Sharing(terms, 1).of(whole.term());
        made.fillScratch();
        assertThat(made.evaluate(shared)).as("%s in %x", shared, word).isEqualTo(whole.value());
    }

    /** Both as generated code. */
    @Property(tries = 400)
    void aPlanHasTheSameSuccessors(@ForAll long seed) {
        Random random = new Random(seed);
        Plan plan = new RandomPlan(random).of(4);
        Sharing sharing = new Sharing(terms, 1);
        Plan shared = sharing.of(plan);
        Kernel expected = kernel(plan, 0);
        Kernel found = kernel(shared, sharing.words());
        for (int i = 0; i < 12; i++) {
            long state = random.nextLong();
            assertThat(successors(found, state)).as("%s in %x", shared, state).isEqualTo(successors(expected, state));
        }
    }

    private static Kernel kernel(Plan plan, int scratch) {
        return KernelWriter.load(
                KernelWriter.bytes(new KernelWriter.Words(1, scratch, 0), List.of(plan), StepKinds.NONE, List.of(),
                        List.of(), SourceLines.NONE),
                null);
    }

    private static String successors(Kernel kernel, long state) {
        SuccessorBuffer found = new SuccessorBuffer(1);
        try {
            kernel.successors(new long[]{state}, found);
        } catch (Unsettled | ArithmeticException e) {
            return "gives up";
        }
        return Arrays.toString(Arrays.copyOf(found.states(), found.count()));
    }

    /** A plan that uses a few terms again and again. */
    private final class RandomPlan {
        private final Random random;
        private final RandomTerms made;
        private final List<Term> often = new ArrayList<>();

        RandomPlan(Random random) {
            this.random = random;
            this.made = new RandomTerms(terms, random, 0);
            for (int i = 0; i < 4; i++) {
                // One that rarely gives up, for after that nothing more is seen of a plan.
                Term least = made.number(4).term();
                for (int j = 0; j < 8; j++) {
                    Term next = made.number(4).term();
                    least = least.givesUp()
                            || next.work() > least.work() && (!next.mayGiveUp() || random.nextInt(4) == 0)
                                    ? next
                                    : least;
                }
                often.add(least);
            }
        }

        Plan of(int depth) {
            return switch (depth == 0 ? 0 : random.nextInt(6)) {
                case 0 -> emit();
                case 1 -> new Plan.Guard(truth(), of(depth - 1));
                case 2, 3 -> new Plan.Branch(truth(), of(depth - 1), of(depth - 1));
                default -> new Plan.Fork(List.of(of(depth - 1), of(depth - 1)));
            };
        }

        private Plan emit() {
            List<Plan.Store> stores = new ArrayList<>();
            for (int i = random.nextInt(4); i < 4; i++) {
                stores.add(new Plan.Store(new Place(0, 8 * i, 3, 0, 0), terms.modulo(number(), terms.constant(8))));
            }
            return new Plan.Emit(stores);
        }

        private Term number() {
            Term term = often.get(random.nextInt(often.size()));
            return random.nextBoolean() ? term : terms.modulo(term, terms.constant(3 + random.nextInt(40)));
        }

        private Term truth() {
            return switch (random.nextInt(5)) {
                case 0 -> terms.less(number(), terms.constant(random.nextInt(9)));
                case 1 -> terms.equal(terms.modulo(number(), terms.constant(2)), terms.constant(0));
                case 2 -> terms.and(made.truth(1).term(), terms.less(terms.constant(-9), number()));
                case 3 -> terms.or(made.truth(1).term(), terms.less(number(), number()));
                default -> terms.less(number(), number());
            };
        }
    }

    @Example
    void whatIsUsedAgainAndAgainIsShared() {
        Term often = terms.multiply(field(2), terms.add(field(3), terms.constant(1)));
        Term sum = often;
        for (int i = 0; i < 100; i++) {
            sum = terms.add(terms.multiply(sum, often), terms.constant(1));
        }
        assertThat(new Sharing(terms, 1).of(sum).work()).isLessThan(sum.work() * 0.8);
    }

    /** Five numbers of 28 bits are more than one word has room for. */
    @Example
    void whatIsSharedMayTakeSeveralWords() {
        Term sum = terms.constant(0);
        List<Term> wide = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Term term = terms.constant(i);
            for (int j = 0; j < 30; j++) {
                term = terms.modulo(terms.add(terms.multiply(term, terms.constant(3)), field(2 + (i + j) % 2)),
                        terms.constant(1 << 28));
            }
            wide.add(term);
        }
        for (int i = 0; i < 60; i++) {
            sum = terms.modulo(terms.add(sum, wide.get(i % 5)), terms.constant(1 << 28));
        }
        Sharing sharing = new Sharing(terms, 1);
        Term shared = sharing.of(sum);
        assertThat(sharing.words()).isEqualTo(3);
        RandomTerms inState = new RandomTerms(terms, new Random(1), 0x0605_0403_0201L);
        assertThat(inState.evaluate(shared)).isEqualTo(inState.evaluate(sum));
    }

    private Term field(int index) {
        return terms.field(new Place(0, index * 8, 3, -3, 0), 4);
    }
}
