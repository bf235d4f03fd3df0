package dev.holdfast.parse;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Parts;
import java.util.ArrayList;
import java.util.List;

/** The definitions that an expression mentions, in textual order. */
final class Callees {
    private Callees() {}

    static List<Definition> of(Expr expr) {
        List<Definition> found = new ArrayList<>();
        collect(expr, found);
        return found;
    }

    private static void collect(Expr expr, List<Definition> found) {
        if (expr instanceof Expr.Apply apply) {
            if (apply.callee() instanceof Definition definition) {
                found.add(definition);
            }
            operators(apply.arguments(), found);
        } else if (expr instanceof Expr.Builtin builtin) {
            operators(builtin.arguments(), found);
        }
        Parts.of(expr).forEach(part -> collect(part, found));
    }

    private static void operators(List<Argument> arguments, List<Definition> found) {
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference
                    && reference.operator() instanceof Definition definition) {
                found.add(definition);
            }
        }
    }
}
