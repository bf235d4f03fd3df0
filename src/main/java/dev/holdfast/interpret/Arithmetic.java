package dev.holdfast.interpret;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.IntervalSet;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;

/** Integers as TLC computes them: 32 bits, and a problem where the result does not fit. */
final class Arithmetic {
    private Arithmetic() {}

    static Value compute(Operator operator, int left, int right) {
        return switch (operator) {
            case PLUS -> IntValue.exactly((long) left + right);
            case MINUS -> IntValue.exactly((long) left - right);
            case TIMES -> IntValue.exactly((long) left * right);
            case POWER -> power(left, right);
            case DIVIDE -> IntValue.exactly(Math.floorDiv((long) left, nonZero(right, "\\div")));
            case MODULO -> modulo(left, right);
            case INTERVAL -> new IntervalSet(left, right);
            default -> throw new HoldfastBug("no arithmetic: " + operator);
        };
    }

    static boolean compare(Operator operator, int left, int right) {
        return switch (operator) {
            case LESS -> left < right;
            case LESS_OR_EQUAL -> left <= right;
            case GREATER -> left > right;
            case GREATER_OR_EQUAL -> left >= right;
            default -> throw new HoldfastBug("no comparison: " + operator);
        };
    }

    private static int nonZero(int divisor, String symbol) {
        if (divisor == 0) {
            throw new ValueException(ValueException.Reason.ARITHMETIC, "the second argument of " + symbol + " is 0");
        }
        return divisor;
    }

    /** TLA+ defines {@code a % b} for positive b only. */
    private static Value modulo(int left, int right) {
        if (right <= 0) {
            throw new ValueException(ValueException.Reason.ARITHMETIC,
                    "the second argument of % must be positive, but is "
                            + right);
        }
        return IntValue.of(Math.floorMod(left, right));
    }

    private static Value power(int base, int exponent) {
        if (exponent < 0) {
            throw new ValueException(ValueException.Reason.ARITHMETIC, "the exponent of ^ must not be negative, but is "
                    + exponent);
        }
        if (base == 0 && exponent == 0) {
            throw new ValueException(ValueException.Reason.ARITHMETIC, "0^0 is undefined");
        }
        long result = 1;
        int steps = base >= -1 && base <= 1 ? Math.min(exponent, 2 + (exponent & 1)) : exponent;
        for (int i = 0; i < steps; i++) {
            result = IntValue.exactly(result * base).number();
        }
        return IntValue.exactly(result);
    }
}
