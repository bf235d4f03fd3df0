package dev.holdfast.compile;

import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.model.Recursion;
import dev.holdfast.value.SetValue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides what is left to the reference engine where an expression cannot be expanded: as little as has a value by itself. */
final class Fallback {
    /** Expressions that a recursion may take before it is taken for one that does not end here. */
    private static final int LONGEST_RECURSION = 20_000;

    private final Islands islands;
    private final Recursion recursion = new Recursion();
    private int recursions;
    private int steps;

    Fallback(Islands islands) {
        this.islands = islands;
    }

    /**
     * The value of an expression that was not expanded, from the reference engine.
     *
     * @param reason why it was not
     * @param meaning expands a part of it
     * @throws NotCompilable if something around it must be left to the reference engine too
     */
    Meaning instead(Expr expr, Scope scope, States states, NotCompilable reason, Function<Expr, Meaning> meaning) {
        if (reason.extent() == NotCompilable.Extent.ALL || recursions > 0) {
            throw reason;
        }
        if (!standsAlone(expr, meaning)) {
            throw reason.around();
        }
        if (reason.extent() == NotCompilable.Extent.SURROUNDINGS && handsOn(expr)) {
            throw reason;
        }
        return islands.of(expr, scope, states, reason);
    }

    /** Can the value be listed? Else it is worth something only to what is around it. */
    private static boolean standsAlone(Expr expr, Function<Expr, Meaning> meaning) {
        return switch (expr) {
            case Expr.FunctionConstructor e -> e.self() == null && e.bounds().stream().map(Bound::set)
                    .noneMatch(set -> isInfinite(set, meaning));
            case Expr.RecordSetConstructor e -> false;
            case Expr.Builtin e -> switch (e.operator()) {
                case SEQUENCES, FUNCTION_SET, POWER_SET, PRODUCT, INTERVAL -> false;
                default -> true;
            };
            default -> true;
        };
    }

    private static boolean isInfinite(Expr set, Function<Expr, Meaning> meaning) {
        return meaning.apply(set) instanceof Meaning.Constant constant && constant.value() instanceof SetValue value
                && !value.isFinite();
    }

    /** Is its value that of a part? */
    private static boolean handsOn(Expr expr) {
        return expr instanceof Expr.Apply || expr instanceof Expr.Let || expr instanceof Expr.If
                || expr instanceof Expr.Case;
    }

    boolean isRecursive(@Nullable Definition definition) {
        return definition != null && recursion.isRecursive(definition);
    }

    /** Expands the application of a recursive operator, which ends here only if constants decide it. */
    Meaning recursive(Supplier<Meaning> expansion) {
        if (recursions == 0) {
            steps = 0;
        }
        recursions++;
        try {
            return expansion.get();
        } catch (NotCompilable e) {
            throw recursions == 1 ? e.here() : e;
        } finally {
            recursions--;
        }
    }

    /** To be called for every expression. */
    void step(Expr expr) {
        if (recursions > 0 && ++steps > LONGEST_RECURSION) {
            throw new NotCompilable(expr.span(), "a recursion that depends on the state");
        }
    }
}
