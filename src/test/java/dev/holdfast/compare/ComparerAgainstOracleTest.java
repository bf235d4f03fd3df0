package dev.holdfast.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.value.IntValue;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Observation;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ComparerAgainstOracleTest {
    /** A graph, and by state what it shows. Action 1 is observed, others are not. */
    private record Example(GraphSystem system, int[] shows) {
        Observed observed() {
            StepLabels labels = new StepLabels() {
                @Override
                public long state(long[] state) {
                    return shows[index(state)];
                }

                @Override
                public long step(long[] from, int action, long[] to) {
                    return action == 1 ? 1 : 0;
                }
            };
            return new Observed(Objects.requireNonNull(new Explorer(system,
                    SearchOptions.withWorkers(1).withCheckDeadlock(false).withSteps(labels)).run().steps()), system,
                    List.of(IntValue.of(7), IntValue.of(5), IntValue.of(6)));
        }

        private int index(long[] state) {
            return system.index(Arrays.asList(system.layout().unpack(state)));
        }

        String name(int state) {
            return Integer.toString(List.of(7, 5, 6).get(shows[state]));
        }

        /** Numbered from an offset, with the state before the initial ones at the end. */
        List<NaiveComparison.Arc> arcs(int offset) {
            List<NaiveComparison.Arc> arcs = new ArrayList<>();
            for (int from = 0; from < shows.length; from++) {
                for (GraphSystem.Arc arc : system.arcs.get(from)) {
                    String value = name(arc.to());
                    String action = arc.action() == 1 ? "Seen " + value : value;
                    boolean silent = arc.action() != 1 && value.equals(name(from));
                    arcs.add(new NaiveComparison.Arc(offset + from, silent ? null : action, offset + arc.to()));
                }
            }
            system.initial.forEach(state -> arcs
                    .add(new NaiveComparison.Arc(offset + shows.length, name(state), offset + state)));
            return arcs;
        }
    }

    private static Example example(Random random) {
        int size = 1 + random.nextInt(6);
        GraphSystem system = GraphSystem.ofSize(size).from(0);
        if (random.nextInt(3) == 0) {
            system.from(random.nextInt(size));
        }
        for (int i = 0; i < 1 + random.nextInt(2 * size + 2); i++) {
            system.arc(random.nextInt(size), random.nextInt(5) == 0 ? 1 : 2 * random.nextInt(2), random.nextInt(size));
        }
        return new Example(system, IntStream.range(0, size).map(i -> random.nextInt(1 + random.nextInt(3))).toArray());
    }

    /** Now and then the same but for one step, so that differences are not always near. */
    private static Example relative(Example one, Random random) {
        if (random.nextInt(3) == 0) {
            return example(random);
        }
        int size = one.shows.length;
        GraphSystem system = GraphSystem.ofSize(size);
        system.initial.addAll(one.system.initial);
        for (int from = 0; from < size; from++) {
            for (GraphSystem.Arc arc : one.system.arcs.get(from)) {
                if (random.nextInt(12) > 0) {
                    system.arc(from, arc.action(), arc.to());
                }
            }
        }
        if (random.nextInt(3) == 0) {
            system.arc(random.nextInt(size), 0, random.nextInt(size));
        }
        return new Example(system, one.shows);
    }

    private static List<String> words(List<Observation> shown) {
        return shown.stream().map(Observation::toString).toList();
    }

    private static void check(Optional<Comparison.Difference> difference, NaiveComparison naive, Example one, int first,
            int second) {
        List<List<String>> expected = naive.differences(first, second);
        assertThat(difference.isPresent()).isEqualTo(!expected.isEmpty());
        difference.ifPresent(found -> {
            assertThat(words(found.shown())).isIn(expected);
            int fewest = expected.stream().mapToInt(word -> naive.steps(first, word)).min().orElseThrow();
            assertThat(found.trace().length()).isEqualTo(fewest);
            assertThat(found.stages()).hasSize(fewest);
            assertThat(found.stages().getLast()).isEqualTo(found.shown().size());
            checkShown(found.trace(), found.stages(), found.shown(), one);
            List<String> common = words(found.shown()).subList(0, found.shown().size() - 1);
            assertThat(found.other().length()).isEqualTo(common.isEmpty() ? 0 : naive.steps(second, common));
            java.util.Set<Integer> after = naive.silent(java.util.Set.of(second));
            for (String event : common) {
                after = naive.after(after, event);
            }
            assertThat(words(found.instead())).containsExactlyInAnyOrderElementsOf(naive.events(after));
        });
    }

    private static void checkShown(Trace trace, List<Integer> stages, List<Observation> shown, Example one) {
        for (int i = 0; i < trace.length(); i++) {
            int state = one.system.index(trace.steps().get(i).values());
            assertThat(shown.get(stages.get(i) - 1).value()).hasToString(one.name(state));
        }
    }

    /** Both traces show what the turns say, and then only one of them can show more. */
    private static void checkContest(Contest contest, Example one, Example other) {
        Comparison.Difference difference = contest.difference();
        List<Observation> told = difference.turns().stream().map(Comparison.Turn::shown).filter(Objects::nonNull)
                .toList();
        assertThat(difference.shown()).isEqualTo(told);
        assertThat(difference.instead()).doesNotContain(difference.last());
        checkShown(difference.trace(), difference.stages(), told, one);
        checkShown(difference.other(), difference.otherStages(), told.subList(0, told.size() - 1), other);
        assertThat(difference.turns().getLast().byOther()).isFalse();
    }

    @Property(tries = 2000)
    void agreesWithTheDefinitions(@ForAll long seed) {
        Random random = new Random(seed);
        Example left = example(random);
        Example right = relative(left, random);
        int leftRoot = left.shows.length;
        int rightRoot = leftRoot + 1 + right.shows.length;
        List<NaiveComparison.Arc> arcs = left.arcs(0);
        arcs.addAll(right.arcs(leftRoot + 1));
        NaiveComparison naive = new NaiveComparison(arcs, rightRoot + 1);
        Comparer comparer = new Comparer(left.observed(), right.observed(), List.of("Seen"), () -> {});
        check(comparer.onlyLeft(), naive, left, leftRoot, rightRoot);
        check(comparer.onlyRight(), naive, right, rightRoot, leftRoot);
        assertThat(comparer.areBisimilar()).isEqualTo(naive.bisimilar(leftRoot, rightRoot));
        assertThat(comparer.unansweredLeft().isEmpty()).isEqualTo(naive.simulates(leftRoot, rightRoot));
        if (!comparer.areBisimilar()) {
            Contest contest = comparer.contest();
            checkContest(contest, contest.endsLeft() ? left : right, contest.endsLeft() ? right : left);
        }
        assertThat(comparer.unansweredRight().isEmpty()).isEqualTo(naive.simulates(rightRoot, leftRoot));
    }
}
