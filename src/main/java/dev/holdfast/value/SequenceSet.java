package dev.holdfast.value;

import java.util.Iterator;

/** {@code Seq(base)}: all finite sequences over a set. */
public final class SequenceSet extends ImplicitSet {
    private final SetValue base;

    public SequenceSet(SetValue base) {
        this.base = base;
    }

    /** What the sequences consist of. */
    public SetValue base() {
        return base;
    }

    @Override
    public boolean contains(Value element) {
        if (!isOfKind(Kind.FUNCTION, element, "a set of sequences")) {
            return false;
        }
        FunctionValue function = (FunctionValue) element;
        if (!(function.explicit() instanceof TupleValue tuple)) {
            return false;
        }
        for (Value item : tuple.elements()) {
            if (!base.contains(item)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFinite() {
        return base.isFinite() && base.cardinality() == 0;
    }

    @Override
    public Iterator<Value> iterator() {
        return isFinite() ? EnumeratedSet.of(TupleValue.EMPTY).iterator() : enumerated().iterator();
    }

    @Override
    public String toString() {
        return "Seq(" + base + ")";
    }
}
