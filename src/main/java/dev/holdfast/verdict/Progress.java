package dev.holdfast.verdict;

/**
 * Where a running search is.
 *
 * @param frontier states found and not yet expanded
 * @param depth of the states being expanded
 * @param seconds since the search began
 */
public record Progress(long distinct, long generated, long frontier, int depth, double seconds) {}
