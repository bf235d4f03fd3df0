package dev.holdfast.explore;

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

    private static List<Long> states(VisitedSet visited, int depth) {
        List<Long> states = new ArrayList<>();
        visited.level(depth).share(1, state -> states.add(state[0]), () -> {});
        return states;
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

    @Property(tries = 20)
    void showsALevelOnceThatIsGivenUpMeanwhile(@ForAll @IntRange(min = 1, max = 60_000) int size,
            @ForAll @IntRange(min = 1, max = 3) int workers) {
        VisitedSet visited = visited(1);
        IntStream.range(0, size).forEach(i -> visited.add(new long[]{i}, 0));
        visited.endLevel(new long[3]);
        long before = visited.bytes();
        Level level = visited.use();
        List<Long> given = new ArrayList<>();
        level.visit(workers, (states, at) -> given.add(states[at]), () -> {});
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
        visited.use().visit(1, (states, at) -> {
            if (states[at] < 7) {
                visited.add(new long[]{states[at], 1}, 0);
            }
        }, () -> {});
        assertThat(visited.bytes()).isLessThan(before - 2_000_000);
        assertThat(states(visited, 1)).hasSize(300_000);
        visited.endLevel(new long[3]);
        assertThat(states(visited, 1)).hasSize(300_000).doesNotHaveDuplicates();
        assertThat(states(visited, 2)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        visited.use().visit(1, (states, at) -> {}, () -> {});
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
            visited.use().visit(1, (states, at) -> {
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
            visited.use().visit(1, (states, at) -> {}, () -> {});
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
            visited.use().visit(1, (states, at) -> {}, () -> {});
        }
    }

    private static VisitedSet visited(int words) {
        int[] widths = new int[words];
        Arrays.fill(widths, 64);
        return new VisitedSet(widths, 3, 2);
    }

    /** Few different values, so that states repeat and differ in single words. */
    private static long[] state(Random random, int words) {
        return random.longs(words, 0, words == 1 ? 3000 : 40).map(n -> n << random.nextInt(2) * 32).toArray();
    }

    private static List<Long> asList(long[] state) {
        return Arrays.stream(state).boxed().toList();
    }
}
