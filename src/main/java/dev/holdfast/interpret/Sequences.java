package dev.holdfast.interpret;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;

/** The Sequences module, and SortSeq of TLC. */
final class Sequences {
    private final Evaluator evaluator;

    Sequences(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    private static Array<Value> elements(Value value, String of) {
        if (value instanceof FunctionValue function && function.explicit() instanceof TupleValue tuple) {
            return tuple.elements();
        }
        throw Faults.mismatch("the argument of " + of, "a sequence", value);
    }

    Value length(Value sequence) {
        if (sequence instanceof StringValue string) {
            return IntValue.of(string.text().length());
        }
        return IntValue.of(elements(sequence, "Len").length());
    }

    Value concatenate(Value left, Value right) {
        if (left instanceof StringValue l && right instanceof StringValue r) {
            return new StringValue(l.text() + r.text());
        }
        return TupleValue.of(elements(left, "\\o").appendAll(elements(right, "\\o")));
    }

    Value append(Value sequence, Value element) {
        return TupleValue.of(elements(sequence, "Append").append(element));
    }

    Value head(Value sequence) {
        return nonEmpty(elements(sequence, "Head"), "Head").head();
    }

    Value tail(Value sequence) {
        return TupleValue.of(nonEmpty(elements(sequence, "Tail"), "Tail").tail());
    }

    private static Array<Value> nonEmpty(Array<Value> elements, String operator) {
        if (elements.isEmpty()) {
            throw new ValueException(ValueException.Reason.OUTSIDE_DOMAIN,
                    operator + " of the empty sequence has no value");
        }
        return elements;
    }

    Value subsequence(Value sequence, int from, int to) {
        if (from > to) {
            elements(sequence, "SubSeq");
            return TupleValue.EMPTY;
        }
        Array<Value> elements = elements(sequence, "SubSeq");
        if (from < 1 || to > elements.length()) {
            throw new ValueException(ValueException.Reason.OUTSIDE_DOMAIN, "SubSeq from " + from + " to " + to
                    + " reaches outside the sequence " + Excerpt.of(sequence));
        }
        return TupleValue.of(elements.subSequence(from - 1, to));
    }

    Value select(Expr.Builtin expr, Environment env, Frame frame) {
        Array<Value> elements = elements(evaluator.evaluate(expr.operand(0), env, frame), "SelectSeq");
        Closure test = closure(expr, env);
        List<Value> kept = new ArrayList<>();
        for (Value element : elements) {
            if (isTrue(test, List.of(element), frame)) {
                kept.add(element);
            }
        }
        return TupleValue.of(kept);
    }

    /** A stable insertion sort by the given strict order; what is not ordered keeps its place. */
    Value sort(Expr.Builtin expr, Environment env, Frame frame) {
        Array<Value> elements = elements(evaluator.evaluate(expr.operand(0), env, frame), "SortSeq");
        Closure before = closure(expr, env);
        List<Value> sorted = new ArrayList<>();
        for (Value element : elements) {
            int position = sorted.size();
            while (position > 0 && isTrue(before, List.of(element, sorted.get(position - 1)), frame)) {
                position--;
            }
            sorted.add(position, element);
        }
        return TupleValue.of(sorted);
    }

    private Closure closure(Expr.Builtin expr, Environment env) {
        if (expr.arguments().get(1) instanceof OperatorReference reference
                && evaluator.applications().operator(reference, env) instanceof Closure closure) {
            return closure;
        }
        throw new HoldfastBug(expr.operator().symbol() + " without an operator as second argument");
    }

    private boolean isTrue(Closure operator, List<Value> arguments, Frame frame) {
        Environment env = operator.environment();
        for (int i = 0; i < arguments.size(); i++) {
            env = env.with(operator.definition().parameters().get(i), arguments.get(i));
        }
        Value result = evaluator.evaluate(operator.definition().body(), env, frame);
        if (result instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw Faults.mismatch(operator.definition().span(), "the operator " + operator.definition().name(), "a boolean",
                result);
    }
}
