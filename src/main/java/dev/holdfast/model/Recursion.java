package dev.holdfast.model;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Parts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells definitions that lead back to themselves, which nothing may be looked for in by unfolding. */
public final class Recursion {
    private final Map<Definition, Boolean> known = new HashMap<>();

    public boolean isRecursive(Definition definition) {
        return known.computeIfAbsent(definition, Recursion::leadsToItself);
    }

    private static boolean leadsToItself(Definition definition) {
        Set<Definition> seen = new HashSet<>();
        Deque<Expr> open = new ArrayDeque<>(List.of(definition.body()));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            open.addAll(Parts.of(expr));
            for (Definition mentioned : mentioned(expr)) {
                if (seen.add(mentioned)) {
                    open.add(mentioned.body());
                }
            }
        }
        return seen.contains(definition);
    }

    private static Set<Definition> mentioned(Expr expr) {
        Set<Definition> found = new HashSet<>();
        if (expr instanceof Expr.Apply apply) {
            if (apply.callee() instanceof Definition definition) {
                found.add(definition);
            }
            addOperators(apply.arguments(), found);
        } else if (expr instanceof Expr.Builtin builtin) {
            addOperators(builtin.arguments(), found);
        }
        return found;
    }

    private static void addOperators(List<Argument> arguments, Set<Definition> found) {
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference
                    && reference.operator() instanceof Definition definition) {
                found.add(definition);
            }
        }
    }
}
