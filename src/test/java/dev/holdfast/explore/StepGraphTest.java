package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.StateGraph;
import dev.holdfast.verdict.Stopped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StepGraphTest {

    /** Labels a state with its index and a step with its action. */
    private record Names(GraphSystem system, LongUnaryOperator stateLabel) implements StepLabels {
        @Override
        public long state(long[] state) {
            return stateLabel.applyAsLong(index(system, state));
        }

        @Override
        public long step(long[] from, int action, long[] to) {
            return action;
        }
    }

    private static int index(GraphSystem system, long[] state) {
        return system.index(Arrays.asList(system.layout().unpack(state)));
    }

    private static Exploration explore(GraphSystem system, StepLabels labels, int workers) {
        return new Explorer(system, SearchOptions.withWorkers(workers).withCheckDeadlock(false)
                .withGraphLimit(Integer.MAX_VALUE).withSteps(labels)).run();
    }

    private static StepGraph steps(GraphSystem system, int workers) {
        return Objects.requireNonNull(explore(system, new Names(system, state -> state), workers).steps());
    }

    private static GraphSystem random(Random random, int size) {
        int[] ranks = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int rank = ranks[i];
            ranks[i] = ranks[other];
            ranks[other] = rank;
        }
        GraphSystem graph = new GraphSystem(ranks).from(random.nextInt(size), random.nextInt(size));
        for (int i = 0; i < 2 * size; i++) {
            graph.arc(random.nextInt(size), random.nextInt(3), random.nextInt(size));
        }
        graph.constrained = random.nextBoolean();
        int outside = random.nextInt(size);
        graph.inside = state -> state != outside || !graph.constrained;
        for (int i = 0; i < size && graph.constrained; i++) {
            graph.forbidden.add(new GraphSystem.Pair(random.nextInt(size), random.nextInt(size)));
        }
        return graph;
    }

    private static List<String> lines(StepGraph graph) {
        List<String> lines = new ArrayList<>(List.of("initial " + graph.initialStates()));
        for (int state = 0; state < graph.states(); state++) {
            lines.add(state + " depth " + graph.depth(state) + " label " + graph.label(state) + " cut "
                    + graph.cutAt(state));
            for (int step = 0; step < graph.steps(state); step++) {
                lines.add(state + " -" + graph.label(state, step) + "-> " + graph.target(state, step));
            }
        }
        return lines;
    }

    @Property(tries = 300)
    void agreesWithTheCollectedGraph(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        GraphSystem system = random(new Random(seed), size);
        Exploration exploration = explore(system, new Names(system, state -> state), 2);
        StateGraph expected = Objects.requireNonNull(exploration.graph());
        StepGraph found = Objects.requireNonNull(exploration.steps());
        TreeSet<String> arcs = new TreeSet<>();
        for (StateGraph.Arc arc : expected.arcs()) {
            arcs.add(system.index(expected.states().get(arc.from())) + " " + arc.action() + " "
                    + system.index(expected.states().get(arc.to())));
        }
        TreeSet<String> steps = new TreeSet<>();
        for (int state = 0; state < found.states(); state++) {
            int from = index(system, found.state(state));
            assertThat(found.label(state)).isEqualTo(from);
            assertThat(found.find(found.state(state))).isEqualTo(state);
            for (int step = 0; step < found.steps(state); step++) {
                steps.add(from + " A" + found.label(state, step) + " "
                        + index(system, found.state(found.target(state, step))));
            }
        }
        assertThat(steps).isEqualTo(arcs);
        assertThat(found.steps()).isEqualTo(expected.arcs().size());
        assertThat(found.states()).isEqualTo(expected.states().size());
        assertThat(found.initialStates()).isEqualTo(expected.initial().size());
        assertThat(lines(steps(system, 3))).isEqualTo(lines(found));
    }

    @Property(tries = 10)
    void isTheSameForEveryNumberOfWorkers(@ForAll long seed) {
        GraphSystem system = random(new Random(seed), 5_000);
        assertThat(lines(steps(system, 1))).isEqualTo(lines(steps(system, 4)));
    }

    @Test
    void numbersLevelByLevelAndThenInValueOrder() {
        // Value order is 3, 2, 1, 0.
        GraphSystem system = new GraphSystem(3, 2, 1, 0).from(1).arc(1, 0, 2).arc(1, 0, 0).arc(1, 0, 0).arc(2, 2, 3)
                .arc(2, 1, 3);
        assertThat(lines(steps(system, 1))).containsExactly("initial 1", "0 depth 1 label 1 cut false", "0 -0-> 1",
                "0 -0-> 2", "1 depth 2 label 2 cut false", "1 -1-> 3", "1 -2-> 3", "2 depth 2 label 0 cut false",
                "3 depth 3 label 3 cut false");
    }

    @Test
    void tellsWhereAConstraintCutAStepOff() {
        GraphSystem system = GraphSystem.ofSize(4).from(0).arc(0, 0, 1).arc(1, 0, 2).arc(1, 0, 0).arc(0, 0, 3)
                .arc(3, 0, 0);
        system.constrained = true;
        system.inside = state -> state != 2;
        system.forbidden.add(new GraphSystem.Pair(3, 0));
        assertThat(lines(steps(system, 1))).containsExactly("initial 1", "0 depth 1 label 0 cut false", "0 -0-> 1",
                "0 -0-> 2", "1 depth 2 label 1 cut true", "1 -0-> 0", "2 depth 2 label 3 cut true");
    }

    @Property(tries = 200)
    void keepsLabelsOfEveryWidth(@ForAll long first, @ForAll long second, @ForAll @IntRange(max = 63) int shift) {
        GraphSystem system = GraphSystem.ofSize(2).from(0, 1).arc(0, 0, 1).arc(1, 1, 0);
        long[] labels = {first >>> shift, second >>> shift};
        StepGraph graph = Objects
                .requireNonNull(explore(system, new Names(system, state -> labels[(int) state]), 1).steps());
        assertThat(new long[]{graph.label(0), graph.label(1)}).isEqualTo(labels);
    }

    @Test
    void endsWithTheFirstLabelThatHasNoValueAndTheTraceToIt() {
        GraphSystem system = GraphSystem.ofSize(5).from(0).arc(0, 0, 1).arc(1, 0, 2).arc(1, 0, 3).arc(3, 1, 4);
        StepLabels labels = new StepLabels() {
            @Override
            public long state(long[] state) {
                return 0;
            }

            @Override
            public long step(long[] from, int action, long[] to) {
                if (action == 1 || index(system, to) == 3) {
                    throw new SpecException(Code.TYPE_MISMATCH, Span.NOWHERE, "to " + index(system, to));
                }
                return 0;
            }
        };
        Exploration exploration = explore(system, labels, 2);
        assertThat(exploration.steps()).isNull();
        Failure failure = Objects.requireNonNull(exploration.failure());
        assertThat(failure.problems().getFirst().message()).isEqualTo("to 3");
        assertThat(Answers.indices(system, failure.trace())).containsExactly(0, 1, 3);
    }

    @Test
    void hasNoStepsOfASearchThatWasStopped() {
        GraphSystem system = GraphSystem.ofSize(3).from(0).arc(0, 0, 1).arc(1, 0, 2);
        Exploration exploration = new Explorer(system,
                SearchOptions.withWorkers(1).withLimits(2, null).withSteps(StepLabels.NONE)).run();
        assertThat(exploration.steps()).isNull();
        assertThat(exploration.stopped()).isEqualTo(Stopped.Reason.MAX_STATES);
    }
}
