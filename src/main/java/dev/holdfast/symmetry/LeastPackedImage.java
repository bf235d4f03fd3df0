package dev.holdfast.symmetry;

import dev.holdfast.layout.PackedLayout;
import java.util.List;

/** Maps each packed state to the least, in value order, of those that a listed group makes of it. */
final class LeastPackedImage implements Canoniser {
    private final PackedLayout layout;
    private final PackedMoves moves;
    private final List<int[]> group;
    private final long[] state;
    private long[] image;
    private long[] least;

    LeastPackedImage(PackedLeaves leaves, List<int[]> group) {
        this.layout = leaves.layout();
        this.moves = new PackedMoves(leaves);
        this.group = group;
        state = new long[layout.words()];
        image = new long[layout.words()];
        least = new long[layout.words()];
    }

    @Override
    public void canonicalise(long[] words, int at) {
        System.arraycopy(words, at, state, 0, state.length);
        System.arraycopy(words, at, least, 0, state.length);
        for (int[] places : group) {
            moves.permute(state, places, image);
            if (layout.compare(image, least) < 0) {
                long[] old = least;
                least = image;
                image = old;
            }
        }
        System.arraycopy(least, 0, words, at, state.length);
    }
}
