package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds how the search came to what it found: level by level upwards, each time expanding the level above once more for all
 * traces at once. Costs at most the time of the search again, and no memory while searching.
 */
final class WalkBack {
    private final SearchSpace space;
    private final Crew crew;
    private final StopSignal giveUp;

    WalkBack(SearchSpace space, Crew crew, StopSignal giveUp) {
        this.space = space;
        this.crew = crew;
        this.giveUp = giveUp;
    }

    /** One chain for each finding, complete to an initial state. */
    List<Chain> chains(List<Finding> findings) {
        List<Chain> chains = new ArrayList<>();
        findings.forEach(finding -> chains.add(new Chain(finding)));
        int deepest = chains.stream().mapToInt(Chain::depth).max().orElse(1);
        for (int depth = deepest; depth > 1; depth--) {
            int here = depth;
            stepBack(chains.stream().filter(chain -> chain.depth() == here).toList(), here);
        }
        chains.sort(Comparator.comparing(Chain::finding, new FindingOrder(space.system().layout())));
        return chains;
    }

    private void stepBack(List<Chain> chains, int depth) {
        Map<StateKey, List<Chain>> targets = new HashMap<>();
        for (Chain chain : chains) {
            targets.computeIfAbsent(new StateKey(chain.first()), key -> new ArrayList<>()).add(chain);
        }
        Level above = space.visited().level(depth - 1);
        crew.share(above.size(), worker -> above.share(crew.workers(), state -> expand(state, targets), giveUp::check));
        for (Chain chain : chains) {
            if (!chain.extend()) {
                throw new HoldfastBug("no state at depth " + (depth - 1) + " leads to a state found at depth " + depth);
            }
        }
    }

    private void expand(long[] from, Map<StateKey, List<Chain>> targets) {
        TransitionSystem system = space.system();
        try {
            system.successors(from, (action, to) -> {
                List<Chain> reached = targets.get(new StateKey(space.representative(to)));
                if (reached != null) {
                    offer(reached, from, to);
                }
            });
        } catch (SpecException e) {
            // Known since the search: it ended there. The successors before the problem count.
        }
    }

    private void offer(List<Chain> reached, long[] from, long[] to) {
        boolean allowed = isAllowed(space.system(), from, to);
        for (Chain chain : reached) {
            if (allowed || chain.isFree()) {
                chain.offer(from, space.system().layout());
            }
        }
    }

    /** May the search take this step to a state that it stored? */
    static boolean isAllowed(TransitionSystem system, long[] from, long[] to) {
        try {
            return !system.isConstrained() || system.satisfiesActionConstraints(from, to);
        } catch (SpecException e) {
            return false;
        }
    }
}
