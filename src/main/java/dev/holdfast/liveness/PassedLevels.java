package dev.holdfast.liveness;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Parts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The level of a part of a formula, parameters counting as what was passed for them. */
final class PassedLevels {
    private final Levels levels = new Levels();
    /** Definitions being looked into: a recursion adds nothing. */
    private final Set<Definition> open = new HashSet<>();

    Level of(Expr expr, Surroundings at) {
        Level level = levels.of(expr);
        return level == Level.TEMPORAL ? level : level.max(ofNames(expr, at));
    }

    /** What the names in an expression add to its level. */
    private Level ofNames(Expr expr, Surroundings at) {
        Level level = Level.CONSTANT;
        if (expr instanceof Expr.Apply apply) {
            level = level.max(of(apply.callee(), at)).max(ofOperators(apply.arguments(), at));
        } else if (expr instanceof Expr.Builtin builtin) {
            level = level.max(ofOperators(builtin.arguments(), at));
        }
        boolean settled = expr instanceof Expr.Enabled;
        for (Expr part : settled ? List.<Expr>of() : Parts.of(expr)) {
            level = level.max(ofNames(part, at));
        }
        return level;
    }

    private Level ofOperators(List<Argument> arguments, Surroundings at) {
        Level level = Level.CONSTANT;
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference) {
                level = level.max(of(reference.operator(), at));
            }
        }
        return level;
    }

    private Level of(Callee name, Surroundings at) {
        if (name instanceof Definition definition) {
            return definition.isLocal() ? ofLocal(definition, at) : Level.CONSTANT;
        }
        return at.lookUp(name).map(passed -> switch (passed.argument()) {
            case Expr argument -> of(argument, passed.at());
            case OperatorReference reference -> levelOf(reference.operator(), passed.at());
        }).orElse(Level.CONSTANT);
    }

    /** The body of a LET's definition may use parameters. */
    private Level ofLocal(Definition definition, Surroundings at) {
        if (!open.add(definition)) {
            return Level.CONSTANT;
        }
        try {
            return at.definedAround(definition).map(body -> ofNames(body, at)).orElse(Level.CONSTANT);
        } finally {
            open.remove(definition);
        }
    }

    private Level levelOf(Callee operator, Surroundings at) {
        return operator instanceof Definition definition
                ? levels.of(definition).max(of(operator, at))
                : of(operator, at);
    }
}
