package dev.holdfast.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Where a running search is.
 *
 * @param frontier states found and not yet expanded
 * @param depth of the states being expanded
 * @param seconds since the search began
 * @param phase what goes on since all states were found; null before
 * @param widened did a search before this one end because a value outgrew its slot? The counts began anew
 */
public record Progress(long distinct, long generated, long frontier, int depth, double seconds, @Nullable Phase phase,
        boolean widened) {

    /**
     * What comes after the search for states.
     *
     * @param doing in words
     * @param total 0 if it is not known
     */
    public record Phase(String doing, long done, long total) {}

    /** Of a first search. */
    public Progress(long distinct, long generated, long frontier, int depth, double seconds, @Nullable Phase phase) {
        this(distinct, generated, frontier, depth, seconds, phase, false);
    }

    /** The same, of the search that begins anew with wider slots. */
    public Progress inWiderSlots() {
        return new Progress(distinct, generated, frontier, depth, seconds, phase, true);
    }
}
