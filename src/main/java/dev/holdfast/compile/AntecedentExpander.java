package dev.holdfast.compile;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Implications;
import dev.holdfast.ir.Operator;
import java.util.List;

/** Expands "does a state meet the left side of an implication that decides this predicate?". */
final class AntecedentExpander {
    private final Expander expander;
    private final Terms terms;
    private final States state;

    AntecedentExpander(Expander expander, States state) {
        this.expander = expander;
        this.terms = expander.meanings().terms();
        this.state = state;
    }

    /** True also if there is no such implication. */
    Term areMet(Expr predicate) {
        return areMet(predicate, Scope.EMPTY);
    }

    private Term areMet(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.Builtin e when e.operator() == Operator.IMPLIES -> expander.truth(e.operand(0), scope, state);
            case Expr.Quantified e when e.quantifier() == Expr.Quantifier.FOR_ALL && Implications.decide(e.body()) ->
                isOneMet(e, scope);
            case Expr.Conjunction e -> isOneMet(e.conjuncts(), scope);
            case Expr.Let e -> areMet(e.body(), scope.open(e.definitions()));
            case Expr.Apply e when e.callee() instanceof Definition definition && !definition.isLocal() ->
                areMet(definition.body(), Scope.EMPTY.withArguments(definition.parameters(), e.arguments(), scope));
            default -> terms.truth(true);
        };
    }

    private Term isOneMet(Expr.Quantified expr, Scope scope) {
        Binder.Choices choices = expander.binder().choices(expr.bounds(), scope, state);
        Term any = terms.truth(false);
        for (int i = choices.list().size() - 1; i >= 0; i--) {
            Binder.Choice choice = choices.list().get(i);
            any = terms.or(terms.and(choice.guard(), areMet(expr.body(), choice.scope())), any);
        }
        return terms.after(choices.evaluated(), any);
    }

    private Term isOneMet(List<Expr> conjuncts, Scope scope) {
        List<Expr> deciding = conjuncts.stream().filter(Implications::decide).toList();
        Term any = terms.truth(deciding.isEmpty());
        for (int i = deciding.size() - 1; i >= 0; i--) {
            any = terms.or(areMet(deciding.get(i), scope), any);
        }
        return any;
    }
}
