package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@code SUBSET base}. */
public final class PowerSet extends ImplicitSet {
    private final SetValue base;

    public PowerSet(SetValue base) {
        this.base = base;
    }

    public SetValue base() {
        return base;
    }

    @Override
    public boolean contains(Value element) {
        if (!isOfKind(Kind.SET, element, "a set of sets")) {
            return false;
        }
        SetValue set = (SetValue) element;
        if (!set.isFinite() && set.equals(base)) {
            return true;
        }
        for (Value member : set) {
            if (!base.contains(member)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isFinite() {
        return base.isFinite();
    }

    @Override
    public int cardinality() {
        int size = base.cardinality();
        if (size > 30) {
            throw new ValueException(ValueException.Reason.OVERFLOW, "SUBSET of a set with " + size
                    + " elements has more elements than a 32-bit integer can count");
        }
        return 1 << size;
    }

    /** By cardinality, then lexicographically by position in the base: value order. */
    @Override
    public Iterator<Value> iterator() {
        Array<Value> members = base.enumerated().elements();
        return new Iterator<>() {
            private int[] chosen = new int[0];
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Value next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Value[] subset = new Value[chosen.length];
                for (int i = 0; i < chosen.length; i++) {
                    subset[i] = members.get(chosen[i]);
                }
                advance();
                return EnumeratedSet.ofSorted(Array.of(subset));
            }

            private void advance() {
                int size = members.length();
                int k = chosen.length;
                int i = k - 1;
                while (i >= 0 && chosen[i] == size - k + i) {
                    i--;
                }
                if (i >= 0) {
                    chosen[i]++;
                    for (int j = i + 1; j < k; j++) {
                        chosen[j] = chosen[j - 1] + 1;
                    }
                } else if (k < size) {
                    chosen = new int[k + 1];
                    for (int j = 0; j <= k; j++) {
                        chosen[j] = j;
                    }
                } else {
                    more = false;
                }
            }
        };
    }

    @Override
    public String toString() {
        return "SUBSET " + base;
    }
}
