package dev.holdfast.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CostingAgainstOracleTest {
    /** The action is the label. */
    private static final StepLabels BY_ACTION = new StepLabels() {
        @Override
        public long state(long[] state) {
            return 0;
        }

        @Override
        public long step(long[] from, int action, long[] to) {
            return action;
        }
    };

    private static Costing costing(GraphSystem system) {
        StepGraph graph = Objects.requireNonNull(new Explorer(system,
                SearchOptions.withWorkers(1).withCheckDeadlock(false).withSteps(BY_ACTION)).run().steps());
        return new Costing(graph, system, 0, () -> {});
    }

    private static GraphSystem random(Random random, int size) {
        GraphSystem system = GraphSystem.ofSize(size).from(0);
        boolean rarely = random.nextBoolean();
        for (int i = 0; i < size + random.nextInt(2 * size + 1); i++) {
            int label = random.nextInt(4) == 0 || !rarely ? random.nextInt(4) : 2;
            system.arc(random.nextInt(size), label, random.nextInt(size));
        }
        return system;
    }

    /** Goes through every simple cycle. */
    private static final class Oracle {
        private final GraphSystem system;
        private Cost.Rate best = Cost.Rate.ZERO;

        Oracle(GraphSystem system) {
            this.system = system;
            boolean[] reached = new boolean[system.arcs.size()];
            reach(0, reached);
            for (int start = 0; start < reached.length; start++) {
                if (reached[start]) {
                    follow(start, start, new boolean[reached.length], 0, 0);
                }
            }
        }

        private void reach(int state, boolean[] reached) {
            if (!reached[state]) {
                reached[state] = true;
                system.arcs.get(state).forEach(arc -> reach(arc.to(), reached));
            }
        }

        private void follow(int start, int state, boolean[] met, int counted, int references) {
            for (GraphSystem.Arc arc : system.arcs.get(state)) {
                int more = counted + (arc.action() & 1);
                int longer = references + (arc.action() >> 1);
                if (arc.to() == start) {
                    close(more, longer);
                } else if (arc.to() > start && !met[arc.to()]) {
                    met[arc.to()] = true;
                    follow(start, arc.to(), met, more, longer);
                    met[arc.to()] = false;
                }
            }
        }

        private void close(int counted, int references) {
            if (counted > 0 && counted * best.per() > best.counted() * references) {
                best = references == 0 ? Cost.Rate.UNBOUNDED : Cost.Rate.of(counted, references);
            }
        }
    }

    @Property(tries = 4000)
    void agreesWithTheBestOfAllSimpleCycles(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        GraphSystem system = random(new Random(seed), size);
        Costing costing = costing(system);
        assertThat(costing.rate()).isEqualTo(new Oracle(system).best);
        if (costing.rate().equals(Cost.Rate.ZERO)) {
            assertThat(costing.trace().length()).isZero();
        } else {
            checkLasso(system, costing);
        }
    }

    private static void checkLasso(GraphSystem system, Costing costing) {
        List<Integer> states = new ArrayList<>();
        costing.trace().steps().forEach(step -> states.add(system.index(step.values())));
        assertThat(states.getFirst()).isZero();
        assertThat(states.getLast()).isEqualTo(states.get(costing.loop()));
        int counted = 0;
        int references = 0;
        for (int i = 1; i < states.size(); i++) {
            GraphSystem.Arc taken = new GraphSystem.Arc(costing.marks().get(i).ordinal(), states.get(i));
            assertThat(system.arcs.get(states.get(i - 1))).contains(taken);
            if (i > costing.loop()) {
                counted += taken.action() & 1;
                references += taken.action() >> 1;
            }
        }
        assertThat(references == 0 ? Cost.Rate.UNBOUNDED : Cost.Rate.of(counted, references))
                .isEqualTo(costing.rate());
    }

    @Test
    void twoInOneRoundAndOneInTheNextAreThreeHalves() {
        // 0 -c-> 1 -c-> 2 -r-> 3 -c-> 4 -r-> 0: the only cycle.
        GraphSystem system = GraphSystem.ofSize(5).from(0).arc(0, 1, 1).arc(1, 1, 2).arc(2, 2, 3).arc(3, 1, 4)
                .arc(4, 2, 0);
        assertThat(costing(system).rate()).hasToString("3/2");
    }

    @Test
    void whatHappensFinitelyOftenCostsNothing() {
        GraphSystem system = GraphSystem.ofSize(3).from(0).arc(0, 1, 1).arc(1, 1, 2).arc(2, 2, 2);
        assertThat(costing(system).rate()).hasToString("zero");
    }

    @Test
    void aCountedStepThatRepeatsWithoutReferenceHasNoBound() {
        GraphSystem system = GraphSystem.ofSize(2).from(0).arc(0, 2, 1).arc(1, 1, 1).arc(1, 2, 0);
        assertThat(costing(system).rate()).hasToString("unbounded");
    }
}
