package dev.holdfast.simulate;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps from a state with their names, found once for each state and kept. */
final class Moves {

    /**
     * @param inside may a trace go on from there?
     */
    record Move(ActionInstance label, long[] to, boolean inside) {}

    /** A packed state as a key. */
    private record Key(long[] state) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(state, that.state);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(state);
        }
    }

    /**
     * @param deadlocked are there no moves because nothing is enabled?
     */
    private record Expansion(List<Move> moves, boolean deadlocked) {
        static final Expansion UNKNOWN = new Expansion(List.of(), false);
    }

    private final TransitionSystem system;
    private final Map<Key, Expansion> known = new HashMap<>();
    private int budget;

    /**
     * @param budget how many states to expand before giving up
     */
    Moves(TransitionSystem system, int budget) {
        this.system = system;
        this.budget = budget;
    }

    /** In Next order, each target once; none if evaluating them has a problem, or when the budget is spent. */
    List<Move> from(long[] state) {
        return expansion(state).moves();
    }

    boolean isDeadlocked(long[] state) {
        return expansion(state).deadlocked();
    }

    private Expansion expansion(long[] state) {
        return known.computeIfAbsent(new Key(state), key -> expand(state));
    }

    private Expansion expand(long[] from) {
        if (budget-- <= 0) {
            return Expansion.UNKNOWN;
        }
        Map<Key, Move> found = new LinkedHashMap<>();
        try {
            system.successors(from, (action, to) -> found.computeIfAbsent(new Key(to), key -> move(from, to)));
        } catch (SpecException e) {
            return Expansion.UNKNOWN;
        }
        return new Expansion(new ArrayList<>(found.values()), found.isEmpty());
    }

    private Move move(long[] from, long[] to) {
        boolean inside = !system.isConstrained()
                || system.satisfiesConstraints(to) && system.satisfiesActionConstraints(from, to);
        return new Move(system.explain(from, to), to, inside);
    }
}
