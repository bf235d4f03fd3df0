package dev.holdfast.layout;

/**
 * The bits of one scalar: {@code low} is stored as 0.
 *
 * @param word index of the word
 * @param shift of the lowest bit
 * @param width in bits, 0 to 32; with 0 the scalar is always {@code low}
 */
public record Leaf(int word, int shift, int width, int low) {

    /** All ones in the lowest bits. */
    public long mask() {
        return (1L << width) - 1;
    }

    /** The greatest scalar that fits. */
    public long high() {
        return low + mask();
    }

    boolean fits(long scalar) {
        return scalar >= low && scalar <= high();
    }

    int get(long[] state) {
        return (int) (low + (state[word] >>> shift & mask()));
    }

    void set(long[] state, int scalar) {
        state[word] |= (scalar - (long) low) << shift;
    }

    static int widthFor(long low, long high) {
        return 64 - Long.numberOfLeadingZeros(high - low);
    }
}
