package dev.holdfast.compile;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Parts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** May evaluating a definition warn of something, or print it? Then nobody evaluates it for arguments that may never come. */
final class Speech {
    private final Map<Definition, Boolean> known = new IdentityHashMap<>();

    /** Looks at its body and at whatever that mentions. */
    boolean maySpeak(Definition definition) {
        return known.computeIfAbsent(definition, Speech::leadsToSpeech);
    }

    private static boolean leadsToSpeech(Definition definition) {
        Set<Definition> seen = new HashSet<>(Set.of(definition));
        Deque<Expr> open = new ArrayDeque<>(List.of(definition.body()));
        while (!open.isEmpty()) {
            Expr expr = open.pop();
            if (speaks(expr)) {
                return true;
            }
            if (expr instanceof Expr.Apply apply && apply.callee() instanceof Definition callee && seen.add(callee)) {
                open.push(callee.body());
            }
            open.addAll(Parts.of(expr));
        }
        return false;
    }

    private static boolean speaks(Expr expr) {
        return switch (expr) {
            case Expr.Choose e -> true;
            case Expr.Except e -> true;
            case Expr.Builtin e -> e.operator() == Operator.PRINT || e.operator() == Operator.PRINT_T
                    || !e.arguments().stream().allMatch(Expr.class::isInstance);
            case Expr.Apply e -> !e.arguments().stream().allMatch(Expr.class::isInstance);
            default -> false;
        };
    }
}
