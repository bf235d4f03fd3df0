package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set that is described rather than listed; it lists itself at most once, when asked. */
public abstract sealed class ImplicitSet implements SetValue
        permits PowerSet, FunctionSet, RecordSet, ProductSet, SequenceSet, CombinedSet, InfiniteSet {
    private @Nullable EnumeratedSet listed;

    @Override
    public EnumeratedSet enumerated() {
        EnumeratedSet known = listed;
        if (known == null) {
            known = list();
            listed = known;
        }
        return known;
    }

    /** Lists the elements; by default what the iterator gives, which is in value order. */
    EnumeratedSet list() {
        if (!isFinite()) {
            throw new ValueException(ValueException.Reason.NOT_ENUMERABLE, "cannot list the elements of " + this
                    + ": there are infinitely many");
        }
        List<Value> all = new ArrayList<>();
        for (Value element : this) {
            all.add(element.explicit());
        }
        return EnumeratedSet.ofSorted(Array.ofAll(all));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof SetValue that && that.isFinite() && isFinite()
                && enumerated().equals(that.enumerated());
    }

    @Override
    public int hashCode() {
        return enumerated().hashCode();
    }
}
