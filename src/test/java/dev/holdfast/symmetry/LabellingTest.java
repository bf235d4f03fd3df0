package dev.holdfast.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.value.ModelValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** How many permutations are tried. */
class LabellingTest {

    private static List<ModelValue> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> new ModelValue(prefix + i)).toList();
    }

    /** Members that point to members, and marks on some. */
    private static final class Pointers implements Labelled {
        final int[] to;
        final boolean[] marked;
        int offers;
        int exchanges;
        String least = "";

        Pointers(int... to) {
            this.to = to;
            marked = new boolean[to.length];
        }

        @Override
        public void tell(Colours colours) {
            for (int member = 0; member < to.length; member++) {
                if (to[member] >= 0) {
                    colours.memberAt(1, new int[]{member}, true, to[member]);
                }
                if (marked[member]) {
                    colours.one(member, 2);
                }
            }
        }

        private String image(int[] places) {
            TreeSet<String> image = new TreeSet<>();
            for (int member = 0; member < to.length; member++) {
                image.add(places[member] + "->" + (to[member] < 0 ? "none" : "" + places[to[member]]) + marked[member]);
            }
            return image.toString();
        }

        @Override
        public boolean isFixedByExchange(int one, int other) {
            exchanges++;
            int[] places = IntStream.range(0, to.length).toArray();
            places[one] = other;
            places[other] = one;
            return image(places).equals(image(IntStream.range(0, to.length).toArray()));
        }

        @Override
        public int offer(int[] places) {
            offers++;
            String image = image(places);
            int order = least.isEmpty() ? -1 : image.compareTo(least);
            least = order < 0 ? image : least;
            return order;
        }
    }

    private static Pointers labelled(int sets, Pointers state) {
        List<List<ModelValue>> members = new ArrayList<>();
        for (int set = 0; set < sets; set++) {
            members.add(names("s" + set + "_", state.to.length / sets));
        }
        new Labelling(new Members(members)).label(state);
        return state;
    }

    @Test
    void triesOnePermutationWhereColoursDecide() {
        // 3 -> 2 -> 1 -> 0: a chain has a first, a second, and so on.
        Pointers chain = labelled(1, new Pointers(-1, 0, 1, 2));
        assertThat(chain.offers).isEqualTo(1);
        assertThat(chain.exchanges).isZero();
    }

    @Test
    void triesOnePermutationWhereMembersAreInterchangeable() {
        int[] nowhere = new int[12];
        Arrays.fill(nowhere, -1);
        assertThat(labelled(1, new Pointers(nowhere)).offers).isEqualTo(1);
    }

    @Test
    void triesNoMoreThanTheSquareWhereMembersAreAlikeOnlyTogether() {
        // The first seven each point to one of the last seven: no exchange alone leaves that as it is.
        int[] pairs = new int[14];
        Arrays.fill(pairs, -1);
        for (int i = 0; i < 7; i++) {
            pairs[i] = 7 + (i + 3) % 7;
        }
        assertThat(labelled(2, new Pointers(pairs)).offers).isBetween(2, 49);
    }

    /** In rings of several lengths no colour tells members apart, and yet they differ: every kind has to be tried. */
    @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
    void findsOneImageForEveryArrangementOfRings(@ForAll long seed) {
        Random random = new Random(seed);
        int[] rings = permutation(3 + random.nextInt(6), random);
        int[] turned = permutation(rings.length, random);
        Pointers one = new Pointers(rings);
        Pointers other = new Pointers(new int[rings.length]);
        for (int member = 0; member < rings.length; member++) {
            other.to[turned[member]] = turned[rings[member]];
            one.marked[member] = random.nextInt(rings.length) == 0;
            other.marked[turned[member]] = one.marked[member];
        }
        assertThat(labelled(1, other).least).isEqualTo(labelled(1, one).least);
    }

    private static int[] permutation(int count, Random random) {
        List<Integer> members = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(members, random);
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    @Test
    void aMarkTellsMembersApart() {
        Pointers marked = new Pointers(-1, -1, -1);
        marked.marked[1] = true;
        assertThat(labelled(1, marked).least).containsOnlyOnce("true");
        assertThat(marked.offers).isEqualTo(1);
        Pointers other = new Pointers(-1, -1, -1);
        other.marked[0] = true;
        assertThat(labelled(1, other).least).isEqualTo(marked.least);
    }
}
