package dev.holdfast.explore;

/**
 * Is shown everything that a search keeps, by all workers at once; the arrays are the search's, and change afterwards. What
 * it cannot evaluate it throws as a {@link dev.holdfast.diagnostic.SpecException}, which ends the search with the trace to
 * that state.
 */
public interface Spectator {
    /** Looks at nothing. */
    Spectator NONE = new Spectator() {
        @Override
        public void state(long[] state, int depth) {}

        @Override
        public void step(long[] from, int action, long[] to) {}
    };

    /**
     * A distinct state; once each.
     *
     * @param depth 1 for an initial state
     */
    void state(long[] state, int depth);

    /**
     * A step between two distinct states, as often as it is generated. The target need not have been shown yet.
     *
     * @param action index in Next order
     */
    void step(long[] from, int action, long[] to);
}
