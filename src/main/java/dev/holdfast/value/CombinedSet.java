package dev.holdfast.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Union, intersection or difference of two sets of which at least one is not listed. */
public final class CombinedSet extends ImplicitSet {

    /** How the two sets are combined. */
    public enum Combination {
        UNION("\\cup"), INTERSECTION("\\cap"), DIFFERENCE("\\");

        private final String symbol;

        Combination(String symbol) {
            this.symbol = symbol;
        }
    }

    private final Combination combination;
    private final SetValue left;
    private final SetValue right;

    private CombinedSet(Combination combination, SetValue left, SetValue right) {
        this.combination = combination;
        this.left = left;
        this.right = right;
    }

    /** The combination, listed at once if both sets are. */
    public static SetValue of(Combination combination, SetValue left, SetValue right) {
        CombinedSet set = new CombinedSet(combination, left, right);
        return isListed(left) && isListed(right) ? set.list() : set;
    }

    public Combination combination() {
        return combination;
    }

    /** The two sets. */
    public List<SetValue> parts() {
        return List.of(left, right);
    }

    private static boolean isListed(SetValue set) {
        return set instanceof EnumeratedSet || set instanceof IntervalSet;
    }

    @Override
    public boolean contains(Value element) {
        return switch (combination) {
            case UNION -> left.contains(element) || right.contains(element);
            case INTERSECTION -> left.contains(element) && right.contains(element);
            case DIFFERENCE -> left.contains(element) && !right.contains(element);
        };
    }

    @Override
    public boolean isFinite() {
        return switch (combination) {
            case UNION -> left.isFinite() && right.isFinite();
            case INTERSECTION -> left.isFinite() || right.isFinite();
            case DIFFERENCE -> left.isFinite();
        };
    }

    @Override
    EnumeratedSet list() {
        if (!isFinite()) {
            return super.list();
        }
        if (combination == Combination.UNION) {
            return left.enumerated().union(right.enumerated());
        }
        boolean fromLeft = combination == Combination.DIFFERENCE || left.isFinite();
        SetValue from = fromLeft ? left : right;
        SetValue test = fromLeft ? right : left;
        List<Value> kept = new ArrayList<>();
        for (Value element : from) {
            if (test.contains(element) == (combination == Combination.INTERSECTION)) {
                kept.add(element);
            }
        }
        return EnumeratedSet.ofSorted(kept);
    }

    @Override
    public Iterator<Value> iterator() {
        return enumerated().iterator();
    }

    @Override
    public String toString() {
        return "(" + left + " " + combination.symbol + " " + right + ")";
    }
}
