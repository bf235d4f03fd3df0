package dev.holdfast.interpret;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the states that satisfy Init, or the successors that satisfy an action, as TLC does: conjuncts are taken from left
 * to right; {@code x' = e} and {@code x' \in S} assign a variable that has no value yet and test one that has;
 * {@code \/} and {@code \E} fork. Once every variable has a value, the conjuncts that remain are only tested, so that they
 * no longer fork: the multiplicity of generated states depends on it.
 *
 * <p>One object serves one search in one frame.
 */
final class Assignments {
    private final Evaluator evaluator;
    private final Frame frame;
    private final SoughtState sought;
    /** Are next values sought (an action), or current ones (Init)? */
    private final boolean next;
    /** May variables stay without a value? So it is where only the existence of a successor is asked for. */
    private final boolean partly;
    private final Span whole;
    private final BooleanSupplier found;

    /** The conjuncts still to do. */
    private record Pending(Expr expr, Environment env, @Nullable Pending rest) {}

    private Assignments(Evaluator evaluator, List<Variable> variables, Frame frame, boolean next,
            boolean partly, Span whole, BooleanSupplier found) {
        this.evaluator = evaluator;
        this.frame = frame;
        this.sought = new SoughtState(variables, frame, next);
        this.next = next;
        this.partly = partly;
        this.whole = whole;
        this.found = found;
    }

    /**
     * Finds all values of the frame's next state that satisfy the action.
     *
     * @param found called whenever the next state is complete; returns whether to go on
     * @return whether the search went on to its end
     */
    static boolean ofAction(Expr action, Environment env, Frame frame, Evaluator evaluator, List<Variable> variables,
            BooleanSupplier found) {
        return new Assignments(evaluator, variables, frame, true, false, action.span(), found).search(action, env,
                null);
    }

    /** Is there a value of the frame's next state that satisfies the action? It need not give one to every variable. */
    static boolean isEnabled(Expr action, Environment env, Frame frame, Evaluator evaluator,
            List<Variable> variables) {
        return !new Assignments(evaluator, variables, frame, true, true, action.span(), () -> false).search(action, env,
                null);
    }

    /** Finds all values of the frame's current state that satisfy the predicate. */
    static boolean ofInit(Expr init, Frame frame, Evaluator evaluator, List<Variable> variables,
            BooleanSupplier found) {
        return new Assignments(evaluator, variables, frame, false, false, init.span(), found).search(init,
                Environment.EMPTY, null);
    }

    private boolean search(Expr expr, Environment env, @Nullable Pending rest) {
        try {
            return switch (expr) {
                case Expr.Conjunction e -> conjunction(e.conjuncts(), env, rest);
                case Expr.Disjunction e -> disjunction(e, env, rest);
                case Expr.Quantified e -> e.quantifier() == Expr.Quantifier.EXISTS
                        ? evaluator.binder().forEach(e.bounds(), env, frame, inner -> search(e.body(), inner, rest))
                        : forAll(e, env, rest);
                case Expr.If e ->
                    search(evaluator.isTrue(e.condition(), env, frame) ? e.then() : e.otherwise(), env, rest);
                case Expr.Case e -> caseOf(e, env, rest);
                case Expr.Let e -> search(e.body(), env.open(e.definitions()), rest);
                case Expr.Apply e -> apply(e, env, rest);
                case Expr.Builtin e -> builtin(e, env, rest);
                case Expr.Unchanged e -> next ? unchanged(e.expression(), env, rest) : test(e, env, rest);
                case Expr.SquareAction e -> next
                        ? search(e.action(), env, rest) && unchanged(e.subscript(), env, rest)
                        : test(e, env, rest);
                case Expr.AngleAction e -> search(e.action(), env, new Pending(changed(e), env, rest));
                default -> test(expr, env, rest);
            };
        } catch (ValueException e) {
            throw Faults.at(expr.span(), e);
        }
    }

    private static Expr changed(Expr.AngleAction expr) {
        Span span = expr.subscript().span();
        return new Expr.Builtin(Operator.NOT, List.of(new Expr.Unchanged(expr.subscript(), span)), span);
    }

    private boolean goOn(@Nullable Pending rest) {
        if (sought.isComplete()) {
            for (Pending at = rest; at != null; at = at.rest) {
                if (!evaluator.isTrue(at.expr, at.env, frame)) {
                    return true;
                }
            }
            return found.getAsBoolean();
        }
        if (rest == null) {
            if (partly) {
                return found.getAsBoolean();
            }
            throw sought.incomplete(whole);
        }
        return search(rest.expr, rest.env, rest.rest);
    }

    private boolean test(Expr expr, Environment env, @Nullable Pending rest) {
        return !evaluator.isTrue(expr, env, frame) || goOn(rest);
    }

    private boolean conjunction(List<Expr> conjuncts, Environment env, @Nullable Pending rest) {
        Pending pending = rest;
        for (int i = conjuncts.size() - 1; i > 0; i--) {
            pending = new Pending(conjuncts.get(i), env, pending);
        }
        return search(conjuncts.get(0), env, pending);
    }

