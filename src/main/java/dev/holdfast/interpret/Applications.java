package dev.holdfast.interpret;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What names stand for: operators with their arguments, parameters, bound variables. May be used by many threads. */
final class Applications {
    private final Evaluator evaluator;
    /** Values of definitions without parameters that depend on no state. */
    private final Map<Definition, Value> constants = new ConcurrentHashMap<>();
    private final Map<Definition, Level> levels = new ConcurrentHashMap<>();

    Applications(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value apply(Expr.Apply apply, Environment env, Frame frame) {
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
            case Thunk thunk -> thunk.force(evaluator, frame);
            case Closure closure -> evaluator.evaluate(closure.definition().body(),
                    enter(closure.definition(), apply.arguments(), closure.environment(), env), frame);
            default -> throw new HoldfastBug("unknown binding of " + apply.callee().name());
        };
    }

    private Value applyDefinition(Definition definition, Expr.Apply apply, Environment env, Frame frame) {
        if (isConstant(definition)) {
            Value known = constants.get(definition);
            if (known == null) {
                known = evaluator.evaluate(definition.body(), Environment.EMPTY, Frame.constant());
                constants.putIfAbsent(definition, known);
            }
            return known;
        }
        return evaluator.evaluate(definition.body(), enter(definition, apply.arguments(), Environment.EMPTY, env),
                frame);
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
        return enter(definition.parameters(), arguments, bodyEnv, argumentsEnv);
    }

    Environment enter(List<Local> parameters, List<Argument> arguments, Environment bodyEnv, Environment argumentsEnv) {
        Environment inner = bodyEnv;
        for (int i = 0; i < parameters.size(); i++) {
            inner = inner.with(parameters.get(i), argument(arguments.get(i), argumentsEnv));
        }
        return inner;
    }

    /** What a parameter is bound to. */
    private Object argument(Argument argument, Environment env) {
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
}
