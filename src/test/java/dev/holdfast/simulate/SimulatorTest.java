package dev.holdfast.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.system.Claim;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimulatorTest {

    private static Simulation simulate(GraphSystem graph, SimulationOptions options) {
        return new Simulator(graph, options).run();
    }

    private static List<Integer> indices(GraphSystem graph, Trace trace) {
        return trace.steps().stream().map(step -> graph.index(step.values())).toList();
    }

    /** A line 0 -> 1 -> ... with actions that alternate, and a way back from everywhere. */
    private static GraphSystem line(int size) {
        GraphSystem graph = GraphSystem.ofSize(size).from(0);
        for (int i = 0; i < size; i++) {
            graph.arc(i, i % 2, Math.min(i + 1, size - 1)).arc(i, 2, Math.max(0, i - 1));
        }
        return graph;
    }

    @Example
    void shrinksAWalkToTheShortestWay() {
        GraphSystem graph = line(8).invariant("Inv", 5);
        Simulation simulation = simulate(graph, SimulationOptions.of(100, 1));
        assertThat(simulation.violation()).isNotNull();
        assertThat(indices(graph, simulation.violation().trace())).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(simulation.violation().kind()).isEqualTo(Violation.Kind.INVARIANT);
        assertThat(simulation.lengthFound()).isGreaterThan(6);
        assertThat(simulation.foundNothing()).isFalse();
    }

    /** State 2a + b: action 0 counts a up to 4, action 1 toggles b. */
    private static GraphSystem counterAndToggle() {
        GraphSystem graph = GraphSystem.ofSize(10).from(0).invariant("Inv", 8, 9);
        for (int state = 0; state < 10; state++) {
            graph.arc(state, 0, Math.min(state + 2, 8 + state % 2)).arc(state, 1, state ^ 1);
        }
        return graph;
    }

    @Property(tries = 20)
    void leavesOutStepsThatDoNotMatter(@ForAll long seed) {
        GraphSystem graph = counterAndToggle();
        Simulation simulation = simulate(graph, SimulationOptions.of(1000, seed));
        assertThat(simulation.violation()).isNotNull();
        assertThat(indices(graph, simulation.violation().trace())).containsExactly(0, 2, 4, 6, 8);
    }

    @Property(tries = 20)
    void keepsAStepThatOnlyTheConstraintNeeds(@ForAll long seed) {
        GraphSystem graph = counterAndToggle();
        graph.constrained = true;
        graph.inside = state -> state != 2;
        Simulation simulation = simulate(graph, SimulationOptions.of(1000, seed));
        assertThat(simulation.violation()).isNotNull();
        assertThat(simulation.violation().trace().length()).isEqualTo(6);
    }

    @Example
    void findsNothingWhereNothingIs() {
        Simulation simulation = simulate(line(8).invariant("Inv"), SimulationOptions.of(50, 1).withDepth(20));
        assertThat(simulation.foundNothing()).isTrue();
        assertThat(simulation.traces()).isEqualTo(50);
        assertThat(simulation.steps()).isEqualTo(50 * 19);
        assertThat(simulation.longest()).isEqualTo(20);
        assertThat(simulation.stopped()).isNull();
    }

    @Property(tries = 150)
    void noStepOfAViolationCanBeDropped(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int size) {
        GraphSystem graph = graph(new Random(seed), size);
        Simulation simulation = simulate(graph, SimulationOptions.of(20, seed).withDepth(40));
        Violation violation = simulation.violation();
        if (violation == null || violation.trace().length() == 1) {
            return;
        }
        List<Integer> states = indices(graph, violation.trace());
        List<Integer> labels = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            labels.add(label(graph, states.get(i - 1), states.get(i)));
        }
        assertThat(canBreak(graph, violation.name(), states.getFirst(), labels)).isTrue();
        for (int i = 0; i < labels.size(); i++) {
            List<Integer> fewer = new ArrayList<>(labels);
            fewer.remove(i);
            assertThat(canBreak(graph, violation.name(), states.getFirst(), fewer)).as("without step %d", i).isFalse();
        }
    }

    private static int label(GraphSystem graph, int from, int to) {
        return graph.arcs.get(from).stream().filter(arc -> arc.to() == to).mapToInt(GraphSystem.Arc::action).min()
                .orElseThrow();
    }

    /** Can a behavior with these action names break the property, at its end or before? */
    private static boolean canBreak(GraphSystem graph, String name, int initial, List<Integer> labels) {
        Set<Integer> here = Set.of(initial);
        for (int label : labels) {
            Set<Integer> next = new HashSet<>();
            for (int from : here) {
                for (GraphSystem.Arc arc : graph.arcs.get(from)) {
                    if (label(graph, from, arc.to()) == label) {
                        if (isBroken(graph, name, from, arc.to())) {
                            return true;
                        }
                        if (isInside(graph, from, arc.to())) {
                            next.add(arc.to());
                        }
                    }
                }
            }
            here = next;
        }
        return false;
    }

    private static boolean isInside(GraphSystem graph, int from, int to) {
        return !graph.constrained || graph.inside.test(to) && !graph.forbidden.contains(new GraphSystem.Pair(from, to));
    }

    private static boolean isBroken(GraphSystem graph, String name, int from, int to) {
        return switch (name) {
            case "deadlock" -> graph.arcs.get(to).isEmpty();
            case "Inv" -> graph.tables.get(0).parts().get(0).broken().contains(to);
            default -> graph.tables.get(1).parts().get(0).broken().contains(new GraphSystem.Pair(from, to));
        };
    }

    /** Mostly a long way to the bad state, with short cuts. */
    private static GraphSystem graph(Random random, int size) {
        GraphSystem graph = GraphSystem.ofSize(size).from(0);
        for (int from = 0; from < size - 1; from++) {
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                graph.arc(from, random.nextInt(3), Math.clamp(from + random.nextInt(6) - 3L, 0, size - 1));
            }
            graph.arc(from, random.nextInt(3), from + 1);
        }
        graph.constrained = random.nextBoolean();
        if (graph.constrained) {
            int outside = 1 + random.nextInt(size - 1);
            graph.inside = state -> state != outside;
        }
        if (random.nextBoolean()) {
            graph.arc(size - 1, 0, size - 1);
        }
        graph.invariant("Inv", random.nextBoolean() ? new Object[]{size - 1} : new Object[0]);
        int from = random.nextInt(size - 1);
        graph.claim("Step", Claim.Kind.PROPERTY, Claim.Scope.STEP, new GraphSystem.Pair(from, from + 1));
        return graph;
    }

    @Property(tries = 30)
    void isTheSameForAnyNumberOfWorkers(@ForAll long seed) {
        SimulationOptions options = SimulationOptions.of(60, seed).withDepth(15);
        GraphSystem graph = graph(new Random(seed), 20);
        Simulation one = simulate(graph, options);
        assertThat(simulate(graph, options.withWorkers(2))).isEqualTo(one);
        assertThat(simulate(graph, options.withWorkers(4))).isEqualTo(one);
    }

    @Property(tries = 50)
    void replaysFromThePrintedSeed(@ForAll long seed) {
        GraphSystem graph = graph(new Random(seed), 20);
        Simulation simulation = simulate(graph, SimulationOptions.of(60, seed).withDepth(15));
        Simulation again = simulate(graph, SimulationOptions.of(1, simulation.seed()).withDepth(15));
        assertThat(again.violation()).isEqualTo(simulation.violation());
    }

    @Example
    void checksInitialStates() {
        Simulation simulation = simulate(line(3).invariant("Inv", 0), SimulationOptions.of(1, 1));
        assertThat(simulation.violation()).isNotNull();
        assertThat(simulation.violation().trace().length()).isEqualTo(1);
    }

    @Example
    void reportsDeadlockOnlyIfAsked() {
        GraphSystem graph = GraphSystem.ofSize(2).from(0).arc(0, 0, 1);
        Simulation simulation = simulate(graph, SimulationOptions.of(5, 1));
        assertThat(simulation.violation()).isNotNull();
        assertThat(simulation.violation().kind()).isEqualTo(Violation.Kind.DEADLOCK);
        assertThat(indices(graph, simulation.violation().trace())).containsExactly(0, 1);
        assertThat(simulate(graph, SimulationOptions.of(5, 1).withCheckDeadlock(false)).foundNothing()).isTrue();
    }

    @Example
    void neverGoesOnOutsideTheConstraint() {
        GraphSystem graph = line(6).invariant("Inv", 5);
        graph.constrained = true;
        graph.inside = state -> state < 4;
        assertThat(simulate(graph, SimulationOptions.of(200, 1)).foundNothing()).isTrue();
        graph.inside = state -> state < 5;
        assertThat(simulate(graph, SimulationOptions.of(200, 1)).foundNothing()).isFalse();
    }

    @Example
    void reportsAProblemWithItsTrace() {
        GraphSystem graph = GraphSystem.ofSize(3).from(0).arc(0, 0, 1).arc(1, 0, 2).arc(2, 0, 0);
        graph.stuck.add(2);
        Simulation.Trouble trouble = simulate(graph, SimulationOptions.of(5, 1)).trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.moment()).isEqualTo(Failed.Moment.SPEC);
        assertThat(indices(graph, trouble.trace())).containsExactly(0, 1, 2);
        graph.stuck.clear();
        graph.tables.add(new GraphSystem.Table(new Claim("Inv", Claim.Kind.INVARIANT, List.of(Claim.Scope.STATE)),
                List.of(new GraphSystem.Part(Set.of(), Set.of(1)))));
        trouble = simulate(graph, SimulationOptions.of(5, 1)).trouble();
        assertThat(trouble).isNotNull();
        assertThat(trouble.moment()).isEqualTo(Failed.Moment.INVARIANT);
        assertThat(indices(graph, trouble.trace())).containsExactly(0, 1);
    }

    @Example
    void stopsWhenTimeIsUpOrItIsCancelled() {
        SimulationOptions endless = SimulationOptions.of(Long.MAX_VALUE, 1);
        assertThat(simulate(line(5), endless.withLimits(Duration.ofMillis(50), () -> false)).stopped())
                .isEqualTo(Stopped.Reason.TIMEOUT);
        assertThat(simulate(line(5), endless.withLimits(null, () -> true)).stopped())
                .isEqualTo(Stopped.Reason.INTERRUPTED);
    }

    @Example
    void givesEachTraceItsOwnSeed() {
        SimulationOptions options = SimulationOptions.of(1, 42);
        assertThat(options.seedOf(0)).isEqualTo(42);
        assertThat(IntStream.range(0, 1000).mapToLong(options::seedOf).distinct().count()).isEqualTo(1000);
    }
}
