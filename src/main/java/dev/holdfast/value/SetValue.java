package dev.holdfast.value;

import java.util.Iterator;

/**
 * A set. Listed sets are {@link EnumeratedSet}s; the others answer membership without listing their elements and are
 * listed only when something asks.
 *
 * <p>Iteration is in value order and as lazy as the representation allows.
 */
public sealed interface SetValue extends Value, Iterable<Value> permits EnumeratedSet, IntervalSet, ImplicitSet {

    /**
     * Membership by TLA+ equality.
     *
     * @throws ValueException if the element cannot be compared with those of the set
     */
    boolean contains(Value element);

    /** Can the elements be listed? */
    boolean isFinite();

    /**
     * The number of elements.
     *
     * @throws ValueException if there are infinitely many, or more than 2^31 - 1
     */
    default int cardinality() {
        return enumerated().elements().length();
    }

    /**
     * The same set with its elements listed.
     *
     * @throws ValueException with reason NOT_ENUMERABLE for an infinite set
     */
    EnumeratedSet enumerated();

    @Override
    default Iterator<Value> iterator() {
        return enumerated().elements().iterator();
    }

    @Override
    default Kind kind() {
        return Kind.SET;
    }

    @Override
    default Value explicit() {
        return enumerated();
    }

    @Override
    default int compareWithinKind(Value other) {
        return Ordering.compareSets(this, (SetValue) other);
    }
}
