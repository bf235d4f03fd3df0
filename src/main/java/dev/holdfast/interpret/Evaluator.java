package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The meaning of expressions: the value of each shape of {@link Expr} in an environment and a pair of states. May be used
 * by many threads; environments and frames may not.
 *
 * <p>Evaluation follows TLC's order: left to right, stopping where the result is known.
 */
final class Evaluator {
    private static final int PULSE_MASK = 0xFFF;

    private final List<Variable> variables;
    private final Builtins builtins;
    private final Binder binder = new Binder(this);
    private final Applications applications = new Applications(this);
    private final Constructors constructors = new Constructors(this);
    private final Choices choices;
    private final Enabledness enabledness = new Enabledness(this);
    private final Runnable pulse;
    /** Elements visited, roughly: threads may overwrite each other's count. */
    private int visited;

    /**
     * @param output receives what Print and PrintT write
     * @param pulse run now and then during long evaluations, which it may leave with an exception
     */
    Evaluator(List<Variable> variables, Consumer<String> output, Runnable pulse) {
        this.variables = variables;
        this.pulse = pulse;
        this.builtins = new Builtins(this, output);
        this.choices = Choices.of(this);
    }

    /** The same, but what would print something, or warn of something new, has no value. */
    private Evaluator(Evaluator other) {
        this.variables = other.variables;
        this.pulse = other.pulse;
        this.builtins = new Builtins(this, line -> {
            throw new ValueException(ValueException.Reason.TYPE_MISMATCH, "printing has to wait");
        });
        this.choices = other.choices.cautious(this);
    }

    Evaluator cautious() {
        return new Evaluator(this);
    }

    List<Variable> variables() {
        return variables;
    }

    /** To be called for each element that a loop over a set visits. */
    void visit() {
        if ((++visited & PULSE_MASK) == 0) {
            pulse.run();
        }
    }

    Binder binder() {
        return binder;
    }

    Choices choices() {
        return choices;
    }

    Applications applications() {
        return applications;
    }

    Constructors constructors() {
        return constructors;
    }

    /**
     * @throws SpecException with an evaluation problem if the expression has no value
     */
    Value evaluate(Expr expr, Environment env, Frame frame) {
        try {
            return switch (expr) {
                case Expr.Literal e -> e.value();
                case Expr.Apply e -> applications.apply(e, env, frame);
                case Expr.VariableReference e -> variable(e, frame);
                case Expr.FunctionApply e -> constructors.functionApply(e, env, frame);
                case Expr.Builtin e -> builtins.evaluate(e, env, frame);
                case Expr.Conjunction e -> BoolValue.of(conjunction(e, env, frame));
                case Expr.Disjunction e -> BoolValue.of(disjunction(e, env, frame));
                case Expr.If e -> evaluate(isTrue(e.condition(), env, frame) ? e.then() : e.otherwise(), env, frame);
                case Expr.Quantified e -> BoolValue.of(quantified(e, env, frame));
                case Expr.Prime e -> prime(e, env, frame);
                case Expr.Unchanged e -> BoolValue.of(unchanged(e.expression(), env, frame));
                case Expr.Except e -> constructors.except(e, env, frame);
                case Expr.FunctionConstructor e -> constructors.function(e, env, frame);
                case Expr.RecordConstructor e -> constructors.record(e, env, frame);
                case Expr.RecordSetConstructor e -> constructors.recordSet(e, env, frame);
                case Expr.SetFilter e -> constructors.filter(e, env, frame);
                case Expr.SetMap e -> constructors.map(e, env, frame);
                case Expr.Choose e -> choices.choose(e, env, frame);
                case Expr.Case e -> caseOf(e, env, frame);
                case Expr.Let e -> evaluate(e.body(), env.open(e.definitions()), frame);
                case Expr.Enabled e -> BoolValue.of(enabledness.isEnabled(e, env, frame));
                case Expr.SquareAction e -> BoolValue
                        .of(isTrue(e.action(), env, frame) || unchanged(e.subscript(), env, frame));
                case Expr.AngleAction e -> BoolValue
                        .of(isTrue(e.action(), env, frame) && !unchanged(e.subscript(), env, frame));
                case Expr.Always e -> throw temporal(e);
                case Expr.Eventually e -> throw temporal(e);
                case Expr.LeadsTo e -> throw temporal(e);
                case Expr.Fairness e -> throw temporal(e);
            };
        } catch (ValueException e) {
            throw Faults.at(expr.span(), e);
        }
    }

    boolean isTrue(Expr expr, Environment env, Frame frame) {
        Value value = evaluate(expr, env, frame);
        if (value instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw Faults.mismatch(expr.span(), "this formula", "a boolean", value);
    }

    SetValue set(Expr expr, Environment env, Frame frame) {
        Value value = evaluate(expr, env, frame);
        if (value instanceof SetValue set) {
            return set;
        }
        throw Faults.mismatch(expr.span(), "this expression", "a set", value);
    }

    // ---- logic

    private boolean conjunction(Expr.Conjunction expr, Environment env, Frame frame) {
        for (Expr conjunct : expr.conjuncts()) {
            if (!isTrue(conjunct, env, frame)) {
                return false;
            }
        }
        return true;
    }

    private boolean disjunction(Expr.Disjunction expr, Environment env, Frame frame) {
        for (Expr disjunct : expr.disjuncts()) {
            if (isTrue(disjunct, env, frame)) {
                return true;
            }
        }
        return false;
    }

    private boolean quantified(Expr.Quantified expr, Environment env, Frame frame) {
        boolean exists = expr.quantifier() == Expr.Quantifier.EXISTS;
        boolean stopped = !binder.forEach(expr.bounds(), env, frame,
                inner -> isTrue(expr.body(), inner, frame) != exists);
        return stopped == exists;
    }

    private Value caseOf(Expr.Case expr, Environment env, Frame frame) {
        for (Expr.Arm arm : expr.arms()) {
            if (isTrue(arm.condition(), env, frame)) {
                return evaluate(arm.value(), env, frame);
            }
        }
        Expr other = expr.other();
        if (other == null) {
            throw noCase(expr.span());
        }
        return evaluate(other, env, frame);
    }

    static SpecException noCase(Span span) {
        return new SpecException(Code.NO_CASE, span, "no condition of this CASE is true, and it has no OTHER");
    }

    // ---- states

    private Value variable(Expr.VariableReference reference, Frame frame) {
        Value value = frame.current(reference.variable().index());
        if (value == null) {
            throw unassigned(reference);
        }
        return value;
    }

    private static SpecException unassigned(Expr.VariableReference reference) {
        return new SpecException(Code.UNASSIGNED, reference.span(), "the variable " + reference.variable().name()
                + " is used before it has a value: no conjunct to the left assigns it");
    }

    private Value prime(Expr.Prime expr, Environment env, Frame frame) {
        if (!frame.hasNext()) {
            throw new SpecException(Code.UNASSIGNED, expr.span(),
                    "a primed expression has no value here: there is no next state");
        }
        try {
            return evaluate(expr.expression(), env, frame.primed());
        } finally {
            frame.noteReadsOfPrimed();
        }
    }

    boolean unchanged(Expr expr, Environment env, Frame frame) {
        Value before = evaluate(expr, env, frame);
        Value after = prime(new Expr.Prime(expr, expr.span()), env, frame);
        return Comparability.equal(before, after);
    }

    private static SpecException temporal(Expr expr) {
        return new SpecException(Code.UNSUPPORTED, expr.span(), "a temporal formula has no value in a state");
    }
}
