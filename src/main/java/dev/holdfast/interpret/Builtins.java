package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.CombinedSet;
import dev.holdfast.value.Comparability;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FilteredSet;
import dev.holdfast.value.FunctionSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.PowerSet;
import dev.holdfast.value.ProductSet;
import dev.holdfast.value.SequenceSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The meaning of each {@link dev.holdfast.ir.Operator}. */
final class Builtins {
    private final Evaluator evaluator;
    private final Sequences sequences;
    private final Mappings mappings;
    private final Consumer<String> output;

    Builtins(Evaluator evaluator, Consumer<String> output) {
        this.evaluator = evaluator;
        this.sequences = new Sequences(evaluator);
        this.mappings = new Mappings();
        this.output = output;
    }

    Value evaluate(Expr.Builtin expr, Environment env, Frame frame) {
        return switch (expr.operator()) {
            case NOT -> BoolValue.of(!truth(expr, 0, env, frame));
            case IMPLIES -> BoolValue.of(!truth(expr, 0, env, frame) || truth(expr, 1, env, frame));
            case EQUIVALENT -> BoolValue.of(truth(expr, 0, env, frame) == truth(expr, 1, env, frame));
            case EQUAL -> BoolValue.of(Comparability.equal(value(expr, 0, env, frame), value(expr, 1, env, frame)));
            case UNEQUAL -> BoolValue.of(!Comparability.equal(value(expr, 0, env, frame), value(expr, 1, env, frame)));
            case MEMBER -> BoolValue.of(isMember(expr, env, frame));
            case NOT_MEMBER -> BoolValue.of(!isMember(expr, env, frame));
            case SUBSET_OR_EQUAL -> BoolValue.of(isSubset(set(expr, 0, env, frame), set(expr, 1, env, frame)));
            case UNION -> combine(CombinedSet.Combination.UNION, expr, env, frame);
            case INTERSECTION -> combine(CombinedSet.Combination.INTERSECTION, expr, env, frame);
            case DIFFERENCE -> combine(CombinedSet.Combination.DIFFERENCE, expr, env, frame);
            case POWER_SET -> new PowerSet(set(expr, 0, env, frame));
            case BIG_UNION -> bigUnion(set(expr, 0, env, frame));
            case ENUMERATION -> EnumeratedSet.of(all(expr, env, frame));
            case PRODUCT -> new ProductSet(sets(expr, env, frame));
            case DOMAIN -> function(expr, 0, env, frame).domain();
            case FUNCTION_SET -> new FunctionSet(set(expr, 0, env, frame), set(expr, 1, env, frame));
            case TUPLE -> evaluator.constructors().tuple(expr, env, frame);
            case PLUS, MINUS, TIMES, POWER, DIVIDE, MODULO, INTERVAL -> Arithmetic.compute(expr.operator(),
                    integer(expr, 0, env, frame), integer(expr, 1, env, frame));
            case NEGATE -> IntValue.exactly(-(long) integer(expr, 0, env, frame));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> BoolValue.of(Arithmetic.compare(expr.operator(),
                    integer(expr, 0, env, frame), integer(expr, 1, env, frame)));
            case SEQUENCES -> new SequenceSet(set(expr, 0, env, frame));
            case LENGTH -> sequences.length(value(expr, 0, env, frame));
            case CONCATENATE -> sequences.concatenate(value(expr, 0, env, frame), value(expr, 1, env, frame));
            case APPEND -> sequences.append(value(expr, 0, env, frame), value(expr, 1, env, frame));
            case HEAD -> sequences.head(value(expr, 0, env, frame));
            case TAIL -> sequences.tail(value(expr, 0, env, frame));
            case SUBSEQUENCE -> sequences.subsequence(value(expr, 0, env, frame), integer(expr, 1, env, frame),
                    integer(expr, 2, env, frame));
            case SELECT_SEQUENCE -> sequences.select(expr, env, frame);
            case SORT_SEQUENCE -> sequences.sort(expr, env, frame);
            case IS_FINITE_SET -> BoolValue.of(isFinite(set(expr, 0, env, frame)));
            case CARDINALITY -> IntValue.of(set(expr, 0, env, frame).cardinality());
            case SINGLE_MAPPING -> mappings.single(value(expr, 0, env, frame), value(expr, 1, env, frame));
            case OVERRIDE_WITH -> mappings.overrideWith(function(expr, 0, env, frame), function(expr, 1, env, frame));
            case PERMUTATIONS -> mappings.permutations(set(expr, 0, env, frame));
            case ASSERT -> assertion(expr, env, frame);
            case PRINT -> print(value(expr, 0, env, frame), value(expr, 1, env, frame));
            case PRINT_T -> print(value(expr, 0, env, frame), BoolValue.TRUE);
            case TO_STRING -> new StringValue(value(expr, 0, env, frame).toString());
            case TLC_EVAL -> value(expr, 0, env, frame).explicit();
        };
    }

