package dev.holdfast.symmetry;

import dev.holdfast.layout.PackedLayout;
import java.util.Arrays;

/** Representatives of packed states under all permutations of some sets; allocates nothing. */
final class PackedCanoniser implements Canoniser, Labelled {
    private final PackedLayout layout;
    private final PackedFacts facts;
    private final PackedMoves moves;
    private final Labelling labelling;
    private final int[] exchange;
    private final long[] state;
    private long[] image;
    private long[] least;
    private boolean offered;

    PackedCanoniser(PackedLeaves leaves, PackedFacts facts) {
        this.layout = leaves.layout();
        this.facts = facts;
        this.moves = new PackedMoves(leaves);
        this.labelling = new Labelling(leaves.members());
        exchange = new int[leaves.members().count()];
        Arrays.setAll(exchange, member -> member);
        state = new long[layout.words()];
        image = new long[layout.words()];
        least = new long[layout.words()];
    }

    @Override
    public void canonicalise(long[] words, int at) {
        System.arraycopy(words, at, state, 0, state.length);
        offered = false;
        labelling.label(this);
        System.arraycopy(least, 0, words, at, least.length);
    }

    @Override
    public void tell(Colours colours) {
        facts.tell(state, colours);
    }

    @Override
    public boolean isFixedByExchange(int one, int other) {
        exchange[one] = other;
        exchange[other] = one;
        boolean fixed = moves.fixes(state, exchange, image);
        exchange[one] = one;
        exchange[other] = other;
        return fixed;
    }

    @Override
    public int offer(int[] places) {
        moves.permute(state, places, image);
        int order = offered ? layout.compare(image, least) : -1;
        if (order < 0) {
            long[] old = least;
            least = image;
            image = old;
            offered = true;
        }
        return order;
    }
}
