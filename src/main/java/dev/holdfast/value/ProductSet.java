package dev.holdfast.value;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code S \X T \X ...}. */
public final class ProductSet extends ImplicitSet {
    private final List<SetValue> factors;

    public ProductSet(List<SetValue> factors) {
        this.factors = List.copyOf(factors);
    }

    public List<SetValue> factors() {
        return factors;
    }

    @Override
    public boolean contains(Value element) {
        if (!isOfKind(Kind.FUNCTION, element, "a Cartesian product")) {
            return false;
        }
        FunctionValue function = (FunctionValue) element;
        if (!(function.explicit() instanceof TupleValue tuple) || tuple.elements().length() != factors.size()) {
            return false;
        }
        for (int i = 0; i < factors.size(); i++) {
            if (!factors.get(i).contains(tuple.elements().get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFinite() {
        return factors.stream().allMatch(SetValue::isFinite);
    }

    @Override
    public int cardinality() {
        return Odometer.count(factors.stream().map(SetValue::cardinality).toList(), "the product " + this);
    }

    @Override
    public Iterator<Value> iterator() {
        return new Odometer(factors.stream().map(factor -> factor.enumerated().elements()).toList(), TupleValue::of);
    }

    @Override
    public String toString() {
        return factors.stream().map(SetValue::toString).collect(Collectors.joining(" \\X "));
    }
}
