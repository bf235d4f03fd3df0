package dev.holdfast.compile;

import dev.holdfast.ir.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The conjuncts of an action that are still to do.
 *
 * @param when is this one to be done at all? Null if in any case
 */
record Pending(@Nullable Term when, Expr expr, Scope scope, @Nullable Pending rest) {
    Pending(Expr expr, Scope scope, @Nullable Pending rest) {
        this(null, expr, scope, rest);
    }
}
