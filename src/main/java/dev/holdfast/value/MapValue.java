package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A function with a listed domain that is neither {@code 1..n} nor made of strings. */
public final class MapValue implements FunctionValue {
    private final EnumeratedSet domain;
    /** In the order of the domain. */
    private final Array<Value> values;
    /** 0 until computed. */
    private int hash;

    /** Use {@link FunctionValue#of}, which knows the other representations. */
    MapValue(EnumeratedSet domain, Array<Value> values) {
        this.domain = domain;
        this.values = values;
    }

    private int position(Value argument) {
        Array<Value> arguments = domain.elements();
        int low = 0;
        int high = arguments.length() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = arguments.get(middle).compareTo(argument);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public SetValue domain() {
        return domain;
    }

    @Override
    public boolean isDefinedAt(Value argument) {
        return position(argument) >= 0;
    }

    @Override
    public Value apply(Value argument) {
        int position = position(argument);
        if (position < 0) {
            throw outsideDomain(argument);
        }
        return values.get(position);
    }

    @Override
    public FunctionValue with(Value argument, Value value) {
        return new MapValue(domain, values.update(position(argument), value));
    }

    @Override
    public Array<Value> range() {
        return values;
    }

    @Override
    public Value explicit() {
        EnumeratedSet listed = (EnumeratedSet) domain.explicit();
        if (Elements.areExplicit(values)) {
            return listed == domain ? this : new MapValue(listed, values);
        }
        return new MapValue(listed, values.map(Value::explicit));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other instanceof LazyFunction lazy) {
            return equals(lazy.explicit());
        }
        return other instanceof MapValue that && hashCode() == that.hashCode() && domain.equals(that.domain)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Elements.kept(Elements.hash(7, values) * 31 + domain.hashCode());
        }
        return hash;
    }

    @Override
    public String toString() {
        Array<Value> arguments = domain.elements();
        return IntStream.range(0, arguments.length()).mapToObj(i -> arguments.get(i) + " :> " + values.get(i))
                .collect(Collectors.joining(" @@ ", "(", ")"));
    }
}
