package dev.holdfast.interpret;

import dev.holdfast.ir.Expr;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FilteredSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The meaning of expressions that make sets, functions, records and tuples, or take them apart. */
final class Constructors {
    private final Evaluator evaluator;

    Constructors(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value filter(Expr.SetFilter expr, Environment env, Frame frame) {
        SetValue base = evaluator.set(expr.bound().set(), env, frame);
        if (!base.isFinite()) {
            // The condition is evaluated later, so take it that it reads both states.
            frame.note(true, true);
            return new FilteredSet(base, element -> evaluator.isTrue(expr.predicate(),
                    evaluator.binder().bind(expr.bound(), element, env), frame));
        }
        List<Value> kept = new ArrayList<>();
        for (Value element : base) {
            evaluator.visit();
            if (evaluator.isTrue(expr.predicate(), evaluator.binder().bind(expr.bound(), element, env), frame)) {
                kept.add(element);
            }
        }
        return EnumeratedSet.ofSorted(kept);
    }

    Value map(Expr.SetMap expr, Environment env, Frame frame) {
        List<Value> images = new ArrayList<>();
        evaluator.binder().forEach(expr.bounds(), env, frame,
                inner -> images.add(evaluator.evaluate(expr.element(), inner, frame)));
        return EnumeratedSet.of(images);
    }

    Value function(Expr.FunctionConstructor expr, Environment env, Frame frame) {
        SetValue domain = evaluator.binder().domain(expr.bounds(), env, frame);
        // The rule is evaluated later, so take it that it reads both states.
        frame.note(true, true);
        return new RuleFunction(evaluator, expr, domain, env, frame);
    }

    Value functionApply(Expr.FunctionApply expr, Environment env, Frame frame) {
        Value function = evaluator.evaluate(expr.function(), env, frame);
        if (!(function instanceof FunctionValue f)) {
            throw Faults.mismatch(expr.span(), "what is applied to an argument in brackets", "a function", function);
        }
        return f.apply(evaluator.evaluate(expr.argument(), env, frame));
    }

    Value except(Expr.Except expr, Environment env, Frame frame) {
        Value result = evaluator.evaluate(expr.function(), env, frame);
        for (Expr.Update update : expr.updates()) {
            result = update(result, update, 0, env, frame);
        }
        return result;
    }

    private Value update(Value target, Expr.Update update, int depth, Environment env, Frame frame) {
        if (depth == update.path().size()) {
            return evaluator.evaluate(update.value(), env.with(update.old(), target), frame);
        }
        Expr step = update.path().get(depth);
        if (!(target instanceof FunctionValue function)) {
            throw Faults.mismatch(step.span(), "what EXCEPT updates", "a function", target);
        }
        Value argument = evaluator.evaluate(step, env, frame);
        if (!function.isDefinedAt(argument)) {
            // An argument of another kind has no answer here.
            function.domain().contains(argument);
            // TLC leaves the function as it is and warns; so do we.
            evaluator.choices().warnOutsideDomain(step.span());
            return target;
        }
        return function.with(argument, update(function.apply(argument), update, depth + 1, env, frame));
    }

    Value record(Expr.RecordConstructor expr, Environment env, Frame frame) {
        SortedMap<String, Expr> fields = expr.fields();
        List<Value> values = new ArrayList<>(fields.size());
        for (Expr field : fields.values()) {
            values.add(evaluator.evaluate(field, env, frame));
        }
        return RecordValue.ofSorted(Array.ofAll(fields.keySet()), Array.ofAll(values));
    }

    Value recordSet(Expr.RecordSetConstructor expr, Environment env, Frame frame) {
        SortedMap<String, SetValue> fields = new TreeMap<>();
        expr.fields().forEach((name, set) -> fields.put(name, evaluator.set(set, env, frame)));
        return new RecordSet(fields);
    }

    Value tuple(Expr.Builtin expr, Environment env, Frame frame) {
        List<Value> elements = new ArrayList<>(expr.arguments().size());
        for (int i = 0; i < expr.arguments().size(); i++) {
            elements.add(evaluator.evaluate(expr.operand(i), env, frame));
        }
        return TupleValue.of(elements);
    }
}
