package dev.holdfast.ir;

/** Finds the implications that decide a predicate: under {@code /\}, {@code \A}, LET and names. */
public final class Implications {
    private Implications() {}

    /** Does an implication decide this predicate? If its left side never holds, the predicate holds vacuously. */
    public static boolean decide(Expr expr) {
        return switch (expr) {
            case Expr.Builtin e -> e.operator() == Operator.IMPLIES;
            case Expr.Quantified e -> e.quantifier() == Expr.Quantifier.FOR_ALL && decide(e.body());
            case Expr.Conjunction e -> e.conjuncts().stream().anyMatch(Implications::decide);
            case Expr.Let e -> decide(e.body());
            case Expr.Apply e ->
                e.callee() instanceof Definition definition && !definition.isLocal() && decide(definition.body());
            default -> false;
        };
    }
}
