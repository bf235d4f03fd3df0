package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Quotient.Arc;
import dev.holdfast.verdict.Quotient.Breach;
import dev.holdfast.verdict.Quotient.MergedState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotientCollectorTest {

    /** 0 -> 1 -> ... -> 9, with a second way from even to even. */
    private static GraphSystem ladder() {
        GraphSystem graph = GraphSystem.ofSize(10).from(0).invariant("Even").invariant("Low");
        for (int i = 0; i + 1 < 10; i++) {
            graph.arc(i, 0, i + 1);
        }
        for (int i = 0; i + 2 < 10; i += 2) {
            graph.arc(i, 2, i + 2).arc(i, 1, i + 1);
        }
        return graph;
    }

    private static Projection projection(GraphSystem graph, IntUnaryOperator function) {
        return new Projection(graph.layout(), new int[]{0, 1},
                state -> IntValue.of(function.applyAsInt(index(graph, state))));
    }

    private static int index(GraphSystem graph, long[] state) {
        return graph.index(List.of(graph.layout().unpack(state)));
    }

    private static Quotient quotient(GraphSystem graph, int workers, IntUnaryOperator function) {
        QuotientCollector collector = new QuotientCollector(projection(graph, function),
                state -> switch (index(graph, state)) {
                    case 4 -> List.of("Low", "Even");
                    case 5 -> List.of("Low");
                    default -> List.of();
                });
        assertThat(new Explorer(graph, options(workers), collector).run().complete()).isTrue();
        return collector.quotient("E", List.of("Bound"), graph);
    }

    private static SearchOptions options(int workers) {
        return SearchOptions.withWorkers(workers).withCheckDeadlock(false);
    }

    private static Value number(int value) {
        return IntValue.of(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void mergesStatesOfOneValueAndStepsOfOneWay(int workers) {
        Quotient quotient = quotient(ladder(), workers, state -> state % 2 == 0 ? 7 : 5);
        assertThat(quotient.states()).containsExactly(
                new MergedState(number(7), 1, 5, List.of(new Breach("Even", 1), new Breach("Low", 1))),

                new MergedState(number(5), 2, 5, List.of(new Breach("Low", 1))));
        assertThat(quotient.arcs()).containsExactly(new Arc(0, 0, List.of("A2")), new Arc(0, 1, List.of("A0", "A1")),
                new Arc(1, 0, List.of("A0")));
        assertThat(quotient.within()).containsExactly("Bound");
        assertThat(quotient.states().get(0).isInitial()).isTrue();
        assertThat(quotient.states().get(1).isInitial()).isFalse();
        assertThat(quotient.arcs().get(0).stays()).isTrue();
    }

    @Test
    void listsTheNearestFirstAndThenByValue() {
        GraphSystem graph = GraphSystem.ofSize(4).from(0).arc(0, 0, 1).arc(0, 0, 2).arc(1, 0, 3);
        Quotient quotient = quotient(graph, 1, state -> 10 - state);
        assertThat(quotient.states()).extracting(MergedState::value).containsExactly(number(10), number(8), number(9),
                number(7));
        assertThat(quotient.states()).extracting(MergedState::depth).containsExactly(1, 2, 2, 3);
    }

    @Test
    void leavesOutWhatTheConstraintCutsOff() {
        GraphSystem graph = ladder();
        graph.constrained = true;
        graph.inside = state -> state < 2;
        graph.forbidden.add(new GraphSystem.Pair(0, 2));
        Quotient quotient = quotient(graph, 1, state -> state);
        assertThat(quotient.states()).extracting(MergedState::value).containsExactly(number(0), number(1));
        assertThat(quotient.arcs()).containsExactly(new Arc(0, 1, List.of("A0", "A1")));
    }

    @Test
    void asksOncePerValueOfTheVariablesRead() {
        AtomicInteger asked = new AtomicInteger();
        GraphSystem graph = ladder();
        // The first variable of state i is i / 3.
        Projection projection = new Projection(graph.layout(), new int[]{0}, state -> {
            asked.incrementAndGet();
            return IntValue.of(index(graph, state) / 3);
        });
        QuotientCollector collector = new QuotientCollector(projection, state -> List.of());
        new Explorer(graph, options(1), collector).run();
        assertThat(asked).hasValue(4);
        assertThat(collector.quotient("E", List.of("Bound"), graph).states()).extracting(MergedState::count)
                .containsExactly(3L, 3L, 3L,
                        1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void endsWithTheTraceToAStateThatHasNoValue(int unevaluable) {
        GraphSystem graph = ladder();
        Projection projection = new Projection(graph.layout(), new int[]{0, 1}, state -> {
            if (index(graph, state) == unevaluable) {
                throw new SpecException(Code.TYPE_MISMATCH, Span.NOWHERE, "no value");
            }
            return IntValue.of(1);
        });
        Exploration exploration = new Explorer(graph, options(2), new QuotientCollector(projection, state -> List.of()))
                .run();
        Failure failure = exploration.failure();
        assertThat(exploration.complete()).isFalse();
        assertThat(failure).isNotNull();
        assertThat(failure.moment()).isEqualTo(Failed.Moment.SPEC);
        assertThat(Answers.indices(graph, failure.trace())).containsExactlyElementsOf(
                unevaluable == 0 ? List.of(0) : List.of(0, 2, 4, 5));
    }
}
