package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.LazyFunction;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes meanings of constants. A function by rule is evaluated where it is applied, and may have no value at arguments that nobody
 * asks for: a factorial overflows at 13, and the last of a list has no next.
 */
final class Settled {
    private Settled() {}

    /** The meaning of a value; undefined if there is none. */
    static Meaning of(Supplier<Value> value) {
        try {
            return of(value.get());
        } catch (SpecException | ValueException problem) {
            return Meaning.UNDEFINED;
        }
    }

    private static Meaning of(Value value) {
        return switch (value) {
            case LazyFunction function -> isSmall(function) ? ofRule(function) : new Constant(function);
            case FunctionValue function -> ofFunction(function);
            case EnumeratedSet set -> isConstant(set) ? new Constant(set) : Meaning.UNDEFINED;
            default -> new Constant(value);
        };
    }

    /** Has all of it a value? */
    private static boolean isConstant(Value value) {
        return switch (value) {
            case LazyFunction function -> of(function) instanceof Constant;
            case FunctionValue function -> areConstant(function.values());
            case EnumeratedSet set -> areConstant(set);
            default -> true;
        };
    }

    private static boolean areConstant(Iterable<Value> values) {
        for (Value value : values) {
            if (!isConstant(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(FunctionValue function) {
        return function.domain().isFinite() && function.domain().cardinality() <= Meanings.LARGEST_SET;
    }

    private static Meaning ofRule(LazyFunction function) {
        List<Value> domain = Meanings.list(function.domain());
        return ofValues(domain, domain.stream().map(argument -> of(() -> function.apply(argument))).toList());
    }

    private static Meaning ofFunction(FunctionValue function) {
        if (isConstant(function)) {
            return new Constant(function);
        }
        List<Meaning> values = new ArrayList<>();
        function.values().forEach(value -> values.add(of(value)));
        return new Meaning.Mapping(Meanings.list(function.domain()), values);
    }

    private static Meaning ofValues(List<Value> domain, List<Meaning> meanings) {
        List<Value> values = new ArrayList<>();
        for (Meaning meaning : meanings) {
            if (!(meaning instanceof Constant constant)) {
                return new Meaning.Mapping(domain, meanings);
            }
            values.add(constant.value());
        }
        return new Constant(FunctionValue.of(domain, values));
    }
}
