package dev.holdfast.explore;

import dev.holdfast.symmetry.Canoniser;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Stopped;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all workers share: the system, the visited set, the limit on its size, the signal to stop. */
final class SearchSpace {
    private final TransitionSystem system;
    private final @Nullable Representatives symmetry;
    /** Null if all states are to be looked at. */
    private final @Nullable Views views;
    private final VisitedSet visited;
    private final StopSignal stop;
    private final Spectator spectator;
    private final long maxStates;
    /** Counted only if there is a limit. */
    private final AtomicLong stored = new AtomicLong();

    SearchSpace(TransitionSystem system, SearchOptions options, StopSignal stop, Spectator spectator) {
        this.system = system;
        this.symmetry = options.reduction().symmetry();
        this.maxStates = options.limits().maxStates();
        Function<long[], Value> view = options.reduction().view();
        this.views = view == null ? null : new Views(view, system.layout());
        this.stop = stop;
        this.spectator = spectator;
        visited = new VisitedSet(system.layout().widths(), system.actions().size(), options.workers());
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

    /** May states be dropped because they look like others? */
    boolean hasView() {
        return views != null;
    }

    /** Stores a representative, or under a VIEW a candidate for that; is it to be checked, as it was not before? */
    boolean add(long[] state, int action) {
        if (views != null) {
            return add(state, action, views);
        }
        boolean isNew = visited.add(state, action);
        count(isNew ? 1 : 0);
        return isNew;
    }

    private boolean add(long[] state, int action, Views competing) {
        if (visited.contains(state)) {
            return false;
        }
        count(competing.offer(state, action) ? 1 : 0);
        // Whether it will be dropped or not.
        return true;
    }

    /** The states found so far with which the search goes on, or went on. */
    long size() {
        return visited.size() + (views == null ? 0 : views.waiting());
    }

    /** The most that the states, and what they look like under a VIEW, have taken. */
    long mostBytes() {
        return visited.mostBytes() + (views == null ? 0 : views.bytes());
    }

    /** Stores the states of a level that were not stored as they were found. */
    void settle() {
        if (views != null) {
            views.endLevel(visited);
        }
    }

    /** Stores what waits for one shard and marks what is new. */
    void addAll(int shard, Arrivals waiting) {
        visited.addAll(shard, waiting);
        count(waiting.newCount());
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
