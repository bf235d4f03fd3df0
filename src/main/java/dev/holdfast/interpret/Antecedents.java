package dev.holdfast.interpret;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a state meet the left side of an implication in a predicate? An invariant in which that never happens holds
 * vacuously. Only implications that decide the predicate are looked at: under {@code /\}, {@code \A}, LET and names.
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
            case Expr.Quantified e when e.quantifier() == Expr.Quantifier.FOR_ALL && decides(e.body()) ->
                !evaluator.binder()
                        .forEach(e.bounds(), env, frame, inner -> !areMet(e.body(), inner, frame));
            case Expr.Conjunction e -> isOneMet(e.conjuncts(), env, frame);
            case Expr.Let e -> areMet(e.body(), env.open(e.definitions()), frame);
            case Expr.Apply e when e.callee() instanceof Definition definition && !definition.isLocal() -> areMet(
                    definition.body(), evaluator.enter(definition, e.arguments(), Environment.EMPTY, env), frame);
            default -> true;
        };
    }

    private boolean isOneMet(List<Expr> conjuncts, Environment env, Frame frame) {
        List<Expr> implications = new ArrayList<>();
        for (Expr conjunct : conjuncts) {
            if (decides(conjunct)) {
                implications.add(conjunct);
            }
        }
        return implications.isEmpty() || implications.stream().anyMatch(conjunct -> areMet(conjunct, env, frame));
    }

    /** Does an implication decide this predicate? */
    private static boolean decides(Expr expr) {
        return switch (expr) {
            case Expr.Builtin e -> e.operator() == Operator.IMPLIES;
            case Expr.Quantified e -> e.quantifier() == Expr.Quantifier.FOR_ALL && decides(e.body());
            case Expr.Conjunction e -> e.conjuncts().stream().anyMatch(Antecedents::decides);
            case Expr.Let e -> decides(e.body());
            case Expr.Apply e ->
                e.callee() instanceof Definition definition && !definition.isLocal() && decides(definition.body());
            default -> false;
        };
    }
}
