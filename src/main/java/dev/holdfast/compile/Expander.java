package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Expands an expression into its {@link Meaning}: the one switch over shapes of this stage. Everything that depends on no
 * state is left to the reference engine.
 */
final class Expander {
    /** Deeper nesting of operators is taken for a recursion that does not end here. */
    private static final int DEEPEST = 400;
    /** For one action or predicate: a second's worth or so. */
    private static final int MOST_STEPS = 2_000_000;

    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;
    private final Operators operators;
    private final Binder binder;
    private final Constructors constructors;
    private final Fallback fallback;
    private final Applications applications;
    private final Names names;
    private final Function<Expr, Value> constants;
    private final Memory memory;
    private int depth;
    private int steps;

    /** @param constants the value of an expression that depends on no state */
    Expander(Meanings meanings, Function<Expr, Value> constants) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.constants = constants;
        this.memory = new Memory(terms);
        this.equality = new Equality(meanings);
        this.operators = new Operators(this, meanings, new Sets(meanings));
        this.binder = new Binder(this, equality);
        this.fallback = new Fallback(meanings.islands());
        this.names = new Names(this, fallback);
        Functions functions = new Functions(meanings);
        this.applications = new Applications(this, functions, operators, fallback);
        this.constructors = new Constructors(this, binder, functions, operators.products());
    }

    Meanings meanings() {
        return meanings;
    }

    Binder binder() {
        return binder;
    }

    Memory memory() {
        return memory;
    }

    Names names() {
        return names;
    }

    /** The meaning of a predicate as a truth. */
    Term truth(Expr expr, Scope scope, States states) {
        return meanings.asTruth(expand(expr, scope, states));
    }

    Meaning expand(Expr expr, Scope scope, States states) {
        if (++steps > MOST_STEPS) {
            throw NotCompilable.excessive(expr.span(), "its expansion takes too long");
        }
        fallback.step(expr);
        depth++;
        try {
            if (depth > DEEPEST) {
                throw NotCompilable.excessive(expr.span(), "operators nested too deeply");
            }
            return shape(expr, scope, states);
        } catch (NotCompilable e) {
            return fallback.instead(expr, scope, states, e.at(expr.span()), part -> expand(part, scope, states));
        } catch (SpecException | ValueException problem) {
            return fallback.instead(expr, scope, states, NotCompilable.withoutValue(expr.span()),
                    part -> expand(part, scope, states));
        } finally {
            depth--;
        }
    }

    /** An action or a predicate begins: it may be as large as any. */
    void begin() {
        steps = 0;
        memory.forget();
        terms.begin();
    }

    private Meaning shape(Expr expr, Scope scope, States states) {
        return switch (expr) {
            case Expr.Literal e -> new Constant(e.value());
            case Expr.VariableReference e -> states.current().get(e.variable().index());
            case Expr.Apply e -> names.expand(e, scope, states);
            case Expr.Builtin e -> operators.expand(e, scope, states);
            case Expr.Conjunction e -> meanings.truth(logic(e.conjuncts(), scope, states, true, terms::and));
            case Expr.Disjunction e -> meanings.truth(logic(e.disjuncts(), scope, states, false, terms::or));
            case Expr.Quantified e -> binder.quantified(e, scope, states);
            case Expr.Choose e -> binder.choose(e, scope, states);
            case Expr.SetFilter e -> binder.filter(e, scope, states);
            case Expr.SetMap e -> binder.map(e, scope, states);
            case Expr.FunctionConstructor e -> constructors.function(e, scope, states);
            case Expr.FunctionApply e -> applications.expand(e, scope, states);
            case Expr.Except e -> constructors.except(e, scope, states);
            case Expr.RecordConstructor e -> constructors.record(e, scope, states);
            case Expr.RecordSetConstructor e -> constructors.recordSet(e, scope, states);
            case Expr.If e -> ifThenElse(e, scope, states);
            case Expr.Case e -> cases(e, 0, scope, states);
            case Expr.Let e -> expand(e.body(), scope.open(e.definitions()), states);
            case Expr.Prime e -> expand(e.expression(), scope, states.primed());
            case Expr.Unchanged e -> meanings.truth(unchanged(e.expression(), scope, states));
            case Expr.SquareAction e -> meanings.truth(terms.or(truth(e.action(), scope, states),
                    unchanged(e.subscript(), scope, states)));
            case Expr.AngleAction e -> meanings.truth(terms.and(truth(e.action(), scope, states),
                    terms.not(unchanged(e.subscript(), scope, states))));
            case Expr.Enabled e -> enabled(e, scope, states);
            case Expr.Always e -> throw new NotCompilable("a temporal formula");
            case Expr.Eventually e -> throw new NotCompilable("a temporal formula");
            case Expr.LeadsTo e -> throw new NotCompilable("a temporal formula");
            case Expr.Fairness e -> throw new NotCompilable("a temporal formula");
        };
    }

    /** The value of an expression that depends on no state; undefined if it has none. */
    Meaning constant(Expr expr) {
        return Settled.of(() -> constants.apply(expr));
    }

    // ---- logic

    private Term logic(List<Expr> parts, Scope scope, States states, boolean neutral,
            BiFunction<Term, Term, Term> connective) {
        List<Term> truths = new ArrayList<>();
        for (Expr part : parts) {
            Term truth = truth(part, scope, states);
            truths.add(truth);
            if (truth.isConstant(neutral ? 0 : 1) || truth.givesUp()) {
                break;
            }
        }
        Term all = terms.truth(neutral);
        for (int i = truths.size() - 1; i >= 0; i--) {
            all = connective.apply(truths.get(i), all);
        }
        return all;
    }

    private Meaning ifThenElse(Expr.If expr, Scope scope, States states) {
        Term condition = truth(expr.condition(), scope, states);
        if (condition.isConstant()) {
            return expand(condition.number() != 0 ? expr.then() : expr.otherwise(), scope, states);
        }
        if (condition.givesUp()) {
            return Meaning.UNDEFINED;
        }
        return meanings.choose(condition, memory.knowing(condition, true, () -> expand(expr.then(), scope, states)),
                memory.knowing(condition, false, () -> expand(expr.otherwise(), scope, states)));
    }

    private Meaning cases(Expr.Case expr, int arm, Scope scope, States states) {
        if (arm == expr.arms().size()) {
            Expr other = expr.other();
            return other == null ? Meaning.UNDEFINED : expand(other, scope, states);
        }
        Term condition = truth(expr.arms().get(arm).condition(), scope, states);
        if (condition.isConstant(0)) {
            return cases(expr, arm + 1, scope, states);
        }
        if (condition.givesUp()) {
            return Meaning.UNDEFINED;
        }
        Meaning value = expand(expr.arms().get(arm).value(), scope, states);
        return condition.isConstant(1) ? value : meanings.choose(condition, value, cases(expr, arm + 1, scope, states));
    }

    private Meaning enabled(Expr.Enabled expr, Scope scope, States states) {
        return states.current().contains(Meaning.UNDEFINED)
                ? Meaning.UNDEFINED
                : meanings
                        .truth(ActionExpander.isEnabled(this, expr.action(), scope, withShadows(expr, scope, states)));
    }

    /** The state with the variables that only this ENABLED has. */
    private States withShadows(Expr.Enabled expr, Scope scope, States states) {
        List<Meaning> current = new ArrayList<>(states.current());
        for (Expr.Shadow shadow : expr.shadows()) {
            while (current.size() <= shadow.variable().index()) {
                current.add(Meaning.UNDEFINED);
            }
            current.set(shadow.variable().index(), expand(shadow.value(), scope, states));
        }
        return States.of(current);
    }

    Term unchanged(Expr expr, Scope scope, States states) {
        return equality.equal(expand(expr, scope, states), expand(expr, scope, states.primed()));
    }

    /** A tuple or record: all its parts are evaluated, whichever is used. */
    Meaning eager(Mapping mapping) {
        return meanings.after(meanings.evaluated(mapping), mapping);
    }
}
