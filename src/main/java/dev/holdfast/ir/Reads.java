package dev.holdfast.ir;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The variables on which the value of an expression can depend. */
public final class Reads {
    private final SortedSet<Variable> variables = new TreeSet<>(Comparator.comparingInt(Variable::index));
    private final Set<Variable> shadows = new HashSet<>();
    private final Set<Definition> visited = new HashSet<>();
    private boolean asksEnabled;

    private Reads() {}

    /** What all of these and the definitions that they need read. */
    public static Reads of(Iterable<Expr> exprs) {
        Reads reads = new Reads();
        exprs.forEach(reads::visit);
        return reads;
    }

    /** In declaration order. */
    public List<Variable> variables() {
        return variables.stream().filter(variable -> !shadows.contains(variable)).toList();
    }

    /** Is there an ENABLED, for which a state must be complete? */
    public boolean asksEnabled() {
        return asksEnabled;
    }

    /** Those of a definition's body and of all it needs, in declaration order. */
    public static List<Variable> of(Definition definition) {
        Reads reads = new Reads();
        reads.visit(definition);
        return reads.variables();
    }

    /** Those of an expression and of all it needs, in declaration order. */
    public static List<Variable> of(Expr expr) {
        Reads reads = new Reads();
        reads.visit(expr);
        return List.copyOf(reads.variables);
    }

    private void visit(Callee callee) {
        if (callee instanceof Definition definition && visited.add(definition)) {
            visit(definition.body());
        }
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.VariableReference reference -> variables.add(reference.variable());
            case Expr.Enabled enabled -> {
                asksEnabled = true;
                enabled.shadows().forEach(shadow -> shadows.add(shadow.variable()));
            }
            case Expr.Apply apply -> {
                visit(apply.callee());
                visitOperators(apply.arguments());
            }
            case Expr.Builtin builtin -> visitOperators(builtin.arguments());
            default -> {
            }
        }
        Parts.of(expr).forEach(this::visit);
    }

    private void visitOperators(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference) {
                visit(reference.operator());
            }
        }
    }
}
