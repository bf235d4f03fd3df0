package dev.holdfast.ir;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Does an expression have a meaning of its own, or only where the names around it are bound? */
public final class FreeNames {
    private final Set<Callee> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Callee> bound = Collections.newSetFromMap(new IdentityHashMap<>());

    private FreeNames() {}

    /** Are there names in it that it does not bind itself? Definitions of modules do not count. */
    public static boolean areIn(Expr expr) {
        return !of(expr).isEmpty();
    }

    /** The names in it that it does not bind itself; definitions of modules do not count. */
    public static Set<Callee> of(Expr expr) {
        FreeNames names = new FreeNames();
        names.visit(expr);
        names.used.removeAll(names.bound);
        return names.used;
    }

    /** The names in an operator's body that are neither its parameters nor the operator itself. */
    public static Set<Callee> of(Definition definition) {
        FreeNames names = new FreeNames();
        names.bind(definition);
        names.visit(definition.body());
        names.used.removeAll(names.bound);
        return names.used;
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Apply e -> {
                use(e.callee());
                references(e.arguments());
            }
            case Expr.Builtin e -> references(e.arguments());
            case Expr.Quantified e -> bind(e.bounds());
            case Expr.Choose e -> bind(List.of(e.bound()));
            case Expr.SetFilter e -> bind(List.of(e.bound()));
            case Expr.SetMap e -> bind(e.bounds());
            case Expr.FunctionConstructor e -> {
                bind(e.bounds());
                Local self = e.self();
                if (self != null) {
                    bound.add(self);
                }
            }
            case Expr.Except e -> e.updates().forEach(update -> bound.add(update.old()));
            case Expr.Let e -> e.definitions().forEach(this::bind);
            default -> {
            }
        }
        Parts.of(expr).forEach(this::visit);
    }

    private void use(Callee callee) {
        if (!(callee instanceof Definition definition) || definition.isLocal()) {
            used.add(callee);
        }
    }

    /** A LAMBDA is bound where it stands. */
    private void references(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference) {
                use(reference.operator());
                if (reference.operator() instanceof Definition definition && definition.isLocal()) {
                    bind(definition);
                }
            }
        }
    }

    private void bind(List<Bound> bounds) {
        bounds.forEach(each -> bound.addAll(each.names()));
    }

    private void bind(Definition definition) {
        bound.add(definition);
        bound.addAll(definition.parameters());
    }
}
