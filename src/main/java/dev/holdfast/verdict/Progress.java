package dev.holdfast.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Where a running search is.
 *
 * @param frontier states found and not yet expanded
 * @param depth of the states being expanded
 * @param seconds since the search began
 * @param phase what goes on since all states were found; null before
 */
public record Progress(long distinct, long generated, long frontier, int depth, double seconds, @Nullable Phase phase) {

    /**
     * What comes after the search for states.
     *
     * @param doing in words
     * @param total 0 if it is not known
     */
    public record Phase(String doing, long done, long total) {}
}
