package dev.holdfast.explore;

import dev.holdfast.layout.Layout;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A trace under construction, from its end: representatives, except for the last state of an ending with a step. */
final class Chain {
    private final Finding finding;
    private final Deque<long[]> states = new ArrayDeque<>();
    private boolean free;
    private long @Nullable [] best;

    Chain(Finding finding) {
        this.finding = finding;
        states.addAll(finding.ending().states());
        free = finding.ending().free();
    }

    Finding finding() {
        return finding;
    }

    /** The states so far. */
    Deque<long[]> states() {
        return states;
    }

    /** The depth of the first state so far; 1 if the trace is complete. */
    int depth() {
        return finding.ending().length() - states.size() + 1;
    }

    long[] first() {
        return states.getFirst();
    }

    /** May the step to the first state violate constraints? */
    boolean isFree() {
        return free;
    }

    /** Proposes a predecessor of the first state; the least one stays. */
    synchronized void offer(long[] state, Layout layout) {
        if (best == null || layout.compare(state, best) < 0) {
            best = state;
        }
    }

    /** Puts the least predecessor in front. */
    boolean extend() {
        long[] predecessor = best;
        if (predecessor == null) {
            return false;
        }
        states.addFirst(predecessor);
        best = null;
        free = false;
        return true;
    }
}
