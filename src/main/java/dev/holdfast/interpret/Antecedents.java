package dev.holdfast.interpret;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Implications;
import dev.holdfast.ir.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a state meet the left side of an implication in a predicate? An invariant in which that never happens holds
 * vacuously.
 */
final class Antecedents {
    private final Evaluator evaluator;

    Antecedents(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** True also if there is no such implication. */
    boolean areMet(Expr expr, Environment env, Frame frame) {
        return switch (expr) {
            case Expr.Builtin e when e.operator() == Operator.IMPLIES -> evaluator.isTrue(e.operand(0), env, frame);
            case Expr.Quantified e when e.quantifier() == Expr.Quantifier.FOR_ALL && Implications.decide(e.body()) ->
                !evaluator.binder()
                        .forEach(e.bounds(), env, frame, inner -> !areMet(e.body(), inner, frame));
            case Expr.Conjunction e -> isOneMet(e.conjuncts(), env, frame);
            case Expr.Let e -> areMet(e.body(), env.open(e.definitions()), frame);
            case Expr.Apply e when e.callee() instanceof Definition definition && !definition.isLocal() -> areMet(
                    definition.body(),
                    evaluator.applications().enter(definition, e.arguments(), Environment.EMPTY, env), frame);
            default -> true;
        };
    }

    private boolean isOneMet(List<Expr> conjuncts, Environment env, Frame frame) {
        List<Expr> implications = new ArrayList<>();
        for (Expr conjunct : conjuncts) {
            if (Implications.decide(conjunct)) {
                implications.add(conjunct);
            }
        }
        return implications.isEmpty() || implications.stream().anyMatch(conjunct -> areMet(conjunct, env, frame));
    }
}
