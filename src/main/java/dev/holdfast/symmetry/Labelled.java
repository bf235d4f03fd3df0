package dev.holdfast.symmetry;

/** A state, as {@link Labelling} sees it. */
interface Labelled {

    /** Tells everything that is the case in it. */
    void tell(Colours colours);

    /** Is it the same state after these two members exchanged their names? */
    boolean isFixedByExchange(int one, int other);

    /**
     * Offers the image of the state in which every member has the name of the one in its place; the least image in value
     * order is kept.
     *
     * @return negative if it is the new least, 0 if it is the same as that one
     */
    int offer(int[] places);
}
