package dev.holdfast.explore;

import dev.holdfast.symmetry.Canoniser;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Stopped;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What all workers share: the system, the visited set, the limit on its size, the signal to stop. */
final class SearchSpace {
    private final TransitionSystem system;
    private final @Nullable Representatives symmetry;
    private final VisitedSet visited;
    private final StopSignal stop;
    private final Spectator spectator;
    private final long maxStates;
    /** Counted only if there is a limit. */
    private final AtomicLong stored = new AtomicLong();

    SearchSpace(TransitionSystem system, @Nullable Representatives symmetry, long maxStates, int workers,
            StopSignal stop,
            Spectator spectator) {
        this.system = system;
        this.symmetry = symmetry;
        this.maxStates = maxStates;
        this.stop = stop;
        this.spectator = spectator;
        visited = new VisitedSet(system.layout().widths(), system.actions().size(), workers);
    }

    TransitionSystem system() {
        return system;
    }

    VisitedSet visited() {
        return visited;
    }

    StopSignal stop() {
        return stop;
    }

    Spectator spectator() {
        return spectator;
    }

    boolean isReduced() {
        return symmetry != null;
    }

    /** Puts representatives in the place of states, for one worker; null if there is no symmetry. */
    @Nullable
    Canoniser canoniser() {
        return symmetry == null ? null : symmetry.canoniser();
    }

    /** The state itself, if there is no symmetry. */
    long[] representative(long[] state) {
        return symmetry == null ? state : symmetry.of(state);
    }

    /** Stores a representative; was it new? */
    boolean add(long[] state, int action) {
        boolean isNew = visited.add(state, action);
        count(isNew ? 1 : 0);
        return isNew;
    }

    /** Stores what waits for one shard and marks what is new. */
    void addAll(int shard, Arrivals waiting) {
        visited.addAll(shard, waiting);
        count(Long.bitCount(waiting.isNew()));
    }

    /** Were more states found than allowed? Once true it stays so. */
    boolean isOverLimit() {
        return stored.get() > maxStates;
    }

    private void count(int newStates) {
        if (maxStates != Long.MAX_VALUE && stored.addAndGet(newStates) > maxStates) {
            stop.request(Stopped.Reason.MAX_STATES);
        }
    }
}
