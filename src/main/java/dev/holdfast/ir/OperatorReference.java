package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;

/**
 * An operator passed to an operator: by name, or a LAMBDA (then a local {@link Definition} of its own, whose body sees
 * the locals in scope here).
 */
public record OperatorReference(Callee operator, Span span) implements Argument {}
