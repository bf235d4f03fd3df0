package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.model.Action;
import dev.holdfast.model.Opening;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expands an action into a plan that generates its successors as often as TLC does: conjuncts from left to right;
 * {@code x' = e} and {@code x' \in S} assign a variable that has no value yet and test one that has; {@code \/} and
 * {@code \E} fork. Once every variable has a value, the conjuncts that remain are only tested.
 */
final class ActionExpander {
    /** An action whose plan is larger is not worth compiling. */
    private static final int MOST_STEPS = 240_000;
    /** Stands for no conjuncts that are still to do. */
    private static final Object END = new Object();

    private final Expander expander;
    private final Meanings meanings;
    private final Terms terms;
    private final NextValues nextValues;
    /** Null if only the existence of a successor is asked for, which need not give every variable a value. */
    private final @Nullable Encoder encoder;
    private final Map<Object, Continuation> continuations = new IdentityHashMap<>();
    private int steps;

    /** How it goes on from these states. */
    private record Continuation(States states, Plan plan) {}

    ActionExpander(Expander expander, @Nullable Encoder encoder) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.terms = meanings.terms();
        this.nextValues = new NextValues(this, expander);
        this.encoder = encoder;
    }

    /** The plan of an action; one that cannot be made leaves the action to the reference engine. */
    Plan expand(Action action, States states, Sharing sharing) {
        try {
            return Work.check(sharing.of(open(action, 0, Scope.EMPTY, states)));
        } catch (NotCompilable e) {
            return new Plan.Interpret(e.at(action.span()));
        } catch (SpecException | ValueException problem) {
            return new Plan.Interpret(NotCompilable.withoutValue(action.span()));
        }
    }

    /** ENABLED: is there a successor? */
    static Term isEnabled(Expander expander, Expr action, Scope scope, States states) {
        Plan plan = new ActionExpander(expander, null).search(action, scope, States.of(states.current()), null);
        return Plans.leadsOn(plan, expander.meanings().terms());
    }

    private Plan open(Action action, int index, Scope scope, States states) {
        if (index == action.openings().size()) {
            return search(action.body(), scope, states, null);
        }
        return switch (action.openings().get(index)) {
            case Opening.Choice choice -> forEach(expander.binder().choices(choice.bounds(), scope, states),
                    inner -> open(action, index + 1, inner, states));
            case Opening.Definitions let -> open(action, index + 1, scope.open(let.definitions()), states);
            case Opening.Entry entry -> open(action, index + 1,
                    scope.withArguments(entry.parameters(), entry.arguments(), scope), states);
        };
    }

    private interface Body {
        Plan of(Scope scope);
    }

    private Plan forEach(Binder.Choices choices, Body body) {
        List<Plan> ways = new ArrayList<>();
        for (Binder.Choice choice : choices.list()) {
            if (!choice.guard().isConstant(0)) {
                ways.add(Plans.guard(choice.guard(), body.of(choice.scope())));
            }
        }
        return Plans.guard(choices.evaluated(), Plans.fork(ways));
    }

    // ---- the search for a successor

    private Plan search(Expr expr, Scope scope, States states, @Nullable Pending rest) {
        if (++steps > MOST_STEPS) {
            throw NotCompilable.excessive(expr.span(), "an action with too many ways through it");
        }
        try {
            return shape(expr, scope, states, rest);
        } catch (NotCompilable e) {
            throw e.at(expr.span());
        }
    }

    private Plan shape(Expr expr, Scope scope, States states, @Nullable Pending rest) {
        return switch (expr) {
            case Expr.Conjunction e -> conjunction(e.conjuncts(), scope, states, rest);
            case Expr.Disjunction e -> Plans.fork(e.disjuncts().stream()
                    .map(disjunct -> search(disjunct, scope, states, rest)).toList());
            case Expr.Quantified e when e.quantifier() == Expr.Quantifier.EXISTS ->
                forEach(expander.binder().choices(e.bounds(), scope, states),
                        inner -> search(e.body(), inner, states, rest));
            case Expr.Quantified e -> forAll(e, scope, states, rest);
            case Expr.If e -> Plans.branch(expander.truth(e.condition(), scope, states),
                    () -> search(e.then(), scope, states, rest), () -> search(e.otherwise(), scope, states, rest));
            case Expr.Case e -> cases(e, 0, scope, states, rest);
            case Expr.Let e -> search(e.body(), scope.open(e.definitions()), states, rest);
            case Expr.Apply e -> apply(e, scope, states, rest);
            case Expr.Builtin e -> builtin(e, scope, states, rest);
            case Expr.Unchanged e -> nextValues.unchanged(e.expression(), scope, states, rest);
            case Expr.SquareAction e -> throw new NotCompilable("[A]_v inside an action");
            case Expr.AngleAction e -> search(e.action(), scope, states, new Pending(changed(e), scope, rest));
            default -> test(expr, scope, states, rest);
        };
    }

    private static Expr changed(Expr.AngleAction expr) {
        Span span = expr.subscript().span();
        return new Expr.Builtin(Operator.NOT, List.of(new Expr.Unchanged(expr.subscript(), span)), span);
    }

    /** Ways that differ only in what they have tested so far go on alike, and share one plan. */
    Plan goOn(States states, @Nullable Pending rest) {
        Object key = rest == null ? END : rest;
        Continuation known = continuations.get(key);
        if (known != null && known.states.areSame(states)) {
            return known.plan;
        }
        Plan plan = continued(states, rest);
        continuations.put(key, new Continuation(states, plan));
        return plan;
    }

    private Plan continued(States states, @Nullable Pending rest) {
        if (states.isComplete()) {
            return finish(states, rest);
        }
        if (rest == null && encoder == null) {
            return emit(states);
        }
        if (rest == null) {
            // Where this is reached the reference engine has a problem to report; other ways may never lead there.
            return new Plan.Guard(terms.giveUp(), Plan.STOP);
        }
        Term when = rest.when();
        return when == null
                ? search(rest.expr(), rest.scope(), states, rest.rest())
                : Plans.branch(when, () -> search(rest.expr(), rest.scope(), states, rest.rest()),
                        () -> goOn(states, rest.rest()));
    }

    private Plan finish(States states, @Nullable Pending rest) {
        Term condition = terms.truth(true);
        for (Pending at = rest; at != null && !condition.isConstant(0); at = at.rest()) {
            Term truth = expander.truth(at.expr(), at.scope(), states);
            Term when = at.when();
            condition = terms.and(condition, when == null ? truth : terms.or(terms.not(when), truth));
        }
        return Plans.guard(condition, emit(states));
    }

    private Plan emit(States states) {
        if (encoder == null) {
            return new Plan.Emit(List.of());
        }
        List<Plan.Store> stores = new ArrayList<>();
        Term fits = terms.truth(true);
        for (int i = 0; i < states.next().size(); i++) {
            Meaning value = states.next().get(i);
            if (value != null) {
                stores.addAll(encoder.stores(i, value));
                fits = terms.and(encoder.fits(i, value), fits);
            }
        }
        return Plans.guard(fits, new Plan.Emit(stores));
    }

    /** A conjunct that assigns nothing. */
    Plan test(Expr expr, Scope scope, States states, @Nullable Pending rest) {
        Term condition = expander.truth(expr, scope, states);
        return condition.isConstant(0) ? Plan.STOP : Plans.guard(condition, goOn(states, rest));
    }

    private Plan conjunction(List<Expr> conjuncts, Scope scope, States states, @Nullable Pending rest) {
        Pending pending = rest;
        for (int i = conjuncts.size() - 1; i > 0; i--) {
            pending = new Pending(conjuncts.get(i), scope, pending);
        }
        return search(conjuncts.get(0), scope, states, pending);
    }

    private Plan forAll(Expr.Quantified expr, Scope scope, States states, @Nullable Pending rest) {
        Binder.Choices choices = expander.binder().choices(expr.bounds(), scope, states);
        Pending pending = rest;
        for (int i = choices.list().size() - 1; i >= 0; i--) {
            Binder.Choice choice = choices.list().get(i);
            if (!choice.guard().isConstant() && !choices.inOrder()) {
                throw new NotCompilable("\\A over a set whose elements depend on the state, in an action");
            }
            if (!choice.guard().isConstant(0)) {
                pending = new Pending(choice.guard(), expr.body(), choice.scope(), pending);
            }
        }
        return Plans.guard(choices.evaluated(), goOn(states, pending));
    }

    private Plan cases(Expr.Case expr, int arm, Scope scope, States states, @Nullable Pending rest) {
        if (arm == expr.arms().size()) {
            Expr other = expr.other();
            return other == null ? new Plan.Guard(terms.giveUp(), Plan.STOP) : search(other, scope, states, rest);
        }
        return Plans.branch(expander.truth(expr.arms().get(arm).condition(), scope, states),
                () -> search(expr.arms().get(arm).value(), scope, states, rest),
                () -> cases(expr, arm + 1, scope, states, rest));
    }

    private Plan apply(Expr.Apply expr, Scope scope, States states, @Nullable Pending rest) {
        Callee callee = expr.callee();
        if (callee instanceof Definition definition && !definition.isLocal()) {
            return expander.names().isConstant(definition)
                    ? test(expr, scope, states, rest)
                    : search(definition.body(),
                            Scope.EMPTY.withArguments(definition.parameters(), expr.arguments(), scope), states, rest);
        }
        return switch (scope.lookUp(callee)) {
            case Scope.Binding.Known known -> test(expr, scope, states, rest);
            case Scope.Binding.Rule rule -> test(expr, scope, states, rest);
            case Scope.Binding.Later later -> search(later.expr(), later.scope(), states, rest);
            case Scope.Binding.Operator operator ->
                search(operator.definition().body(),
                        operator.scope().withArguments(operator.definition().parameters(), expr.arguments(), scope),
                        states, rest);
        };
    }

    private Plan builtin(Expr.Builtin expr, Scope scope, States states, @Nullable Pending rest) {
        return switch (expr.operator()) {
            case EQUAL -> nextValues.equal(expr, scope, states, rest);
            case MEMBER -> nextValues.member(expr, scope, states, rest);
            case IMPLIES -> Plans.branch(expander.truth(expr.operand(0), scope, states),
                    () -> search(expr.operand(1), scope, states, rest), () -> goOn(states, rest));
            default -> test(expr, scope, states, rest);
        };
    }
}
