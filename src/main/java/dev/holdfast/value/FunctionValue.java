package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.List;

/**
 * A function; tuples, sequences and records are functions too. Explicit functions have one representation each:
 * {@link TupleValue} for a domain {@code 1..n} (also the empty one), {@link RecordValue} for a domain of strings,
 * {@link MapValue} for any other.
 */
public sealed interface FunctionValue extends Value permits TupleValue, RecordValue, MapValue, LazyFunction {

    /**
     * The function with these values, in the order of its domain.
     *
     * @param values as many as the domain has elements
     */
    static FunctionValue of(EnumeratedSet domain, Array<Value> values) {
        Array<Value> arguments = domain.elements();
        int size = arguments.length();
        if (size == 0) {
            return TupleValue.EMPTY;
        }
        // The domain is sorted, so it is 1..n if it starts with 1 and ends with n.
        if (arguments.get(0) instanceof IntValue first && first.number() == 1
                && arguments.get(size - 1) instanceof IntValue last
                && last.number() == size) {
            return TupleValue.of(values);
        }
        if (arguments.get(0) instanceof StringValue && arguments.get(size - 1) instanceof StringValue) {
            return RecordValue.ofSorted(arguments.map(name -> ((StringValue) name).text()), values);
        }
        return new MapValue(domain, values);
    }

    /** The function with these values, in the order of its domain. */
    static FunctionValue of(List<Value> domain, List<Value> values) {
        return of(EnumeratedSet.ofSorted(domain), Array.ofAll(values));
    }

    SetValue domain();

    /** Is the function defined there? */
    boolean isDefinedAt(Value argument);

    /**
     * The function's value.
     *
     * @throws ValueException with reason OUTSIDE_DOMAIN if it has none there
     */
    Value apply(Value argument);

    /** {@code [f EXCEPT ![argument] = value]}; the argument lies in the domain. */
    FunctionValue with(Value argument, Value value);

    /**
     * The values in the order of the domain.
     *
     * @throws ValueException if the domain is infinite
     */
    Array<Value> range();

    /** The same as a list. */
    default List<Value> values() {
        return range().asJava();
    }

    @Override
    default Kind kind() {
        return Kind.FUNCTION;
    }

    @Override
    default int compareWithinKind(Value other) {
        return Ordering.compareFunctions(this, (FunctionValue) other);
    }

    /** The exception for an application outside the domain. */
    default ValueException outsideDomain(Value argument) {
        String known = this instanceof TupleValue tuple ? "1.." + tuple.elements().length() : Excerpt.of(domain());
        return new ValueException(ValueException.Reason.OUTSIDE_DOMAIN,
                "applied the function " + Excerpt.of(this) + " to "
                        + Excerpt.of(argument) + ", which is not in its domain " + known);
    }
}
