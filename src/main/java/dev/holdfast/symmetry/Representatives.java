package dev.holdfast.symmetry;

import java.util.function.Supplier;

/**
 * Maps each state to one that stands for all that permutations make of it: the same for each of them. It does not depend on
 * the layout, only on the values, so every engine finds the same. Safe for many threads.
 */
public final class Representatives {
    private final Supplier<Canoniser> canonisers;
    private final ThreadLocal<Canoniser> own;

    Representatives(Supplier<Canoniser> canonisers) {
        this.canonisers = canonisers;
        this.own = ThreadLocal.withInitial(canonisers);
    }

    /** One for the use of one thread, to work in place. */
    public Canoniser canoniser() {
        return canonisers.get();
    }

    /** The representative of a state. */
    public long[] of(long[] state) {
        long[] representative = state.clone();
        own.get().canonicalise(representative, 0);
        return representative;
    }
}
