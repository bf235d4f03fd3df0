package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.system.Claim;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.value.IntValue;
import dev.holdfast.verdict.PropertyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** On random graphs full of ties the explorer gives the oracle's answer, with any number of workers. */
class ExplorerAgainstOracleTest {

    @Property(tries = 300)
    void answersAsTheOracleDoesOnSmallGraphs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll boolean goesOn, @ForAll boolean deadlock) {
        assertAgreement(graph(new Random(seed), size), goesOn, deadlock);
    }

    @Property(tries = 25)
    void answersAsTheOracleDoesOnWideGraphs(@ForAll long seed, @ForAll @IntRange(min = 300, max = 900) int size,
            @ForAll boolean goesOn) {
        assertAgreement(graph(new Random(seed), size), goesOn, true);
    }

    @Property(tries = 3)
    void saysTheSameFiftyTimes(@ForAll long seed) {
        GraphSystem graph = graph(new Random(seed), 400);
        Object expected = new Oracle(graph, true, true).answer();
        for (int i = 0; i < 50; i++) {
            assertThat(answer(graph, true, true, 4)).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void goesOnWithTheLeastOfWhatLooksTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = 1, max = 100) int looks, @ForAll boolean goesOn) {
        GraphSystem graph = graph(new Random(seed), size);
        Object expected = new Oracle(graph, goesOn, true, state -> state % looks).answer();
        for (int workers : new int[]{1, 2, 4}) {
            SearchOptions options = SearchOptions.withWorkers(workers).withContinueAfterViolation(goesOn)
                    .withView(state -> IntValue.of(graph.index(List.of(graph.layout().unpack(state))) % looks));
            Exploration exploration = new Explorer(graph, options).run();
            assertThat(Answers.of(graph, exploration)).as("%d workers", workers).isEqualTo(expected);
            assertThat(exploration.complete()).isFalse();
            assertThat(exploration.properties()).extracting(PropertyResult::outcome)
                    .doesNotContain(PropertyResult.Outcome.HOLDS, PropertyResult.Outcome.UNREACHABLE);
        }
    }

    private static void assertAgreement(GraphSystem graph, boolean goesOn, boolean deadlock) {
        Object expected = new Oracle(graph, goesOn, deadlock).answer();
        for (int workers : new int[]{1, 2, 4}) {
            assertThat(answer(graph, goesOn, deadlock, workers)).as("%d workers", workers).isEqualTo(expected);
        }
    }

    private static Object answer(GraphSystem graph, boolean goesOn, boolean deadlock, int workers) {
        SearchOptions options = SearchOptions.withWorkers(workers).withContinueAfterViolation(goesOn)
                .withCheckDeadlock(deadlock);
        return Answers.of(graph, new Explorer(graph, options).run());
    }

    /** A random graph; how much of each oddity it has is random too. */
    private static GraphSystem graph(Random random, int size) {
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(ranks, random);
        GraphSystem graph = new GraphSystem(ranks.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i <= random.nextInt(3); i++) {
            graph.from(random.nextInt(size));
        }
        int degree = 1 + random.nextInt(4);
        for (int from = 0; from < size; from++) {
            for (int i = random.nextInt(20) == 0 ? degree : 0; i < degree; i++) {
                graph.arc(from, random.nextInt(4), random.nextInt(size));
            }
        }
        graph.constrained = random.nextBoolean();
        if (graph.constrained) {
            Set<Integer> outside = some(random, size, 4);
            graph.inside = state -> !outside.contains(state);
            graph.forbidden.addAll(someSteps(random, graph, 4));
            graph.unconstrainable.addAll(rarely(random, size));
        } else {
            graph.inside = state -> true;
        }
        graph.stuck.addAll(rarely(random, size));
        addClaims(random, graph, size);
        return graph;
    }

    private static void addClaims(Random random, GraphSystem graph, int size) {
        for (int i = 0; i < random.nextInt(5); i++) {
            Claim.Kind kind = Claim.Kind.values()[random.nextInt(3)];
            int parts = kind == Claim.Kind.PROPERTY ? 1 + random.nextInt(3) : 1;
            List<Claim.Scope> scopes = new ArrayList<>();
            List<GraphSystem.Part> tables = new ArrayList<>();
            for (int j = 0; j < parts; j++) {
                Claim.Scope scope = kind == Claim.Kind.PROPERTY
                        ? Claim.Scope.values()[random.nextInt(3)]
                        : Claim.Scope.STATE;
                boolean step = scope == Claim.Scope.STEP;
                int every = 2 + random.nextInt(20);
                Set<Object> broken = new HashSet<>(step ? someSteps(random, graph, every) : some(random, size, every));
                if (kind == Claim.Kind.REACHABLE) {
                    // A sought predicate is false nearly everywhere.
                    Set<Object> all = new HashSet<>(IntStream.range(0, size).boxed().toList());
                    all.removeAll(broken);
                    broken = all;
                }
                Set<Object> unevaluable = new HashSet<>(random.nextInt(4) > 0
                        ? Set.of()
                        : step ? someSteps(random, graph, every) : some(random, size, every));
                scopes.add(scope);
                tables.add(new GraphSystem.Part(broken, unevaluable));
            }
            graph.tables.add(new GraphSystem.Table(new Claim("P" + i, kind, scopes), tables));
        }
    }

    private static Set<Integer> some(Random random, int size, int every) {
        Set<Integer> some = new HashSet<>();
        IntStream.range(0, size).filter(i -> random.nextInt(every) == 0).forEach(some::add);
        return some;
    }

    private static Set<Integer> rarely(Random random, int size) {
        return random.nextInt(4) == 0 ? some(random, size, 10) : Set.of();
    }

    private static Set<GraphSystem.Pair> someSteps(Random random, GraphSystem graph, int every) {
        Set<GraphSystem.Pair> some = new HashSet<>();
        for (int from = 0; from < graph.arcs.size(); from++) {
            for (GraphSystem.Arc arc : graph.arcs.get(from)) {
                if (random.nextInt(every) == 0) {
                    some.add(new GraphSystem.Pair(from, arc.to()));
                }
            }
        }
        return some;
    }
}
