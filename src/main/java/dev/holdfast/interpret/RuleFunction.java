package dev.holdfast.interpret;

import dev.holdfast.ir.Expr;
import dev.holdfast.value.LazyFunction;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code [x \in S |-> e]}, evaluated at an argument when it is applied. Results of a recursive function are kept, or its
 * cost would be exponential.
 */
final class RuleFunction extends LazyFunction {
    private final Evaluator evaluator;
    private final Expr.FunctionConstructor rule;
    private final Environment environment;
    private final Frame frame;
    private final Map<Value, Value> results = new ConcurrentHashMap<>();
    /** What the frame was like when the first of the results was found. */
    private int currentVersion;
    private int nextVersion;

    RuleFunction(Evaluator evaluator, Expr.FunctionConstructor rule, SetValue domain, Environment environment,
            Frame frame) {
        super(domain);
        this.evaluator = evaluator;
        this.rule = rule;
        this.environment = rule.self() == null ? environment : environment.with(rule.self(), this);
        this.frame = frame;
        this.currentVersion = frame.currentVersion();
        this.nextVersion = frame.nextVersion();
    }

    /** A frame in which a successor is sought gets and loses values while this function lives. */
    @Override
    protected boolean isUnchanged() {
        if (currentVersion == frame.currentVersion() && nextVersion == frame.nextVersion()) {
            return true;
        }
        results.clear();
        currentVersion = frame.currentVersion();
        nextVersion = frame.nextVersion();
        return false;
    }

    @Override
    protected Value valueAt(Value argument) {
        if (rule.self() == null) {
            return evaluateAt(argument);
        }
        isUnchanged();
        Value known = results.get(argument);
        if (known == null) {
            known = evaluateAt(argument);
            results.put(argument, known);
        }
        return known;
    }

    private Value evaluateAt(Value argument) {
        return evaluator.evaluate(rule.body(), evaluator.binder().bindArgument(rule.bounds(), argument, environment),
                frame);
    }
}
