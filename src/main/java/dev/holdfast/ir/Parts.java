package dev.holdfast.ir;

import java.util.ArrayList;
import java.util.List;

/** The direct sub-expressions of an expression, for walks that treat most shapes alike. */
public final class Parts {
    private Parts() {}

    /** In textual order; bodies of LET definitions and LAMBDAs included, those of other definitions not. */
    public static List<Expr> of(Expr expr) {
        List<Expr> parts = new ArrayList<>();
        switch (expr) {
            case Expr.Literal e -> {
            }
            case Expr.VariableReference e -> {
            }
            case Expr.Apply e -> addArguments(e.arguments(), parts);
            case Expr.Builtin e -> addArguments(e.arguments(), parts);
            case Expr.Conjunction e -> parts.addAll(e.conjuncts());
            case Expr.Disjunction e -> parts.addAll(e.disjuncts());
            case Expr.Quantified e -> addBound(e.bounds(), e.body(), parts);
            case Expr.Choose e -> addBound(List.of(e.bound()), e.predicate(), parts);
            case Expr.SetFilter e -> addBound(List.of(e.bound()), e.predicate(), parts);
            case Expr.SetMap e -> addBound(e.bounds(), e.element(), parts);
            case Expr.FunctionConstructor e -> addBound(e.bounds(), e.body(), parts);
            case Expr.FunctionApply e -> parts.addAll(List.of(e.function(), e.argument()));
            case Expr.Except e -> addUpdates(e, parts);
            case Expr.RecordConstructor e -> parts.addAll(e.fields().values());
            case Expr.RecordSetConstructor e -> parts.addAll(e.fields().values());
            case Expr.If e -> parts.addAll(List.of(e.condition(), e.then(), e.otherwise()));
            case Expr.Case e -> addArms(e, parts);
            case Expr.Let e -> addLet(e, parts);
            case Expr.Prime e -> parts.add(e.expression());
            case Expr.Unchanged e -> parts.add(e.expression());
            case Expr.Enabled e -> addEnabled(e, parts);
            case Expr.SquareAction e -> parts.addAll(List.of(e.action(), e.subscript()));
            case Expr.AngleAction e -> parts.addAll(List.of(e.action(), e.subscript()));
            case Expr.Always e -> parts.add(e.formula());
            case Expr.Eventually e -> parts.add(e.formula());
            case Expr.LeadsTo e -> parts.addAll(List.of(e.from(), e.to()));
            case Expr.Fairness e -> parts.addAll(List.of(e.subscript(), e.action(), e.enabled()));
        }
        return parts;
    }

    private static void addArguments(List<Argument> arguments, List<Expr> parts) {
        for (Argument argument : arguments) {
            switch (argument) {
                case Expr expr -> parts.add(expr);
                case OperatorReference reference -> {
                    if (reference.operator() instanceof Definition definition && definition.isLocal()) {
                        parts.add(definition.body());
                    }
                }
            }
        }
    }

    private static void addBound(List<Bound> bounds, Expr body, List<Expr> parts) {
        bounds.forEach(bound -> parts.add(bound.set()));
        parts.add(body);
    }

    private static void addEnabled(Expr.Enabled enabled, List<Expr> parts) {
        enabled.shadows().forEach(shadow -> parts.add(shadow.value()));
        parts.add(enabled.action());
    }

    private static void addUpdates(Expr.Except except, List<Expr> parts) {
        parts.add(except.function());
        for (Expr.Update update : except.updates()) {
            parts.addAll(update.path());
            parts.add(update.value());
        }
    }

    private static void addArms(Expr.Case choice, List<Expr> parts) {
        for (Expr.Arm arm : choice.arms()) {
            parts.add(arm.condition());
            parts.add(arm.value());
        }
        if (choice.other() != null) {
            parts.add(choice.other());
        }
    }

    private static void addLet(Expr.Let let, List<Expr> parts) {
        let.definitions().forEach(definition -> parts.add(definition.body()));
        parts.add(let.body());
    }
}
