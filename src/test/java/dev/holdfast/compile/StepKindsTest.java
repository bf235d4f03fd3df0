package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.compile.Term.Place;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepKindsTest {
    private final Terms terms = new Terms();

    private static Place place(int index) {
        return new Place(index / 12, index % 12 * 5, 5, 0, 0);
    }

    private Term field(int index) {
        return terms.field(place(index), 31);
    }

    /** A step that stores in one field what it reads in another, if the other is small. */
    private Plan.Guard step(int reads, int stores) {
        return new Plan.Guard(terms.less(field(reads), terms.constant(9)), emit(stores, field(reads)));
    }

    private static Plan.Emit emit(int stores, Term value) {
        return new Plan.Emit(List.of(new Plan.Store(place(stores), value)));
    }

    /** The kinds, by number, that need not be followed. */
    private static List<Integer> left(StepKinds kinds, int after) {
        List<Integer> left = new ArrayList<>();
        for (int kind = 0; kind < SuccessorBuffer.KINDS; kind++) {
            if ((kinds.wanted(after) >>> kind & 1) == 0) {
                left.add(kind);
            }
        }
        return left;
    }

    @Test
    void onlyTheLaterOfTwoKindsThatCommuteNeedNotBeFollowed() {
        StepKinds kinds = StepKinds.of(List.of(step(0, 0), step(1, 1), step(20, 20)), 2);
        assertThat(left(kinds, 1)).containsExactly(2, 3);
        assertThat(left(kinds, 2)).containsExactly(3);
        assertThat(left(kinds, 3)).isEmpty();
    }

    @Test
    void whatIsNotToldIsFollowedAndLeavesNothingOut() {
        StepKinds kinds = StepKinds
                .of(List.of(step(0, 0), new Plan.Interpret(NotCompilable.withoutValue(Span.NOWHERE))), 1);
        assertThat(left(kinds, 0)).isEmpty();
        assertThat(left(kinds, 1)).isEmpty();
    }

    @Test
    void kindsThatReadOrStoreWhatTheOtherStoresDoNotCommute() {
        assertThat(left(StepKinds.of(List.of(step(0, 1), step(1, 2)), 1), 1)).isEmpty();
        assertThat(left(StepKinds.of(List.of(step(1, 2), step(0, 1)), 1), 1)).isEmpty();
        assertThat(left(StepKinds.of(List.of(step(0, 2), step(1, 2)), 1), 1)).isEmpty();
        assertThat(left(StepKinds.of(List.of(step(0, 1), step(0, 2)), 1), 1)).containsExactly(2);
    }

    @Test
    void everyDecisionOnTheWayToAStepCounts() {
        Plan.Emit shared = emit(5, terms.constant(1));
        Plan first = new Plan.Branch(terms.less(field(0), field(1)),
                new Plan.Guard(terms.less(field(2), field(1)), shared),
                new Plan.Let(new Place(1, 0, 5, 0, 0), field(3), new Plan.Fork(List.of(shared, emit(6, field(12))))));
        for (int stored = 0; stored < 8; stored++) {
            StepKinds kinds = StepKinds.of(List.of(first, emit(stored, terms.constant(1))), 1);
            assertThat(left(kinds, 1).contains(3)).as("after one to 5, one to %d", stored)
                    .isEqualTo(!List.of(0, 1, 2, 3, 5).contains(stored));
            assertThat(left(kinds, 2).contains(3)).as("after one to 6, one to %d", stored)
                    .isEqualTo(!List.of(0, 1, 3, 6).contains(stored));
        }
    }

    /** No test reads it: only what is stored does. */
    @Test
    void whatIsStoredIsReadToo() {
        StepKinds kinds = StepKinds.of(List.of(emit(1, field(0)), emit(0, terms.constant(1)), emit(2, field(3))), 1);
        assertThat(left(kinds, 1)).containsExactly(3);
        assertThat(left(kinds, 2)).containsExactly(3);
        StepKinds fromTheEnd = StepKinds.of(List.of(emit(0, terms.constant(1)), emit(1, field(0))), 1);
        assertThat(left(fromTheEnd, 1)).isEmpty();
    }

    /** A scratch word is computed from the state; what it was computed from counts where it is kept. */
    @Test
    void wordsBehindTheStateAreNotPartOfIt() {
        Term kept = terms.field(new Place(1, 0, 5, 0, 0), 31);
        Plan plan = new Plan.Let(kept.place(), field(0), emit(1, kept));
        assertThat(left(StepKinds.of(List.of(plan, emit(0, terms.constant(1)), emit(2, terms.constant(1))), 1), 1))
                .containsExactly(3);
    }

    @Test
    void whatTheReferenceEngineIsAskedMayDependOnEverything() {
        Plan asks = new Plan.Guard(terms.island(0, List.of(), 0, 1), emit(0, terms.constant(1)));
        assertThat(left(StepKinds.of(List.of(asks, step(3, 3)), 1), 1)).isEmpty();
    }

    @Test
    void manyShareKindsInTheirOrder() {
        Plan[] steps = new Plan[150];
        Arrays.setAll(steps, i -> step(i % 12, i % 12));
        StepKinds kinds = StepKinds.of(List.of(steps), 1);
        int before = 1;
        for (Plan step : steps) {
            int kind = kindOf(kinds, step);
            assertThat(kind).isBetween(before, SuccessorBuffer.KINDS - 1);
            before = kind;
        }
        assertThat(before).isEqualTo(SuccessorBuffer.KINDS - 1);
        for (int i = 0; i < steps.length; i++) {
            for (int j = 0; j < steps.length; j++) {
                int first = kindOf(kinds, steps[i]);
                int second = kindOf(kinds, steps[j]);
                if (i % 12 == j % 12) {
                    assertThat(left(kinds, first)).as("%d and %d, both of %d", i, j, i % 12).doesNotContain(second);
                }
            }
        }
    }

    @Test
    void neighboursThatTouchTheSameShareAKindFirst() {
        Plan[] steps = new Plan[120];
        Arrays.setAll(steps, i -> step(i / 2 % 12, i / 2 % 12));
        StepKinds kinds = StepKinds.of(List.of(steps), 1);
        for (int i = 0; i < steps.length; i++) {
            for (int j = 0; j < steps.length; j++) {
                int first = kindOf(kinds, steps[i]);
                int second = kindOf(kinds, steps[j]);
                assertThat(left(kinds, first).contains(second)).as("%d after %d", j, i)
                        .isEqualTo(first < second && i / 2 % 12 != j / 2 % 12);
            }
        }
    }

    private static int kindOf(StepKinds kinds, Plan step) {
        return kinds.of((Plan.Emit) ((Plan.Guard) step).then());
    }
}
