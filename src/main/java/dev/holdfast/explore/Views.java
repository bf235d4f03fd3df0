package dev.holdfast.explore;

import dev.holdfast.layout.Layout;
import dev.holdfast.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Chooses, under a VIEW, the states with which the search goes on: of those of a level that look the same the least in value
 * order, and none that looks like one of an earlier level. It is chosen when the level is complete, so that it does not matter
 * who came first.
 */
final class Views {
    private final Function<long[], Value> view;
    private final Layout layout;
    /** What the states of the completed levels look like; changes between levels only. */
    private final Set<Value> known = new HashSet<>();
    private final Map<Value, Candidate> candidates = new ConcurrentHashMap<>();

    /** A look, an entry of a table and its place in it. */
    private static final long TAKEN_BY_ONE = 56;

    /** Of all that is known and waits, about. */
    private final LongAdder bytes = new LongAdder();

    private record Candidate(long[] state, int action) {}

    Views(Function<long[], Value> view, Layout layout) {
        this.view = view;
        this.layout = layout;
    }

    /**
     * Has a copy of a state compete for the level that is being filled; may be called by many threads at once.
     *
     * @return is it the first that looks so?
     */
    boolean offer(long[] state, int action) {
        Value look = view.apply(state);
        if (known.contains(look)) {
            return false;
        }
        Candidate candidate = new Candidate(state.clone(), action);
        if (candidates.putIfAbsent(look, candidate) == null) {
            bytes.add(TAKEN_BY_ONE + ValueBytes.of(look));
            return true;
        }
        candidates.merge(look, candidate, this::better);
        return false;
    }

    /** The same state by several actions is credited to the first of them. */
    private Candidate better(Candidate left, Candidate right) {
        int order = layout.compare(left.state, right.state);
        return order < 0 || order == 0 && left.action <= right.action ? left : right;
    }

    /** How many compete. */
    long waiting() {
        return candidates.size();
    }

    /** What the table of looks takes, about; not exact while others offer. */
    long bytes() {
        return bytes.sum();
    }

    /** Completes the level. */
    void endLevel(VisitedSet visited) {
        candidates.values().forEach(chosen -> visited.add(chosen.state, chosen.action));
        known.addAll(candidates.keySet());
        candidates.clear();
    }
}
