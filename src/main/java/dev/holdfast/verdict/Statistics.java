package dev.holdfast.verdict;

/**
 * Figures of a search, meaning what TLC with one worker means by them.
 *
 * @param distinct states found, each once
 * @param generated initial states and successors, as often as they were produced
 * @param depth states on the longest shortest path from an initial state; initial states are at depth 1
 * @param bytesPerState memory of the visited set by state
 */
public record Statistics(long distinct, long generated, int depth, double bytesPerState) {
    public static final Statistics NONE = new Statistics(0, 0, 0, 0);
}
