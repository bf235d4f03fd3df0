package dev.holdfast.explore;

/**
 * Scatters the numbers of so many bits among themselves: no two onto one, so that the place where a number is kept tells
 * part of it. The upper bits of what comes out depend on all bits of what goes in.
 */
final class Bijection {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xBF58476D1CE4E5B9L;
    private static final long FIRST_INVERSE = inverse(FIRST);
    private static final long SECOND_INVERSE = inverse(SECOND);

    private final long mask;
    private final int shift;

    Bijection(int bits) {
        mask = ones(bits);
        // At least half: then the same step undoes itself.
        shift = (bits + 1) / 2;
    }

    /** The number whose lowest bits, so many, are set. */
    static long ones(int bits) {
        return bits == 64 ? -1 : (1L << bits) - 1;
    }

    /** Of an odd number, modulo every power of two; each round doubles the bits that are right. */
    private static long inverse(long odd) {
        long x = odd;
        for (int right = 3; right < 64; right *= 2) {
            x *= 2 - odd * x;
        }
        return x;
    }

    long apply(long number) {
        long x = number * FIRST & mask;
        x ^= x >>> shift;
        return x * SECOND & mask;
    }

    /** To one number after the other. */
    void apply(long[] numbers, int count, long[] into) {
        long ones = mask;
        int half = shift;
        for (int i = 0; i < count; i++) {
            long x = numbers[i] * FIRST & ones;
            x ^= x >>> half;
            into[i] = x * SECOND & ones;
        }
    }

    long undo(long scattered) {
        long x = scattered * SECOND_INVERSE & mask;
        x ^= x >>> shift;
        return x * FIRST_INVERSE & mask;
    }
}
