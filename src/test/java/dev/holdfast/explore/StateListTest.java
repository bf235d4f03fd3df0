package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StateListTest {

    @Property(tries = 100)
    void keepsWhatIsAddedManyAtOnceInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int words) {
        Random random = new Random(seed);
        StateList list = new StateList(words);
        List<Long> expected = new ArrayList<>();
        List<Integer> expectedKinds = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            int count = random.nextInt(Arrivals.MOST + 1);
            long[] states = random.longs((long) count * words).toArray();
            list.reserve(count);
            byte[] kinds = new byte[count];
            random.nextBytes(kinds);
            list.addAll(states, kinds, count);
            for (byte kind : kinds) {
                expectedKinds.add((int) kind);
            }
            for (long word : states) {
                expected.add(word);
            }
        }
        List<Long> given = new ArrayList<>();
        List<Integer> givenKinds = new ArrayList<>();
        for (long i = 0; i < list.size(); i++) {
            givenKinds.add(list.kind(i));
            for (int word = 0; word < words; word++) {
                given.add(list.page(i)[list.at(i) + word]);
            }
        }
        assertThat(given).isEqualTo(expected);
        assertThat(givenKinds).isEqualTo(expectedKinds);
    }
}
