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
        if (!isOfKind(this == STRING ? Kind.STRING : Kind.INTEGER, element, name)) {
            return false;
        }
        return this != NAT || ((IntValue) element).number() >= 0;
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
