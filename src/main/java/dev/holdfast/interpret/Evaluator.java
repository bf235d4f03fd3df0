package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Choices choices;
    private final Enabledness enabledness = new Enabledness(this);
    /** Values of definitions without parameters that depend on no state. */
    private final Map<Definition, Value> constants = new ConcurrentHashMap<>();
    private final Map<Definition, Level> levels = new ConcurrentHashMap<>();
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

    /**
     * @throws SpecException with an evaluation problem if the expression has no value
     */
    Value evaluate(Expr expr, Environment env, Frame frame) {
        try {
            return switch (expr) {
                case Expr.Literal e -> e.value();
                case Expr.Apply e -> apply(e, env, frame);
                case Expr.VariableReference e -> variable(e, frame);
                case Expr.FunctionApply e -> functionApply(e, env, frame);
                case Expr.Builtin e -> builtins.evaluate(e, env, frame);
                case Expr.Conjunction e -> BoolValue.of(conjunction(e, env, frame));
                case Expr.Disjunction e -> BoolValue.of(disjunction(e, env, frame));
                case Expr.If e -> evaluate(isTrue(e.condition(), env, frame) ? e.then() : e.otherwise(), env, frame);
                case Expr.Quantified e -> BoolValue.of(quantified(e, env, frame));
                case Expr.Prime e -> prime(e, env, frame);
                case Expr.Unchanged e -> BoolValue.of(unchanged(e.expression(), env, frame));
                case Expr.Except e -> except(e, env, frame);
                case Expr.FunctionConstructor e -> function(e, env, frame);
                case Expr.RecordConstructor e -> record(e, env, frame);
                case Expr.RecordSetConstructor e -> recordSet(e, env, frame);
                case Expr.SetFilter e -> filter(e, env, frame);
                case Expr.SetMap e -> map(e, env, frame);
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

    // ---- names

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

    private Value apply(Expr.Apply apply, Environment env, Frame frame) {
        return switch (apply.callee()) {
            case Local local -> applyBinding(env.lookUp(local), apply, env, frame);
            case Definition definition -> definition.isLocal()
                    ? applyBinding(env.lookUp(definition), apply, env, frame)
                    : applyDefinition(definition, apply, env, frame);
        };
    }

    private Value applyBinding(Object binding, Expr.Apply apply, Environment env, Frame frame) {
        return switch (binding) {
            case Value value -> value;
            case Thunk thunk -> thunk.force(this, frame);
            case Closure closure -> evaluate(closure.definition().body(),
                    enter(closure.definition(), apply.arguments(), closure.environment(), env), frame);
            default -> throw new HoldfastBug("unknown binding of " + apply.callee().name());
        };
    }

    private Value applyDefinition(Definition definition, Expr.Apply apply, Environment env, Frame frame) {
        if (isConstant(definition)) {
            Value known = constants.get(definition);
            if (known == null) {
                known = evaluate(definition.body(), Environment.EMPTY, Frame.constant());
                constants.putIfAbsent(definition, known);
            }
            return known;
        }
        return evaluate(definition.body(), enter(definition, apply.arguments(), Environment.EMPTY, env), frame);
    }

    /** Is this a plain name whose value depends on no state? */
    boolean isConstant(Definition definition) {
        return definition.arity() == 0 && !definition.isLocal() && level(definition) == Level.CONSTANT;
    }

    private Level level(Definition definition) {
        Level known = levels.get(definition);
        if (known == null) {
            known = new Levels().of(definition);
            levels.put(definition, known);
        }
        return known;
    }

    /** The environment of an operator's body: its parameters stand for the arguments, which see {@code argumentsEnv}. */
    Environment enter(Definition definition, List<Argument> arguments, Environment bodyEnv, Environment argumentsEnv) {
        Environment inner = bodyEnv;
        List<Local> parameters = definition.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            inner = inner.with(parameters.get(i), argument(arguments.get(i), argumentsEnv));
        }
        return inner;
    }

    /** What a parameter is bound to. */
    Object argument(Argument argument, Environment env) {
        return switch (argument) {
            case Expr.Literal literal -> literal.value();
            case Expr.Apply name when name.arguments().isEmpty() && name.callee() instanceof Local local ->
                env.lookUp(local);
            case Expr expr -> new Thunk(expr, env);
            case OperatorReference reference -> operator(reference, env);
        };
    }

    Object operator(OperatorReference reference, Environment env) {
        return switch (reference.operator()) {
            case Local local -> env.lookUp(local);
            // A LAMBDA is bound nowhere else: it sees what is in scope here.
            case Definition definition -> definition.isLocal()
                    ? localOperator(definition, env)
                    : new Closure(definition, Environment.EMPTY);
        };
    }

    private Object localOperator(Definition definition, Environment env) {
        return env.isBound(definition) ? env.lookUp(definition) : new Closure(definition, env);
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

    // ---- sets

    private Value filter(Expr.SetFilter expr, Environment env, Frame frame) {
        List<Value> kept = new ArrayList<>();
        for (Value element : set(expr.bound().set(), env, frame)) {
            visit();
            if (isTrue(expr.predicate(), binder.bind(expr.bound(), element, env), frame)) {
                kept.add(element);
            }
        }
        return EnumeratedSet.ofSorted(kept);
    }

    private Value map(Expr.SetMap expr, Environment env, Frame frame) {
        List<Value> images = new ArrayList<>();
        binder.forEach(expr.bounds(), env, frame, inner -> images.add(evaluate(expr.element(), inner, frame)));
        return EnumeratedSet.of(images);
    }

    // ---- functions and records

    private Value function(Expr.FunctionConstructor expr, Environment env, Frame frame) {
        SetValue domain = binder.domain(expr.bounds(), env, frame);
        // The rule is evaluated later, so take it that it reads both states.
        frame.note(true, true);
        return new RuleFunction(this, expr, domain, env, frame);
    }

    private Value functionApply(Expr.FunctionApply expr, Environment env, Frame frame) {
        Value function = evaluate(expr.function(), env, frame);
        if (!(function instanceof FunctionValue f)) {
            throw Faults.mismatch(expr.span(), "what is applied to an argument in brackets", "a function", function);
        }
        return f.apply(evaluate(expr.argument(), env, frame));
    }

    private Value except(Expr.Except expr, Environment env, Frame frame) {
        Value result = evaluate(expr.function(), env, frame);
        for (Expr.Update update : expr.updates()) {
            result = update(result, update, 0, env, frame);
        }
        return result;
    }

    private Value update(Value target, Expr.Update update, int depth, Environment env, Frame frame) {
        if (depth == update.path().size()) {
            return evaluate(update.value(), env.with(update.old(), target), frame);
        }
        Expr step = update.path().get(depth);
        if (!(target instanceof FunctionValue function)) {
            throw Faults.mismatch(step.span(), "what EXCEPT updates", "a function", target);
        }
        Value argument = evaluate(step, env, frame);
        if (!function.isDefinedAt(argument)) {
            // An argument of another kind has no answer here.
            function.domain().contains(argument);
            // TLC leaves the function as it is and warns; so do we.
            choices.warnOutsideDomain(step.span());
            return target;
        }
        return function.with(argument, update(function.apply(argument), update, depth + 1, env, frame));
    }

    private Value record(Expr.RecordConstructor expr, Environment env, Frame frame) {
        SortedMap<String, Expr> fields = expr.fields();
        List<Value> values = new ArrayList<>(fields.size());
        for (Expr field : fields.values()) {
            values.add(evaluate(field, env, frame));
        }
        return RecordValue.ofSorted(Array.ofAll(fields.keySet()), Array.ofAll(values));
    }

    private Value recordSet(Expr.RecordSetConstructor expr, Environment env, Frame frame) {
        SortedMap<String, SetValue> fields = new TreeMap<>();
        expr.fields().forEach((name, set) -> fields.put(name, set(set, env, frame)));
        return new RecordSet(fields);
    }

    Value tuple(Expr.Builtin expr, Environment env, Frame frame) {
        List<Value> elements = new ArrayList<>(expr.arguments().size());
        for (int i = 0; i < expr.arguments().size(); i++) {
            elements.add(evaluate(expr.operand(i), env, frame));
        }
        return TupleValue.of(elements);
    }

    /** Is this expression the set filter {@code {x \in S : P}}? Then membership needs no list. */
    boolean isMember(Value element, Expr set, Environment env, Frame frame) {
        if (set instanceof Expr.SetFilter filter) {
            return set(filter.bound().set(), env, frame).contains(element)
                    && isTrue(filter.predicate(), binder.bind(filter.bound(), element, env), frame);
        }
        if (set instanceof Expr.Builtin union && union.operator() == Operator.UNION) {
            return isMember(element, union.operand(0), env, frame) || isMember(element, union.operand(1), env, frame);
        }
        return set(set, env, frame).contains(element);
    }
}
