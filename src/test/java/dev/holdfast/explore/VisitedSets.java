package dev.holdfast.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What the tests of the visited set share. */
final class VisitedSets {
    private VisitedSets() {}

    static VisitedSet visited(int words) {
        int[] widths = new int[words];
        Arrays.fill(widths, 64);
        return new VisitedSet(widths, 3, 2);
    }

    /** Few different values, so that states repeat and differ in single words. */
    static long[] state(Random random, int words) {
        return random.longs(words, 0, words == 1 ? 3000 : 40).map(n -> n << random.nextInt(2) * 32).toArray();
    }

    static List<Long> asList(long[] state) {
        return Arrays.stream(state).boxed().toList();
    }

    static List<Long> states(VisitedSet visited, int depth) {
        List<Long> states = new ArrayList<>();
        visited.level(depth).share(1, state -> states.add(state[0]), () -> {});
        return states;
    }
}
