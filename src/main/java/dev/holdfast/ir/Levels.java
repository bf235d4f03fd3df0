package dev.holdfast.ir;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The level of an expression, bound names counting as constants. Arguments count at the place of the application, so
 * a level is never too low but may be too high where an operator ignores its argument.
 */
public final class Levels {
    private final Map<Definition, Level> known = new IdentityHashMap<>();
    private final Set<Definition> open = new HashSet<>();

    public Level of(Expr expr) {
        Level level = switch (expr) {
            case Expr.VariableReference e -> Level.STATE;
            case Expr.Prime e -> Level.ACTION;
            case Expr.Unchanged e -> Level.ACTION;
            case Expr.SquareAction e -> Level.ACTION;
            case Expr.AngleAction e -> Level.ACTION;
            case Expr.Enabled e -> Level.STATE;
            case Expr.Always e -> Level.TEMPORAL;
            case Expr.Eventually e -> Level.TEMPORAL;
            case Expr.LeadsTo e -> Level.TEMPORAL;
            case Expr.Fairness e -> Level.TEMPORAL;
            case Expr.Apply e -> e.callee() instanceof Definition definition ? of(definition) : Level.CONSTANT;
            default -> Level.CONSTANT;
        };
        if (expr instanceof Expr.Enabled || level == Level.TEMPORAL) {
            return level;
        }
        for (Expr part : Parts.of(expr)) {
            level = level.max(of(part));
        }
        return level;
    }

    /** The level of a definition's body. */
    public Level of(Definition definition) {
        Level level = known.get(definition);
        if (level != null) {
            return level;
        }
        if (!open.add(definition)) {
            return Level.CONSTANT;
        }
        level = of(definition.body());
        open.remove(definition);
        if (open.isEmpty()) {
            // Within a recursion the level may still miss what the open definitions contribute.
            known.put(definition, level);
        }
        return level;
    }
}