    private Value value(Expr.Builtin expr, int index, Environment env, Frame frame) {
        return evaluator.evaluate(expr.operand(index), env, frame);
    }

    private boolean truth(Expr.Builtin expr, int index, Environment env, Frame frame) {
        Value value = value(expr, index, env, frame);
        if (value instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw mismatch(expr, index, "a boolean", value);
    }

    private SetValue set(Expr.Builtin expr, int index, Environment env, Frame frame) {
        Value value = value(expr, index, env, frame);
        if (value instanceof SetValue set) {
            return set;
        }
        throw mismatch(expr, index, "a set", value);
    }

    private FunctionValue function(Expr.Builtin expr, int index, Environment env, Frame frame) {
        Value value = value(expr, index, env, frame);
        if (value instanceof FunctionValue function) {
            return function;
        }
        throw mismatch(expr, index, "a function", value);
    }

    private int integer(Expr.Builtin expr, int index, Environment env, Frame frame) {
        Value value = value(expr, index, env, frame);
        if (value instanceof IntValue integer) {
            return integer.number();
        }
        throw mismatch(expr, index, "an integer", value);
    }

    private static SpecException mismatch(Expr.Builtin expr, int index, String expected, Value found) {
        return Faults.mismatch(expr.operand(index).span(),
                "argument " + (index + 1) + " of " + expr.operator().symbol(),
                expected, found);
    }

    private List<Value> all(Expr.Builtin expr, Environment env, Frame frame) {
        List<Value> values = new ArrayList<>(expr.arguments().size());
        for (int i = 0; i < expr.arguments().size(); i++) {
            values.add(value(expr, i, env, frame));
        }
        return values;
    }

    private List<SetValue> sets(Expr.Builtin expr, Environment env, Frame frame) {
        List<SetValue> sets = new ArrayList<>();
        for (int i = 0; i < expr.arguments().size(); i++) {
            sets.add(set(expr, i, env, frame));
        }
        return sets;
    }

    private boolean isMember(Expr.Builtin expr, Environment env, Frame frame) {
        return isMember(value(expr, 0, env, frame), expr.operand(1), env, frame);
    }

    /** Is this expression the set filter {@code {x \in S : P}}? Then membership needs no list. */
    private boolean isMember(Value element, Expr set, Environment env, Frame frame) {
        if (set instanceof Expr.SetFilter filter) {
            return evaluator.set(filter.bound().set(), env, frame).contains(element)
                    && evaluator.isTrue(filter.predicate(), evaluator.binder().bind(filter.bound(), element, env),
                            frame);
        }
        if (set instanceof Expr.Builtin union && union.operator() == Operator.UNION) {
            return isMember(element, union.operand(0), env, frame) || isMember(element, union.operand(1), env, frame);
        }
        return evaluator.set(set, env, frame).contains(element);
    }

    private static boolean isFinite(SetValue set) {
        if (!set.isFinite() && FilteredSet.decidesFinitenessOf(set)) {
            throw new ValueException(ValueException.Reason.NOT_ENUMERABLE,
                    "cannot tell whether " + set + " is finite: its elements cannot be listed");
        }
        return set.isFinite();
    }

    private static boolean isSubset(SetValue left, SetValue right) {
        for (Value element : left) {
            if (!right.contains(element)) {
                return false;
            }
        }
        return true;
    }

    private Value combine(CombinedSet.Combination combination, Expr.Builtin expr, Environment env, Frame frame) {
        return CombinedSet.of(combination, set(expr, 0, env, frame), set(expr, 1, env, frame));
    }

    private static Value bigUnion(SetValue sets) {
        List<Value> all = new ArrayList<>();
        SetValue infinite = EnumeratedSet.EMPTY;
        for (Value element : sets) {
            if (!(element instanceof SetValue set)) {
                throw Faults.mismatch("an element of the argument of UNION", "a set", element);
            }
            if (set.isFinite()) {
                set.forEach(all::add);
            } else {
                infinite = CombinedSet.of(CombinedSet.Combination.UNION, infinite, set);
            }
        }
        return infinite == EnumeratedSet.EMPTY
                ? EnumeratedSet.of(all)
                : CombinedSet.of(CombinedSet.Combination.UNION, EnumeratedSet.of(all), infinite);
    }

    private Value assertion(Expr.Builtin expr, Environment env, Frame frame) {
        if (truth(expr, 0, env, frame)) {
            return BoolValue.TRUE;
        }
        Value message = value(expr, 1, env, frame);
        String text = message instanceof StringValue string ? string.text() : message.toString();
        throw new SpecException(Code.ASSERTION, expr.span(), InterpretedSystem.ASSERT_FAILED + text);
    }

    private Value print(Value shown, Value result) {
        output.accept(shown.toString());
        return result;
    }
}
