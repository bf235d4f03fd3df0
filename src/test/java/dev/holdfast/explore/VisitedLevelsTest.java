package dev.holdfast.explore;

import static dev.holdfast.explore.VisitedSets.asList;
import static dev.holdfast.explore.VisitedSets.state;
import static dev.holdfast.explore.VisitedSets.states;
import static dev.holdfast.explore.VisitedSets.visited;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The levels of the visited set: filled, given back, and given up. */
class VisitedLevelsTest {

    @Property(tries = 50)
    void givesEachLevelBackAsItWasFilled(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int words,
            @ForAll @IntRange(min = 1, max = 12) int levels) {
        VisitedSet visited = visited(words);
        Random random = new Random(seed);
        List<Set<List<Long>>> expected = new ArrayList<>();
        Set<List<Long>> all = new HashSet<>();
        for (int depth = 1; depth <= levels; depth++) {
            Set<List<Long>> level = new HashSet<>();
            for (int i = random.nextInt(3) * random.nextInt(1000); i > 0; i--) {
                long[] state = state(random, words);
                if (all.add(asList(state))) {
                    level.add(asList(state));
                }
                visited.add(state, 0);
            }
            visited.endLevel(new long[3]);
            expected.add(level);
        }
        for (int depth = 1; depth <= levels; depth++) {
            Level level = visited.level(depth);
            List<List<Long>> given = new ArrayList<>();
            level.share(2, state -> given.add(asList(state)), () -> {});
            assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected.get(depth - 1));
            assertThat(level.size()).isEqualTo(expected.get(depth - 1).size());
            assertThat(level.left()).isZero();
        }
    }

    @Example
    void tellsLevelsApartWhoseDepthsNeedMoreBitsThanBefore() {
        VisitedSet visited = new VisitedSet(new int[]{30}, 1, 1);
        int depth = 0;
        for (int width : new int[]{2000, 1, 3000}) {
            for (int i = 0; i < (width == 1 ? 300 : 1); i++) {
                depth++;
                for (int n = 0; n < width; n++) {
                    visited.add(new long[]{(depth << 16) + n}, 0);
                }
                visited.endLevel(new long[1]);
            }
        }
        visited.endLevel(new long[1]);
        assertThat(states(visited, 1)).hasSize(2000).allMatch(state -> state >> 16 == 1);
        assertThat(states(visited, 200)).containsExactly(200L << 16);
        assertThat(states(visited, 302)).hasSize(3000).allMatch(state -> state >> 16 == 302);
        assertThat(states(visited, 303)).isEmpty();
    }

    @Property(tries = 20)
    void showsALevelOnceThatIsGivenUpMeanwhile(@ForAll @IntRange(min = 1, max = 60_000) int size,
            @ForAll @IntRange(min = 1, max = 3) int workers) {
        VisitedSet visited = visited(1);
        IntStream.range(0, size).forEach(i -> visited.add(new long[]{i}, 0));
        visited.endLevel(new long[3]);
        long before = visited.bytes();
        Level level = visited.use();
        List<Long> given = new ArrayList<>();
        level.visit(workers, (states, at, kind) -> given.add(states[at]), () -> {});
        assertThat(given).hasSize(size).doesNotHaveDuplicates();
        assertThat(level.left()).isZero();
        // Shards have about as many states each; the first page of each stays.
        assertThat(before - visited.bytes()).isGreaterThanOrEqualTo(8L * (size - 40 * 4096));
        assertThat(states(visited, 1)).containsExactlyInAnyOrderElementsOf(given);
    }

    @Example
    void findsALevelAgainThatWasGivenUp() {
        VisitedSet visited = visited(2);
        IntStream.range(0, 300_000).forEach(i -> visited.add(new long[]{i, -i}, 0));
        visited.endLevel(new long[3]);
        long before = visited.bytes();
        visited.use().visit(1, (states, at, kind) -> {
            if (states[at] < 7) {
                visited.add(new long[]{states[at], 1}, 0);
            }
        }, () -> {});
        assertThat(visited.bytes()).isLessThan(before - 2_000_000);
        assertThat(states(visited, 1)).hasSize(300_000);
        visited.endLevel(new long[3]);
        assertThat(states(visited, 1)).hasSize(300_000).doesNotHaveDuplicates();
        assertThat(states(visited, 2)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        visited.use().visit(1, (states, at, kind) -> {}, () -> {});
        assertThat(states(visited, 2)).hasSize(7);
    }

    @Example
    void fillsALevelWithPagesOfTheOneThatIsBeingExpanded() {
        VisitedSet visited = visited(2);
        IntStream.range(0, 5000).forEach(i -> visited.add(new long[]{i, 1}, 0));
        visited.endLevel(new long[3]);
        for (long depth = 1; depth < 12; depth++) {
            long next = depth + 1;
            List<Long> given = new ArrayList<>();
            visited.use().visit(1, (states, at, kind) -> {
                long number = states[at];
                assertThat(states[at + 1]).isEqualTo(next - 1);
                // More at first, and fewer later.
                for (long n = 0; n < (next < 6 ? 2 : number % 2); n++) {
                    visited.add(new long[]{number * 2 + n, next}, 0);
                }
                given.add(number);
                assertThat(states[at]).isEqualTo(number);
            }, () -> {});
            assertThat(given).doesNotHaveDuplicates().hasSize((int) visited.level((int) depth).size());
            visited.endLevel(new long[3]);
        }
    }
}
