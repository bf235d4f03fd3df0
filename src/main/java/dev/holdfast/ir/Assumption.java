package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;

/**
 * An ASSUME.
 *
 * @param name its name, or {@code "ASSUME at line N"} if it has none
 */
public record Assumption(String name, Expr expression, Span span) {}
