package dev.holdfast.explore;

/** Unsigned numbers, each in as many bits as the widest of them needs, rounded up to a power of two so that none lies across words. */
final class NarrowNumbers {
    private final long[] words;
    /** 0 if all numbers are 0, else 1, 2, 4, to 64. */
    private final int width;
    private final long mask;

    private NarrowNumbers(long[] words, int width) {
        this.words = words;
        this.width = width;
        mask = width == 64 ? -1 : (1L << width) - 1;
    }

    /** Takes the first {@code count} of them. */
    static NarrowNumbers of(long[] numbers, int count) {
        long union = 0;
        for (int i = 0; i < count; i++) {
            union |= numbers[i];
        }
        int bits = 64 - Long.numberOfLeadingZeros(union);
        int width = bits <= 1 ? bits : Integer.highestOneBit(bits - 1) * 2;
        long[] words = new long[(int) (((long) count * width + 63) >>> 6)];
        for (int i = 0; i < count && width > 0; i++) {
            long at = (long) i * width;
            words[(int) (at >>> 6)] |= numbers[i] << (at & 63);
        }
        return new NarrowNumbers(words, width);
    }

    long get(int index) {
        if (width == 0) {
            return 0;
        }
        long at = (long) index * width;
        return words[(int) (at >>> 6)] >>> (at & 63) & mask;
    }
}
