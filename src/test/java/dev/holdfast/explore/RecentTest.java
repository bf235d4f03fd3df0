package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.system.SuccessorBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecentTest {

    @Property(tries = 100)
    void dropsOnlyWhatWasPassedOnByTheSameActionOrAnEarlierOne(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int width, @ForAll @IntRange(min = 1, max = 7) int actions,
            @ForAll @IntRange(min = 1, max = 100_000) int values) {
        assertThat(Recent.isFor(new int[]{width}, actions)).isTrue();
        Recent recent = Recent.of(actions);
        Random random = new Random(seed);
        SuccessorBuffer buffer = new SuccessorBuffer(1);
        buffer.reserve(600);
        Map<Long, Integer> first = new HashMap<>();
        for (int round = 0; round < 30; round++) {
            int count = random.nextInt(600);
            long[] states = new long[count];
            int[] by = new int[count];
            buffer.clear();
            for (int i = 0; i < count; i++) {
                // Neighbours, from either end.
                states[i] = (random.nextBoolean() ? 1 : -1) * (long) random.nextInt(values) & Bijection.ones(width);
                by[i] = random.nextInt(actions);
                buffer.add(by[i], states[i]);
            }
            recent.drop(buffer);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                boolean isKept = kept < buffer.count() && buffer.states()[kept] == states[i]
                        && buffer.action(kept) == by[i];
                if (isKept) {
                    kept++;
                    first.merge(states[i], by[i], Math::min);
                } else if (first.getOrDefault(states[i], actions) > by[i]) {
                    assertThat(states[i]).as("dropped though not passed on by %d", by[i]).isNull();
                }
            }
            assertThat(kept).isEqualTo(buffer.count());
        }
    }

    @Example
    void dropsWhatComesAgain() {
        Recent recent = Recent.of(3);
        SuccessorBuffer buffer = new SuccessorBuffer(1);
        buffer.reserve(5);
        buffer.add(1, 0L);
        buffer.add(1, 0L);
        buffer.add(0, 0L);
        buffer.add(2, 0L);
        buffer.add(2, 5L);
        recent.drop(buffer);
        assertThat(buffer.count()).isEqualTo(3);
        assertThat(buffer.origins()).startsWith(1, 0, 2);
        assertThat(buffer.states()).startsWith(0L, 0L, 5L);
    }

    @Example
    void isForStatesThatLeaveRoomForAnAction() {
        assertThat(Recent.isFor(new int[]{60}, 7)).isTrue();
        assertThat(Recent.isFor(new int[]{60}, 8)).isFalse();
        assertThat(Recent.isFor(new int[]{20, 20}, 1)).isFalse();
    }
}
