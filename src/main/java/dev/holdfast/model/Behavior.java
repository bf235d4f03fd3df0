package dev.holdfast.model;

import dev.holdfast.ir.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model does: where it begins, how it goes on, what it may not put off for ever.
 *
 * @param init null, together with next, for a module of assumptions alone
 */
record Behavior(@Nullable Expr init, @Nullable Expr next, List<Expr> fairness) {
    static final Behavior NONE = new Behavior(null, null, List.of());
}
