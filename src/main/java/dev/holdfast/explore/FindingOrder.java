package dev.holdfast.explore;

import dev.holdfast.layout.Layout;
import java.util.Comparator;

/**
 * The order that decides which of several findings is reported: length; then evaluation problem, deadlock, claims in their
 * order; then the least last state in value order, a state before a step to it, and the least state before the last.
 */
final class FindingOrder implements Comparator<Finding> {
    private final Layout layout;

    FindingOrder(Layout layout) {
        this.layout = layout;
    }

    @Override
    public int compare(Finding left, Finding right) {
        int order = Integer.compare(left.ending().length(), right.ending().length());
        if (order == 0) {
            order = Integer.compare(rank(left), rank(right));
        }
        if (order == 0) {
            order = compareEndings(left.ending(), right.ending());
        }
        if (order == 0 && left instanceof Finding.Unevaluable l && right instanceof Finding.Unevaluable r) {
            order = Integer.compare(l.subject().rank(), r.subject().rank());
        }
        return order;
    }

    private static int rank(Finding finding) {
        return switch (finding) {
            case Finding.Unevaluable problem -> -2;
            case Finding.Deadlock deadlock -> -1;
            case Finding.Shown shown -> shown.part().claim();
        };
    }

    private int compareEndings(Ending left, Ending right) {
        if (left.states().isEmpty() || right.states().isEmpty()) {
            return 0;
        }
        int order = layout.compare(left.last(), right.last());
        if (order == 0) {
            order = Boolean.compare(left.isStep(), right.isStep());
        }
        return order == 0 && left.isStep()
                ? layout.compare(left.states().getFirst(), right.states().getFirst())
                : order;
    }
}
