package dev.holdfast.value;

import io.vavr.collection.Array;

/** What values made of others have in common. */
final class Elements {
    private Elements() {}

    static boolean areExplicit(Array<Value> elements) {
        for (Value element : elements) {
            if (element.explicit() != element) {
                return false;
            }
        }
        return true;
    }

    /** The hash of elements in their order. */
    static int hash(int seed, Array<Value> elements) {
        int h = seed;
        for (Value element : elements) {
            h = h * 31 + element.hashCode();
        }
        return h;
    }

    /** A hash that is kept: 0 stands for one that is not there yet. */
    static int kept(int hash) {
        return hash == 0 ? 1 : hash;
    }
}