    private boolean disjunction(Expr.Disjunction expr, Environment env, @Nullable Pending rest) {
        for (Expr disjunct : expr.disjuncts()) {
            if (!search(disjunct, env, rest)) {
                return false;
            }
        }
        return true;
    }

    private boolean forAll(Expr.Quantified expr, Environment env, @Nullable Pending rest) {
        List<Environment> choices = new ArrayList<>();
        evaluator.binder().forEach(expr.bounds(), env, frame, choices::add);
        Pending pending = rest;
        for (int i = choices.size() - 1; i > 0; i--) {
            pending = new Pending(expr.body(), choices.get(i), pending);
        }
        return choices.isEmpty() ? goOn(rest) : search(expr.body(), choices.get(0), pending);
    }

    private boolean caseOf(Expr.Case expr, Environment env, @Nullable Pending rest) {
        for (Expr.Arm arm : expr.arms()) {
            if (evaluator.isTrue(arm.condition(), env, frame)) {
                return search(arm.value(), env, rest);
            }
        }
        Expr other = expr.other();
        if (other == null) {
            throw Evaluator.noCase(expr.span());
        }
        return search(other, env, rest);
    }

    private boolean apply(Expr.Apply expr, Environment env, @Nullable Pending rest) {
        return switch (expr.callee()) {
            case Local local -> applyBinding(env.lookUp(local), expr, env, rest);
            case Definition definition when definition.isLocal() ->
                applyBinding(env.lookUp(definition), expr, env, rest);
            case Definition definition -> evaluator.applications().isConstant(definition)
                    ? test(expr, env, rest)
                    : search(definition.body(),
                            evaluator.applications().enter(definition, expr.arguments(), Environment.EMPTY, env),
                            rest);
        };
    }

    private boolean applyBinding(Object binding, Expr.Apply expr, Environment env, @Nullable Pending rest) {
        return switch (binding) {
            case Value value -> test(expr, env, rest);
            case Thunk thunk -> search(thunk.expr(), thunk.environment(), rest);
            case Closure closure -> search(closure.definition().body(),
                    evaluator.applications().enter(closure.definition(), expr.arguments(), closure.environment(), env),
                    rest);
            default -> throw new HoldfastBug("unknown binding of " + expr.callee().name());
        };
    }

    private boolean builtin(Expr.Builtin expr, Environment env, @Nullable Pending rest) {
        return switch (expr.operator()) {
            case EQUAL -> equal(expr, env, rest);
            case MEMBER -> member(expr, env, rest);
            case IMPLIES ->
                evaluator.isTrue(expr.operand(0), env, frame) ? search(expr.operand(1), env, rest) : goOn(rest);
            default -> test(expr, env, rest);
        };
    }

    private boolean equal(Expr.Builtin expr, Environment env, @Nullable Pending rest) {
        int variable = Targets.ofEquation(expr.operand(0), env, next);
        if (variable < 0) {
            return test(expr, env, rest);
        }
        Value value = evaluator.evaluate(expr.operand(1), env, frame);
        Value known = sought.value(variable);
        if (known == null) {
            return assign(variable, value, rest);
        }
        return !Comparability.equal(known, value) || goOn(rest);
    }

    private boolean member(Expr.Builtin expr, Environment env, @Nullable Pending rest) {
        int variable = Targets.ofEquation(expr.operand(0), env, next);
        Value known = variable < 0 ? null : sought.value(variable);
        if (variable < 0 || known != null) {
            return test(expr, env, rest);
        }
        SetValue set = evaluator.set(expr.operand(1), env, frame);
        for (Value element : set) {
            if (!assign(variable, element, rest)) {
                return false;
            }
        }
        return true;
    }

    private boolean unchanged(Expr expr, Environment env, @Nullable Pending rest) {
        int variable = Targets.variable(expr, env);
        if (variable >= 0) {
            Value before = evaluator.evaluate(expr, env, frame);
            Value known = sought.value(variable);
            return known == null ? assign(variable, before, rest) : !Comparability.equal(before, known) || goOn(rest);
        }
        if (expr instanceof Expr.Builtin tuple && tuple.operator() == Operator.TUPLE) {
            return unchangedAll(tuple, env, rest);
        }
        Targets.Meaning meaning = Targets.meaning(expr, env);
        if (meaning != null) {
            return unchanged(meaning.expr(), meaning.env(), rest);
        }
        return !evaluator.unchanged(expr, env, frame) || goOn(rest);
    }

    private boolean unchangedAll(Expr.Builtin tuple, Environment env, @Nullable Pending rest) {
        if (tuple.arguments().isEmpty()) {
            return goOn(rest);
        }
        Pending pending = rest;
        for (int i = tuple.arguments().size() - 1; i > 0; i--) {
            pending = new Pending(new Expr.Unchanged(tuple.operand(i), tuple.operand(i).span()), env, pending);
        }
        return unchanged(tuple.operand(0), env, pending);
    }

    private boolean assign(int variable, Value value, @Nullable Pending rest) {
        sought.assign(variable, value);
        boolean more = goOn(rest);
        sought.withdraw(variable);
        return more;
    }
}
