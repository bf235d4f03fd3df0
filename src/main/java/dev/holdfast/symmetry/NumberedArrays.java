package dev.holdfast.symmetry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Numbers arrays of ints; equal ones get one number. Safe for many threads. */
final class NumberedArrays {
    private record Key(int[] elements) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(elements, that.elements);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(elements);
        }
    }

    private final Map<Key, Integer> numbers = new HashMap<>();
    /** By number; those in use are never changed. */
    private int[][] arrays = new int[16][];

    /** @param array never changed afterwards, unless it has a number already */
    synchronized int number(int[] array) {
        Integer known = numbers.get(new Key(array));
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == arrays.length) {
            arrays = Arrays.copyOf(arrays, number * 2);
        }
        arrays[number] = array;
        numbers.put(new Key(array), number);
        return number;
    }

    synchronized int[] array(int number) {
        return arrays[number];
    }
}
