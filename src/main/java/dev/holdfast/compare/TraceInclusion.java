package dev.holdfast.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Can one state show only what another can show too? Follows the first, step by step, beside the set of all states that the
 * other may be in meanwhile. A pair is dropped where the first state is itself in the set, and where it was met before with
 * a set that this one contains: whatever is missing here is missing there, at no greater depth (De Wulf, Doyen, Henzinger,
 * Raskin, Antichains: a new algorithm for checking universality of finite automata, CAV 2006).
 */
final class TraceInclusion {
    private final ObservedSteps graph;
    private final Subsets subsets;
    private final Runnable pulse;
    /** By state of the first: the sets it was met with, none containing another. */
    private final Map<Integer, List<Integer>> antichains = new HashMap<>();

    private record Pair(int state, int set) {}

    TraceInclusion(ObservedSteps graph, Subsets subsets, Runnable pulse) {
        this.graph = graph;
        this.subsets = subsets;
        this.pulse = pulse;
    }

    /**
     * The length, in events, of the shortest thing that only the first can show; 0 if there is none.
     *
     * @param first a state of the graph
     * @param second a state of the same graph
     */
    int shortestDifference(int first, int second) {
        List<Pair> level = new ArrayList<>();
        add(first, subsets.of(second), level);
        for (int shown = 0; !level.isEmpty(); shown++) {
            List<Pair> next = new ArrayList<>();
            // Silent steps add to the level while it is gone through.
            for (int i = 0; i < level.size(); i++) {
                pulse.run();
                if (!follow(level.get(i), level, next)) {
                    return shown + 1;
                }
            }
            level = next;
        }
        return 0;
    }

    /** False if the state can show something that the set cannot. */
    private boolean follow(Pair pair, List<Pair> level, List<Pair> next) {
        for (int step = graph.starts()[pair.state]; step < graph.starts()[pair.state + 1]; step++) {
            int event = graph.events()[step];
            if (event == ObservedSteps.SILENT) {
                add(graph.targets()[step], pair.set, level);
            } else {
                int after = subsets.after(pair.set, event);
                if (after < 0) {
                    return false;
                }
                add(graph.targets()[step], after, next);
            }
        }
        return true;
    }

    private void add(int state, int set, List<Pair> level) {
        if (subsets.contains(set, state)) {
            return;
        }
        List<Integer> antichain = antichains.computeIfAbsent(state, any -> new ArrayList<>());
        for (int known : antichain) {
            if (subsets.isSubset(known, set)) {
                return;
            }
        }
        antichain.removeIf(known -> subsets.isSubset(set, known));
        antichain.add(set);
        level.add(new Pair(state, set));
    }
}
