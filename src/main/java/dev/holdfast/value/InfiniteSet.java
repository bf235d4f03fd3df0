package dev.holdfast.value;

import java.util.Iterator;

/** The sets that no list can hold. */
public final class InfiniteSet extends ImplicitSet {
    /** The natural numbers. */
    public static final InfiniteSet NAT = new InfiniteSet("Nat");
    /** The integers. */
    public static final InfiniteSet INT = new InfiniteSet("Int");
    /** All strings. */
    public static final InfiniteSet STRING = new InfiniteSet("STRING");

    private final String name;

    private InfiniteSet(String name) {
        this.name = name;
    }

    @Override
    public boolean contains(Value element) {
        if (this == STRING) {
            if (element instanceof StringValue) {
                return true;
            }
        } else if (element instanceof IntValue i) {
            return this == INT || i.number() >= 0;
        }
        if (element instanceof ModelValue) {
            return false;
        }
        throw new ValueException(ValueException.Reason.INCOMPARABLE, "cannot decide whether " + Excerpt.of(element)
                + " is in " + name + ": it is " + element.kind().phrase());
    }

    @Override
    public boolean isFinite() {
        return false;
    }

    @Override
    public Iterator<Value> iterator() {
        return enumerated().iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name;
    }
}
