package dev.holdfast.ir;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The variables on whose next values an action can depend. */
public final class NextReads {
    private final SortedSet<Variable> variables = new TreeSet<>(Comparator.comparingInt(Variable::index));
    private final Set<Definition> visited = new HashSet<>();
    private final Expr passedOver;
    private boolean primesNames;

    private NextReads(Expr passedOver) {
        this.passedOver = passedOver;
    }

    /**
     * Those of an action and of all it needs, in declaration order; nothing if that cannot be told because it primes a name
     * which stands for something else.
     *
     * @param passedOver a subscript within it that does not count
     */
    public static Optional<List<Variable>> of(Expr action, Expr passedOver) {
        NextReads reads = new NextReads(passedOver);
        reads.visit(action);
        return reads.primesNames ? Optional.empty() : Optional.of(List.copyOf(reads.variables));
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Prime prime -> readAll(prime.expression());
            case Expr.Unchanged unchanged -> readAll(unchanged.expression());
            case Expr.SquareAction square -> {
                readAll(square.subscript());
                visit(square.action());
            }
            case Expr.AngleAction angle -> {
                readAll(angle.subscript());
                visit(angle.action());
            }
            // Its next values are its own.
            case Expr.Enabled enabled -> {
            }
            case Expr.Apply apply -> {
                visit(apply.callee());
                visitParts(expr);
                visitOperators(apply.arguments());
            }
            case Expr.Builtin builtin -> {
                visitParts(expr);
                visitOperators(builtin.arguments());
            }
            default -> visitParts(expr);
        }
    }

    private void visitParts(Expr expr) {
        Parts.of(expr).forEach(this::visit);
    }

    private void visit(Callee callee) {
        if (callee instanceof Definition definition && visited.add(definition)) {
            visit(definition.body());
        }
    }

    private void visitOperators(List<Argument> arguments) {
        for (Argument argument : arguments) {
            if (argument instanceof OperatorReference reference) {
                visit(reference.operator());
            }
        }
    }

    private void readAll(Expr primed) {
        if (primed == passedOver) {
            return;
        }
        variables.addAll(Reads.of(primed));
        primesNames |= !FreeNames.of(primed).isEmpty();
    }
}
