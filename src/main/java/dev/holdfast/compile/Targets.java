package dev.holdfast.compile;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import org.jspecify.annotations.Nullable;

/** Which variable an expression is the name of, perhaps through operators and parameters that stand for it. */
final class Targets {
    private Targets() {}

    /** What a plain name stands for. */
    record Meaning(Expr expr, Scope scope) {}

    /** The variable that an equation with this left side assigns, or -1. */
    static int ofEquation(Expr expr, Scope scope) {
        if (expr instanceof Expr.Prime prime) {
            return variable(prime.expression(), scope);
        }
        Meaning meaning = meaning(expr, scope);
        return meaning == null ? -1 : ofEquation(meaning.expr, meaning.scope);
    }

    /** The variable that this expression is, or -1. */
    static int variable(Expr expr, Scope scope) {
        if (expr instanceof Expr.VariableReference reference) {
            return reference.variable().index();
        }
        Meaning meaning = meaning(expr, scope);
        return meaning == null ? -1 : variable(meaning.expr, meaning.scope);
    }

    /** Null if this is no plain name, or one of something else than an expression. */
    static @Nullable Meaning meaning(Expr expr, Scope scope) {
        if (!(expr instanceof Expr.Apply name) || !name.arguments().isEmpty()) {
            return null;
        }
        if (name.callee() instanceof Definition definition && !definition.isLocal()) {
            return new Meaning(definition.body(), Scope.EMPTY);
        }
        return scope.lookUp(name.callee()) instanceof Scope.Binding.Later later
                ? new Meaning(later.expr(), later.scope())
                : null;
    }
}
