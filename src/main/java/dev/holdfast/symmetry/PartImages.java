package dev.holdfast.symmetry;

import java.util.Arrays;

/** The latest answers to what bits some other bits become under a permutation, where finding that out takes long. For one thread. */
final class PartImages {
    private static final int SIZE = 1 << 12;
    /** No permutation has this number: two members would become the same. */
    private static final long EMPTY = -1;
    /** With more members a permutation does not fit into the bits of a number beside the origin of the part. */
    static final int MOST_MEMBERS = 12;
    private static final int MEMBER_BITS = 4;

    private final long[] bits = new long[SIZE];
    private final long[] moves = new long[SIZE];
    private final long[] images = new long[SIZE];

    PartImages() {
        Arrays.fill(moves, EMPTY);
    }

    /**
     * A number for a permutation and a place to permute from.
     *
     * @param places by member: the one that it becomes; at most {@link #MOST_MEMBERS}
     */
    static long move(int[] places, int from) {
        long move = from;
        for (int place : places) {
            move = move << MEMBER_BITS | place;
        }
        return move;
    }

    boolean knows(long before, long move) {
        int at = at(before, move);
        return moves[at] == move && bits[at] == before;
    }

    /** Of what is known. */
    long image(long before, long move) {
        return images[at(before, move)];
    }

    void learn(long before, long move, long image) {
        int at = at(before, move);
        bits[at] = before;
        moves[at] = move;
        images[at] = image;
    }

    private static int at(long before, long move) {
        return (int) (Scramble.mix(before + Scramble.mix(move)) & SIZE - 1);
    }
}
