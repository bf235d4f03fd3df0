package dev.holdfast.value;

import java.util.Iterator;
import java.util.function.Predicate;

/**
 * The elements of a set without end that meet a condition: it can be asked for members, but not be listed, nor is it known
 * whether there are finitely many.
 */
public final class FilteredSet extends ImplicitSet {
    private final SetValue base;
    private final Predicate<Value> condition;

    /**
     * @param base not finite
     * @param condition asked of elements of the base only; may throw what an evaluation throws
     */
    public FilteredSet(SetValue base, Predicate<Value> condition) {
        this.base = base;
        this.condition = condition;
    }

    @Override
    public boolean contains(Value element) {
        return base.contains(element) && condition.test(element);
    }

    /** Nobody can tell; it is never listed. */
    @Override
    public boolean isFinite() {
        return false;
    }

    /** Does it depend on a condition whether that set is finite? */
    public static boolean decidesFinitenessOf(SetValue set) {
        return switch (set) {
            case FilteredSet filtered -> true;
            case CombinedSet combined -> combined.parts().stream().anyMatch(FilteredSet::decidesFinitenessOf);
            case FunctionSet functions ->
                decidesFinitenessOf(functions.domain()) || decidesFinitenessOf(functions.range());
            case RecordSet records -> records.fields().values().stream().anyMatch(FilteredSet::decidesFinitenessOf);
            case ProductSet product -> product.factors().stream().anyMatch(FilteredSet::decidesFinitenessOf);
            case PowerSet subsets -> decidesFinitenessOf(subsets.base());
            case SequenceSet sequences -> decidesFinitenessOf(sequences.base());
            case EnumeratedSet listed -> false;
            case IntervalSet interval -> false;
            case InfiniteSet infinite -> false;
        };
    }

    @Override
    EnumeratedSet list() {
        throw new ValueException(ValueException.Reason.NOT_ENUMERABLE, "cannot list the elements of " + this
                + ": it is taken out of " + base + ", which has no end");
    }

    @Override
    public Iterator<Value> iterator() {
        return enumerated().iterator();
    }

    @Override
    public String toString() {
        return "{x \\in " + base + " : ...}";
    }
}
