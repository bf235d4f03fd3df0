package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.Collections;
import java.util.Iterator;

/** {@code [domain -> range]}. */
public final class FunctionSet extends ImplicitSet {
    private final SetValue domain;
    private final SetValue range;

    public FunctionSet(SetValue domain, SetValue range) {
        this.domain = domain;
        this.range = range;
    }

    public SetValue domain() {
        return domain;
    }

    public SetValue range() {
        return range;
    }

    @Override
    public boolean contains(Value element) {
        if (!isOfKind(Kind.FUNCTION, element, "a set of functions")) {
            return false;
        }
        FunctionValue function = (FunctionValue) element;
        if (!Comparability.equal(function.domain(), domain)) {
            return false;
        }
        for (Value value : ((FunctionValue) function.explicit()).range()) {
            if (!range.contains(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFinite() {
        return domain.isFinite() && (range.isFinite() || domain.cardinality() == 0);
    }

    @Override
    public int cardinality() {
        return Odometer.count(Collections.nCopies(domain.cardinality(), range.cardinality()),
                "the set of functions " + this);
    }

    @Override
    public Iterator<Value> iterator() {
        EnumeratedSet arguments = domain.enumerated();
        if (arguments.elements().isEmpty()) {
            return EnumeratedSet.of(TupleValue.EMPTY).iterator();
        }
        Array<Value> values = range.enumerated().elements();
        return new Odometer(Collections.nCopies(arguments.elements().length(), values),
                chosen -> FunctionValue.of(arguments, chosen));
    }

    @Override
    public String toString() {
        return "[" + domain + " -> " + range + "]";
    }
}
