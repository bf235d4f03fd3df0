package dev.holdfast.symmetry;

import java.util.Arrays;

/** Representatives of interned states under all permutations of some sets. */
final class InternedCanoniser implements Canoniser, Labelled {
    private final InternedImages images;
    private final Labelling labelling;
    private long[] state = {};
    private long[] least = {};

    InternedCanoniser(InternedImages images) {
        this.images = images;
        this.labelling = new Labelling(images.members());
    }

    @Override
    public void canonicalise(long[] words, int at) {
        int length = images.layout().words();
        state = Arrays.copyOfRange(words, at, at + length);
        least = new long[0];
        labelling.label(this);
        System.arraycopy(least, 0, words, at, length);
    }

    @Override
    public void tell(Colours colours) {
        for (int variable = 0; variable < images.layout().names().size(); variable++) {
            images.facts(state, variable).forEach(fact -> fact.tell(colours));
        }
    }

    @Override
    public boolean isFixedByExchange(int one, int other) {
        int[] places = new int[images.members().count()];
        Arrays.setAll(places, member -> member == one ? other : member == other ? one : member);
        return Arrays.equals(images.image(state, places), state);
    }

    @Override
    public int offer(int[] places) {
        long[] image = images.image(state, places.clone());
        int order = least.length == 0 ? -1 : images.layout().compare(image, least);
        if (order < 0) {
            least = image;
        }
        return order;
    }
}
