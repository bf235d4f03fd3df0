package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;

/** What an operator is applied to: an expression, or for an operator parameter an operator. */
public sealed interface Argument permits Expr, OperatorReference {
    Span span();
}
