package dev.holdfast.explore;

import static dev.holdfast.explore.VisitedSets.asList;
import static dev.holdfast.explore.VisitedSets.state;
import static dev.holdfast.explore.VisitedSets.visited;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The visited set against a {@link HashSet}. */
class VisitedSetTest {

    @Property(tries = 100)
    void agreesWithAHashSet(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int words,
            @ForAll @IntRange(min = 1, max = 5000) int count) {
        VisitedSet visited = visited(words);
        Set<List<Long>> expected = new HashSet<>();
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            long[] state = state(random, words);
            boolean known = expected.contains(asList(state));
            boolean agrees = visited.contains(state) == known && visited.add(state, 0) == expected.add(asList(state));
            assertThat(agrees).as("state %d", i).isTrue();
        }
        assertThat(visited.size()).isEqualTo(expected.size());
    }

    @Property(tries = 60)
    void agreesWithAHashSetHoweverWideTheWordsAre(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int words,
            @ForAll @IntRange(min = 1, max = 40_000) int count) {
        Random random = new Random(seed);
        int[] widths = random.ints(words, 0, 65).toArray();
        VisitedSet visited = new VisitedSet(widths, 20, 1);
        Set<List<Long>> expected = new HashSet<>();
        for (int i = 0; i < count; i++) {
            long[] state = random.longs(words).toArray();
            for (int word = 0; word < words; word++) {
                // High and low bits alike: states that differ in either must not be taken for one.
                state[word] = Long.rotateRight(state[word] & 63, random.nextInt(64)) & Bijection.ones(widths[word]);
            }
            if (visited.contains(state) != expected.contains(asList(state))
                    || visited.add(state, i % 20) != expected.add(asList(state))) {
                assertThat(state).as("state %d of widths %s", i, Arrays.toString(widths)).isNull();
            }
        }
        visited.endLevel(new long[20]);
        visited.endLevel(new long[20]);
        List<List<Long>> given = new ArrayList<>();
        visited.level(1).share(1, state -> given.add(asList(state)), () -> {});
        assertThat(given).hasSameSizeAs(expected);
        assertThat(new HashSet<>(given)).isEqualTo(expected);
    }

    /** As the workers add: many at once for a shard, the same state among them more than once. */
    @Property(tries = 60)
    void addsManyAtOnceAsOneByOne(@ForAll long seed, @ForAll @IntRange(min = 12, max = 64) int width,
            @ForAll @IntRange(min = 1, max = 2) int words, @ForAll @IntRange(min = 10, max = 30_000) int values) {
        Random random = new Random(seed);
        int[] widths = new int[words];
        Arrays.fill(widths, words == 1 ? width : Math.min(width, 20));
        VisitedSet visited = new VisitedSet(widths, 5, 1);
        Map<List<Long>, Integer> credited = new HashMap<>();
        for (int level = 0; level < 3; level++) {
            Map<List<Long>, Integer> news = new HashMap<>();
            for (int batch = random.nextInt(400); batch > 0; batch--) {
                addManyAtOnce(visited, random, widths, values, credited.keySet(), news);
            }
            long[] expected = new long[5];
            news.values().forEach(action -> expected[action]++);
            credited.putAll(news);
            long[] credits = new long[5];
            visited.endLevel(credits);
            assertThat(credits).isEqualTo(expected);
            assertThat(visited.size()).isEqualTo(credited.size());
        }
    }

    private static void addManyAtOnce(VisitedSet visited, Random random, int[] widths, int values,
            Set<List<Long>> before, Map<List<Long>, Integer> news) {
        Keys keys = visited.keys();
        Arrivals arrivals = new Arrivals(2 * Arrivals.MOST, widths.length);
        int first = random.nextInt(Arrivals.MOST);
        int count = 1 + random.nextInt(Arrivals.MOST);
        int shard = random.nextInt(keys.shards());
        Set<Integer> expected = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int number = random.nextInt(values);
            // A few have the same home, or nearly.
            long key = (number >>> 2) * 0x9E3779B97F4A7C15L + (number & 3) & Bijection.ones(keys.keyBits());
            long[] state = new long[widths.length];
            for (int word = 1; word < widths.length; word++) {
                state[word] = random.nextInt(2) & Bijection.ones(widths[word]);
            }
            keys.restore(shard, key, state);
            int action = random.nextInt(5);
            arrivals.put(first + i, state, 0, keys.key(keys.scatter(state, 0)), action);
            if (!before.contains(asList(state))) {
                if (!news.containsKey(asList(state))) {
                    expected.add(i);
                }
                news.merge(asList(state), action, Math::min);
            }
        }
        arrivals.turnTo(first, count);
        visited.addAll(shard, arrivals);
        Set<Integer> given = IntStream.range(0, arrivals.newCount()).mapToObj(arrivals::news)
                .collect(Collectors.toSet());
        assertThat(given).as("new among %d", count).isEqualTo(expected);
    }

    @Property(tries = 20)
    void letsExactlyOneOfManyThreadsAddAState(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int threads)
            throws Exception {
        VisitedSet visited = visited(2);
        AtomicInteger added = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> new Random(seed).longs(20_000, 0, 15_000)
                        .forEach(n -> added.addAndGet(visited.add(new long[]{n, -n}, 0) ? 1 : 0))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        long expected = new Random(seed).longs(20_000, 0, 15_000).distinct().count();
        assertThat(visited.size()).isEqualTo(expected);
        assertThat(added).hasValue((int) expected);
    }

    @Example
    void creditsAStateToTheFirstActionOfItsLevel() {
        VisitedSet visited = visited(1);
        visited.add(new long[]{0}, -1);
        visited.endLevel(new long[3]);
        visited.add(new long[]{7}, 2);
        visited.add(new long[]{7}, 1);
        visited.add(new long[]{8}, 2);
        long[] credits = new long[3];
        visited.endLevel(credits);
        visited.add(new long[]{7}, 0);
        visited.endLevel(credits);
        assertThat(credits).containsExactly(0, 1, 1);
    }

    @Example
    void holdsTheStateOfAllZeros() {
        VisitedSet visited = visited(2);
        assertThat(visited.contains(new long[2])).isFalse();
        assertThat(visited.add(new long[2], 0)).isTrue();
        assertThat(visited.add(new long[2], 0)).isFalse();
    }
}
