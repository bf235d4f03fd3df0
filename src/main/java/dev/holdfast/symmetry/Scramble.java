package dev.holdfast.symmetry;

/** Mixing of 64 bits. What is mixed stays the same from run to run, and so do colours. */
final class Scramble {
    /** Odd, and without pattern in its bits. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Scramble() {}

    /** Every bit of the result depends on every bit given. */
    static long mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
