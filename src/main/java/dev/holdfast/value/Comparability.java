package dev.holdfast.value;

import io.vavr.collection.Array;

/**
 * TLA+ equality as TLC decides it: values of different kinds have none, except that a model value differs from
 * everything but itself.
 */
public final class Comparability {
    private Comparability() {}

    /**
     * Are the two equal?
     *
     * @throws ValueException with reason INCOMPARABLE if the semantics leaves it open
     */
    public static boolean equal(Value left, Value right) {
        if (left == right) {
            return true;
        }
        if (left.kind() != right.kind()) {
            if (left instanceof ModelValue || right instanceof ModelValue) {
                return false;
            }
            throw incomparable(left, right);
        }
        return switch (left) {
            case BoolValue b -> false;
            case IntValue i -> i.equals(right);
            case StringValue s -> s.equals(right);
            case ModelValue m -> m.equals(right);
            case SetValue s -> equalSets(s, (SetValue) right);
            case FunctionValue f -> equalFunctions(f, (FunctionValue) right);
        };
    }

    private static boolean equalSets(SetValue left, SetValue right) {
        if (left instanceof InfiniteSet || right instanceof InfiniteSet) {
            if (left.equals(right)) {
                return true;
            }
        }
        return equalAll(left.enumerated().elements(), right.enumerated().elements());
    }

    private static boolean equalFunctions(FunctionValue left, FunctionValue right) {
        if (left instanceof TupleValue l && right instanceof TupleValue r) {
            return equalAll(l.elements(), r.elements());
        }
        FunctionValue l = (FunctionValue) left.explicit();
        FunctionValue r = (FunctionValue) right.explicit();
        return equalSets(l.domain(), r.domain()) && equalAll(l.range(), r.range());
    }

    private static boolean equalAll(Array<Value> left, Array<Value> right) {
        if (left.length() != right.length()) {
            return false;
        }
        for (int i = 0; i < left.length(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static ValueException incomparable(Value left, Value right) {
        return new ValueException(ValueException.Reason.INCOMPARABLE,
                "cannot compare " + left.kind().phrase() + " with "
                        + right.kind().phrase() + ": " + Excerpt.of(left) + " and " + Excerpt.of(right));
    }
}
