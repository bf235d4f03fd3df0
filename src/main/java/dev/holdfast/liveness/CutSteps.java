package dev.holdfast.liveness;

import dev.holdfast.explore.StepGraph;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps that a constraint cut off and that fairness asks for: without them, that a property holds proves nothing. */
public final class CutSteps {
    private CutSteps() {}

    /**
     * The first state, by number, with a cut step of one of these actions.
     *
     * @param actions atoms about steps
     */
    public static Optional<Integer> find(StepGraph graph, TransitionSystem system, List<Atom> actions, AtomTruth truth,
            Runnable pulse) {
        for (int i = 0; i < graph.states(); i++) {
            pulse.run();
            if (graph.cutAt(i) && isCut(graph, i, system, actions, truth)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isCut(StepGraph graph, int number, TransitionSystem system, List<Atom> actions,
            AtomTruth truth) {
        long[] from = graph.state(number);
        List<long[]> cut = new ArrayList<>();
        system.successors(from, (action, to) -> {
            if (graph.find(to) < 0 || !system.satisfiesActionConstraints(from, to)) {
                cut.add(to);
            }
        });
        return cut.stream().anyMatch(to -> actions.stream().anyMatch(atom -> truth.isTrue(atom, from, to)));
    }
}
