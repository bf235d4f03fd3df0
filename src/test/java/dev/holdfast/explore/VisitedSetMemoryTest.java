package dev.holdfast.explore;

import static dev.holdfast.explore.VisitedSets.visited;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** What the visited set takes, in bytes. */
class VisitedSetMemoryTest {

    @Example
    void costsLittleForManyLevelsOfOneState() {
        VisitedSet visited = visited(1);
        IntStream.range(0, 50_000).forEach(i -> {
            visited.add(new long[]{i}, 0);
            visited.endLevel(new long[3]);
        });
        assertThat(visited.bytes() / visited.size()).isLessThan(60);
        assertThat(visited.deepest()).isEqualTo(50_000);
    }

    @Example
    void takesAtMostTwentySixBytesForAStateOfTwoWordsHoweverManyThereAre() {
        VisitedSet visited = new VisitedSet(new int[]{64, 41}, 30, 1);
        Random random = new Random(1);
        for (int size = 20_000; size < 1_200_000; size += size / 20) {
            while (visited.size() < size) {
                visited.add(new long[]{random.nextLong(), random.nextLong() >>> 23}, 0);
            }
            visited.endLevel(new long[30]);
            if (size > 400_000) {
                assertThat((double) visited.mostBytes() / visited.size()).as("of %d states", size).isLessThan(26);
            }
            visited.use().visit(1, (states, at, kind) -> {}, () -> {});
        }
    }

    @Example
    void takesLittleForAStateOfOneWordHoweverManyThereAre() {
        VisitedSet visited = new VisitedSet(new int[]{42}, 15, 1);
        Random random = new Random(1);
        for (int size = 20_000; size < 1_200_000; size += size / 20) {
            while (visited.size() < size) {
                visited.add(new long[]{random.nextLong() >>> 22}, 0);
            }
            visited.endLevel(new long[15]);
            if (size > 400_000) {
                assertThat((double) visited.mostBytes() / visited.size()).as("of %d states", size).isLessThan(12.5);
            }
            visited.use().visit(1, (states, at, kind) -> {}, () -> {});
        }
    }
}
