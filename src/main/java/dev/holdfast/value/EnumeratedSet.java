package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A finite set with its elements listed: sorted in value order, without repetition. */
public final class EnumeratedSet implements SetValue {
    /** The set without elements. */
    public static final EnumeratedSet EMPTY = new EnumeratedSet(Array.empty());
    /** BOOLEAN. */
    public static final EnumeratedSet BOOLEAN = new EnumeratedSet(Array.of(BoolValue.FALSE, BoolValue.TRUE));

    /** Sorted, no repetition. */
    private final Array<Value> elements;
    /** 0 until computed; computing it twice does no harm. */
    private int hash;

    private EnumeratedSet(Array<Value> elements) {
        this.elements = elements;
    }

    /**
     * The set of these values, in any order and with repetitions.
     *
     * @throws ValueException if two of them cannot be compared
     */
    public static EnumeratedSet of(Collection<? extends Value> values) {
        if (values.isEmpty()) {
            return EMPTY;
        }
        Value[] sorted = values.toArray(new Value[0]);
        Arrays.sort(sorted);
        int kept = 1;
        Value alike = sorted[0];
        for (int i = 1; i < sorted.length; i++) {
            if (!Comparability.equal(sorted[kept - 1], sorted[i])) {
                if (alike != sorted[kept - 1]) {
                    Comparability.equal(alike, sorted[i]);
                }
                sorted[kept++] = sorted[i];
                alike = isWithoutKind(sorted[i]) ? alike : sorted[i];
            }
        }
        return new EnumeratedSet(Array.of(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept)));
    }

    public static EnumeratedSet of(Value... values) {
        return of(Arrays.asList(values));
    }

    /** The set of values that are known to be in value order and different. */
    static EnumeratedSet ofSorted(Array<Value> sorted) {
        return sorted.isEmpty() ? EMPTY : new EnumeratedSet(sorted);
    }

    /** The set of values that are known to be in value order and different. */
    public static EnumeratedSet ofSorted(List<? extends Value> sorted) {
        return ofSorted(Array.ofAll(sorted));
    }

    /** In value order, each once. */
    public Array<Value> elements() {
        return elements;
    }

    @Override
    public boolean contains(Value element) {
        if (elements.isEmpty()) {
            return false;
        }
        int low = 0;
        int high = elements.length() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = elements.get(middle).compareTo(element);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        requireComparable(elements, element);
        return false;
    }

    /** That a value is not among the elements may be a problem itself: where comparing them has no answer. */
    private static void requireComparable(Iterable<Value> elements, Value absent) {
        for (Value element : elements) {
            Comparability.equal(element, absent);
            if (!isWithoutKind(element)) {
                return;
            }
        }
    }

    /** Untyped model values can be compared with everything, so they say nothing about the other elements. */
    private static boolean isWithoutKind(Value element) {
        return element instanceof ModelValue model && model.isUntyped();
    }

    @Override
    public boolean isFinite() {
        return true;
    }

    @Override
    public EnumeratedSet enumerated() {
        return this;
    }

    @Override
    public Iterator<Value> iterator() {
        return elements.iterator();
    }

    /** The elements of either. */
    public EnumeratedSet union(EnumeratedSet other) {
        if (elements.isEmpty()) {
            return other;
        }
        if (other.elements.isEmpty()) {
            return this;
        }
        List<Value> all = new ArrayList<>(elements.length() + other.elements.length());
        elements.forEach(all::add);
        other.elements.forEach(all::add);
        return of(all);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other instanceof EnumeratedSet that) {
            return hashCode() == that.hashCode() && Ordering.compareBySize(elements, that.elements) == 0;
        }
        return other instanceof SetValue that && that.isFinite() && equals(that.enumerated());
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Elements.kept(Elements.hash(17, elements));
        }
        return hash;
    }

    @Override
    public String toString() {
        return elements.mkString("{", ", ", "}");
    }

    @Override
    public Value explicit() {
        return Elements.areExplicit(elements) ? this : ofSorted(elements.map(Value::explicit));
    }
}
