package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A behavior of a model that takes the steps of its quotient one after another, silently moving inside a block where it must. */
final class Enactment {
    private final ObservedSteps steps;
    private final StutteringQuotient quotient;

    Enactment(ObservedSteps steps, StutteringQuotient quotient) {
        this.steps = steps;
        this.quotient = quotient;
    }

    List<ShortestDifference.Stage> of(int first, List<StutteringSimulation.Exchange> play) {
        List<ShortestDifference.Stage> behavior = new ArrayList<>();
        behavior.add(new ShortestDifference.Stage(first, ObservedSteps.SILENT));
        for (StutteringSimulation.Exchange exchange : play) {
            behavior.addAll(take(behavior.getLast().state(), exchange));
        }
        return behavior;
    }

    /** A shortest way; that there is one is what stuttering bisimulation means. */
    private List<ShortestDifference.Stage> take(int from, StutteringSimulation.Exchange exchange) {
        Map<Integer, Integer> before = new HashMap<>(Map.of(from, from));
        Deque<Integer> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            for (int step = steps.starts()[state]; step < steps.starts()[state + 1]; step++) {
                int target = steps.targets()[step];
                int event = steps.events()[step];
                if (event == exchange.event() && quotient.block(target) == exchange.target()) {
                    return way(state, before, new ShortestDifference.Stage(target, event));
                }
                if (event == ObservedSteps.SILENT && quotient.block(target) == quotient.block(from)
                        && before.putIfAbsent(target, state) == null) {
                    waiting.add(target);
                }
            }
        }
        throw new HoldfastBug("a state cannot do what its block can");
    }

    private static List<ShortestDifference.Stage> way(int last, Map<Integer, Integer> before,
            ShortestDifference.Stage end) {
        List<ShortestDifference.Stage> way = new ArrayList<>(List.of(end));
        int state = last;
        int earlier = Objects.requireNonNull(before.get(state));
        while (earlier != state) {
            way.add(new ShortestDifference.Stage(state, ObservedSteps.SILENT));
            state = earlier;
            earlier = Objects.requireNonNull(before.get(state));
        }
        Collections.reverse(way);
        return way;
    }
}
