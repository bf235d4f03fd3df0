package dev.holdfast.value;

import io.vavr.collection.Array;

/**
 * TLA+ equality as TLC decides it: values of different kinds have none, except that an untyped model value differs from
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
        if (left instanceof ModelValue || right instanceof ModelValue) {
            return equalModelValues(left, right);
        }
        if (left.kind() != right.kind()) {
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

    private static boolean equalModelValues(Value left, Value right) {
        boolean comparable = left instanceof ModelValue model
                ? model.isComparableWith(right)
                : right instanceof ModelValue other && other.isComparableWith(left);
        if (!comparable) {
            throw incomparable(left, right);
        }
        return left.equals(right);
    }

    private static boolean equalSets(SetValue left, SetValue right) {
        if (left instanceof InfiniteSet || right instanceof InfiniteSet) {
            if (left.equals(right)) {
                return true;
            }
        }
        Array<Value> l = left.enumerated().elements();
        Array<Value> r = right.enumerated().elements();
        if (l.length() != r.length()) {
            return false;
        }
        for (int i = 0; i < l.length(); i++) {
            if (!equal(l.get(i), r.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equalFunctions(FunctionValue left, FunctionValue right) {
        FunctionValue l = (FunctionValue) left.explicit();
        FunctionValue r = (FunctionValue) right.explicit();
        if (l instanceof TupleValue && r instanceof TupleValue) {
            return l.range().length() == r.range().length() && equalValues(l.range(), r.range());
        }
        return equalSets(l.domain(), r.domain()) && equalValues(l.range(), r.range());
    }

    /**
     * One pair that differs settles it, whatever the others are: two functions differ wherever one argument tells them
     * apart, and the answer must not depend on the order of the arguments.
     */
    private static boolean equalValues(Array<Value> left, Array<Value> right) {
        ValueException open = null;
        for (int i = 0; i < left.length(); i++) {
            try {
                if (!equal(left.get(i), right.get(i))) {
                    return false;
                }
            } catch (ValueException e) {
                open = open == null ? e : open;
            }
        }
        if (open != null) {
            throw open;
        }
        return true;
    }

    private static ValueException incomparable(Value left, Value right) {
        return new ValueException(ValueException.Reason.INCOMPARABLE,
                "cannot compare " + left.kind().phrase() + " with "
                        + right.kind().phrase() + ": " + Excerpt.of(left) + " and " + Excerpt.of(right));
    }
}
