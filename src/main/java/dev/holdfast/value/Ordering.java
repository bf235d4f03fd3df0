package dev.holdfast.value;

import io.vavr.collection.Array;

/** The parts of the value order that sets and functions share. */
final class Ordering {
    private Ordering() {}

    static int compareSets(SetValue left, SetValue right) {
        if (left instanceof InfiniteSet || right instanceof InfiniteSet || !left.isFinite() || !right.isFinite()) {
            // Only finite sets occur in states; the order of the others is arbitrary but total.
            return left.toString().compareTo(right.toString());
        }
        return compareBySize(left.enumerated().elements(), right.enumerated().elements());
    }

    static int compareFunctions(FunctionValue left, FunctionValue right) {
        FunctionValue l = (FunctionValue) left.explicit();
        FunctionValue r = (FunctionValue) right.explicit();
        if (l instanceof TupleValue && r instanceof TupleValue) {
            return compareBySize(l.range(), r.range());
        }
        int byDomain = compareSets(l.domain(), r.domain());
        return byDomain != 0 ? byDomain : compareBySize(l.range(), r.range());
    }

    static int compareBySize(Array<Value> left, Array<Value> right) {
        int size = left.length();
        if (size != right.length()) {
            return size < right.length() ? -1 : 1;
        }
        for (int i = 0; i < size; i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
