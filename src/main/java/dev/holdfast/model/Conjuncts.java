package dev.holdfast.model;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.OperatorReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a temporal formula apart into its conjuncts. What is not temporal stays whole; {@code []} is moved inwards as far
 * as {@code /\} and {@code \A} reach, over which it distributes.
 */
final class Conjuncts {
    private final Levels levels;
    private final Recursion recursion;

    Conjuncts(Levels levels, Recursion recursion) {
        this.levels = levels;
        this.recursion = recursion;
    }

    List<Conjunct> of(Expr formula) {
        List<Conjunct> found = new ArrayList<>();
        take(Conjunct.of(formula), found);
        return found;
    }

    private void take(Conjunct conjunct, List<Conjunct> found) {
        Expr core = conjunct.core();
        if (levels.of(core) != Level.TEMPORAL) {
            found.add(conjunct);
        } else if (core instanceof Expr.Always always && isMovable(always.formula())) {
            open(conjunct.with(always.formula()))
                    .forEach(inner -> take(inner.with(boxed(inner.core(), always)), found));
        } else if (isOpenable(core)) {
            open(conjunct).forEach(inner -> take(inner, found));
        } else {
            found.add(conjunct);
        }
    }

    /** {@code [][]F} is {@code []F}. */
    private static Expr boxed(Expr inner, Expr.Always box) {
        return inner instanceof Expr.Always ? inner : new Expr.Always(inner, box.span());
    }

    private boolean isMovable(Expr formula) {
        return levels.of(formula).compareTo(Level.STATE) > 0 && (formula instanceof Expr.Always || isOpenable(formula));
    }

    private boolean isOpenable(Expr formula) {
        return switch (formula) {
            case Expr.Conjunction conjunction -> true;
            case Expr.Let let -> true;
            case Expr.Apply apply ->
                apply.callee() instanceof Definition definition && !recursion.isRecursive(definition)
                        && !hasTemporalArgument(apply);
            case Expr.Quantified quantified -> quantified.quantifier() == Expr.Quantifier.FOR_ALL
                    && quantified.bounds().stream().allMatch(bound -> levels.of(bound.set()) == Level.CONSTANT);
            default -> false;
        };
    }

    private static List<Conjunct> open(Conjunct conjunct) {
        return switch (conjunct.core()) {
            case Expr.Conjunction conjunction -> conjunction.conjuncts().stream().map(conjunct::with).toList();
            case Expr.Let let -> List.of(conjunct.inLet(let));
            case Expr.Quantified forAll -> List.of(conjunct.inQuantifier(forAll));
            case Expr.Apply apply when apply.callee() instanceof Definition definition ->
                List.of(conjunct.inDefinition(definition, apply));
            default -> List.of(conjunct);
        };
    }

    /** Once it is a parameter, its level no longer shows. */
    private boolean hasTemporalArgument(Expr.Apply apply) {
        return apply.arguments().stream().anyMatch(argument -> switch (argument) {
            case Expr expr -> levels.of(expr) == Level.TEMPORAL;
            case OperatorReference reference ->
                reference.operator() instanceof Definition operator && levels.of(operator) == Level.TEMPORAL;
        });
    }
}
