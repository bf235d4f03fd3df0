package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.List;

/** A function with the domain {@code 1..n}: a tuple or sequence, or the empty function. */
public final class TupleValue implements FunctionValue {
    /** {@code <<>>}, which is also the function with the empty domain. */
    public static final TupleValue EMPTY = new TupleValue(Array.empty());

    private final Array<Value> elements;
    /** 0 until computed. */
    private int hash;

    private TupleValue(Array<Value> elements) {
        this.elements = elements;
    }

    public static TupleValue of(Array<Value> elements) {
        return elements.isEmpty() ? EMPTY : new TupleValue(elements);
    }

    public static TupleValue of(List<? extends Value> elements) {
        return of(Array.ofAll(elements));
    }

    public static TupleValue of(Value... elements) {
        return of(Array.of(elements));
    }

    public Array<Value> elements() {
        return elements;
    }

    @Override
    public SetValue domain() {
        return new IntervalSet(1, elements.length());
    }

    @Override
    public boolean isDefinedAt(Value argument) {
        return argument instanceof IntValue i && i.number() >= 1 && i.number() <= elements.length();
    }

    @Override
    public Value apply(Value argument) {
        if (!isDefinedAt(argument)) {
            throw outsideDomain(argument);
        }
        return elements.get(((IntValue) argument).number() - 1);
    }

    @Override
    public FunctionValue with(Value argument, Value value) {
        return new TupleValue(elements.update(((IntValue) argument).number() - 1, value));
    }

    @Override
    public Array<Value> range() {
        return elements;
    }

    @Override
    public Value explicit() {
        return Elements.areExplicit(elements) ? this : new TupleValue(elements.map(Value::explicit));
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other instanceof LazyFunction lazy) {
            return equals(lazy.explicit());
        }
        return other instanceof TupleValue that && hashCode() == that.hashCode() && elements.equals(that.elements);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Elements.kept(Elements.hash(3, elements));
        }
        return hash;
    }

    @Override
    public String toString() {
        return elements.mkString("<<", ", ", ">>");
    }
}
