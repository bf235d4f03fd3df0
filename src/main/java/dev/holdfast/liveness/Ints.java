package dev.holdfast.liveness;

import java.util.Arrays;

/** A list of numbers that grows at its end. */
final class Ints {
    private int[] numbers = new int[64];
    private int size;

    /** All numbers from 0 to before another one. */
    static Ints upTo(int end) {
        Ints all = new Ints();
        all.numbers = new int[Math.max(1, end)];
        all.size = end;
        Arrays.setAll(all.numbers, i -> i);
        return all;
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >>> 1));
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    int last() {
        return numbers[size - 1];
    }

    int removeLast() {
        return numbers[--size];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    /** The numbers from there on, which are removed. */
    int[] removeFrom(int index) {
        int[] removed = Arrays.copyOfRange(numbers, index, size);
        size = index;
        return removed;
    }
}
