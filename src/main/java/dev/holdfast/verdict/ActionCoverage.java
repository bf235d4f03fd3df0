package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Span;

/**
 * How often an action was taken.
 *
 * @param generated successors it produced
 * @param distinct of these, states that were new
 */
public record ActionCoverage(String name, Span span, long generated, long distinct) {}
