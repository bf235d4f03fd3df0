package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set that is described rather than listed; it lists itself at most once, when asked. */
public abstract sealed class ImplicitSet implements SetValue
        permits PowerSet, FunctionSet, RecordSet, ProductSet, SequenceSet, CombinedSet, InfiniteSet, FilteredSet {
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

    /**
     * Is a value of the kind that the elements of this set have? A model value is no element of such a set.
     *
     * @param set what this is, for the message
     * @throws ValueException with reason INCOMPARABLE if it is of another kind
     */
    static boolean isOfKind(Kind kind, Value element, String set) {
        if (element.kind() == kind) {
            return true;
        }
        if (element instanceof ModelValue model && model.isUntyped()) {
            return false;
        }
        throw new ValueException(ValueException.Reason.INCOMPARABLE, "cannot decide whether " + Excerpt.of(element)
                + " is in " + set + ": it is " + element.kind().phrase());
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
