package dev.holdfast.symmetry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers sets of permutations, each given as rising indices into the group; equal sets get one number. */
final class CandidateSets {
    private record Key(int[] members) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(members, that.members);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(members);
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    /** By number; those in use are never changed. */
    private int[][] sets = new int[16][];

    /**
     * @param first gets number 0
     */
    CandidateSets(int[] first) {
        number(first);
    }

    synchronized int number(int[] members) {
        Integer known = numbers.get(new Key(members));
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == sets.length) {
            sets = Arrays.copyOf(sets, number * 2);
        }
        sets[number] = members;
        numbers.put(new Key(members), number);
        return number;
    }

    synchronized int[] members(int number) {
        return sets[number];
    }
}
