package dev.holdfast.ir;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The level of an expression, bound names counting as constants. Arguments, also operators passed by name, count at the
 * place of the application, so a level is never too low but may be too high where an operator ignores its argument.
 */
public final class Levels {
    private final Map<Definition, Level> known = new IdentityHashMap<>();

    public Level of(Expr expr) {
        return new Walk().of(expr);
    }

    /** The level of a definition's body. */
    public Level of(Definition definition) {
        Level level = known.get(definition);
        if (level == null) {
            level = new Walk().of(definition);
            known.put(definition, level);
        }
        return level;
    }

    /**
     * One question. Each definition is walked through once: what it adds to the level it has added then, so that
     * neither a recursion nor a name used many times costs more.
     */
    private final class Walk {
        private final Set<Definition> entered = new HashSet<>();

        Level of(Expr expr) {
            Level level = own(expr);
            if (expr instanceof Expr.Enabled || level == Level.TEMPORAL) {
                return level;
            }
            for (Expr part : Parts.of(expr)) {
                level = level.max(of(part));
            }
            return level;
        }

        private Level own(Expr expr) {
            return switch (expr) {
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
                case Expr.Apply e -> of(e.callee()).max(ofOperators(e.arguments()));
                case Expr.Builtin e -> ofOperators(e.arguments());
                default -> Level.CONSTANT;
            };
        }

        private Level ofOperators(List<Argument> arguments) {
            Level level = Level.CONSTANT;
            for (Argument argument : arguments) {
                if (argument instanceof OperatorReference reference) {
                    level = level.max(of(reference.operator()));
                }
            }
            return level;
        }

        Level of(Callee callee) {
            if (!(callee instanceof Definition definition)) {
                return Level.CONSTANT;
            }
            Level level = known.get(definition);
            if (level != null) {
                return level;
            }
            return entered.add(definition) ? of(definition.body()) : Level.CONSTANT;
        }
    }
}
