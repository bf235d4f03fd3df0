package dev.holdfast.interpret;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import org.jspecify.annotations.Nullable;

/** Which variable an expression is the name of, perhaps through operators and parameters that stand for it. */
final class Targets {
    private Targets() {}

    /** What a plain name stands for. */
    record Meaning(Expr expr, Environment env) {}

    /**
     * The variable that an equation with this left side assigns, or -1.
     *
     * @param next are next values assigned (an action), or current ones (Init)?
     */
    static int ofEquation(Expr expr, Environment env, boolean next) {
        if (!next) {
            return variable(expr, env);
        }
        if (expr instanceof Expr.Prime prime) {
            return variable(prime.expression(), env);
        }
        Meaning meaning = meaning(expr, env);
        return meaning == null ? -1 : ofEquation(meaning.expr, meaning.env, true);
    }

    /** The variable that this expression is, or -1. */
    static int variable(Expr expr, Environment env) {
        if (expr instanceof Expr.VariableReference reference) {
            return reference.variable().index();
        }
        Meaning meaning = meaning(expr, env);
        return meaning == null ? -1 : variable(meaning.expr, meaning.env);
    }

    /** Null if this is no plain name, or one of something else than an expression. */
    static @Nullable Meaning meaning(Expr expr, Environment env) {
        if (!(expr instanceof Expr.Apply name) || !name.arguments().isEmpty()) {
            return null;
        }
        if (name.callee() instanceof Definition definition && !definition.isLocal()) {
            return new Meaning(definition.body(), Environment.EMPTY);
        }
        return env.lookUp(name.callee()) instanceof Thunk thunk ? new Meaning(thunk.expr(), thunk.environment()) : null;
    }
}
