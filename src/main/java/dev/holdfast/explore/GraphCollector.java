package dev.holdfast.explore;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.layout.Layout;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.StateGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decodes the visited set into a graph, expanding every state once more. */
final class GraphCollector {
    private static final Comparator<StateGraph.Arc> BY_STEP_THEN_ACTION = Comparator.comparingInt(StateGraph.Arc::from)
            .thenComparingInt(StateGraph.Arc::to).thenComparing(StateGraph.Arc::action);

    private final SearchSpace space;
    private final TransitionSystem system;
    private final Layout layout;
    private final int limit;
    /** All states in value order. */
    private final List<long[]> states = new ArrayList<>();
    private final Map<StateKey, Integer> indices = new HashMap<>();

    GraphCollector(SearchSpace space, int limit) {
        this.space = space;
        this.system = space.system();
        this.layout = system.layout();
        this.limit = limit;
    }

    private boolean isTooLarge() {
        return space.visited().size() > limit;
    }

    Optional<Problem> refusal() {
        return isTooLarge()
                ? Optional.of(Problem.of(Code.RENDERING, Span.NOWHERE, "no graph was written: its "
                        + space.visited().size() + " states are more than the limit of " + limit))
                : Optional.empty();
    }

    /** Null beyond the limit. */
    @Nullable
    StateGraph graph() {
        if (isTooLarge()) {
            return null;
        }
        for (int depth = 1; depth <= space.visited().levels(); depth++) {
            space.visited().level(depth).share(1, states::add, () -> {});
        }
        states.sort(layout::compare);
        IntStream.range(0, states.size()).forEach(i -> indices.put(new StateKey(states.get(i)), i));
        List<List<Value>> decoded = states.stream().map(state -> Arrays.asList(layout.unpack(state))).toList();
        return new StateGraph(layout.names(), decoded, initial(), arcs());
    }

    private List<Integer> initial() {
        List<long[]> initial = new ArrayList<>();
        space.visited().level(1).share(1, initial::add, () -> {});
        return initial.stream().map(this::index).sorted().toList();
    }

    private Integer index(long[] state) {
        return Objects.requireNonNull(indices.get(new StateKey(state)));
    }

    private List<StateGraph.Arc> arcs() {
        Set<StateGraph.Arc> arcs = new TreeSet<>(BY_STEP_THEN_ACTION);
        for (int i = 0; i < states.size(); i++) {
            long[] from = states.get(i);
            int origin = i;
            system.successors(from, (action, to) -> {
                Integer target = indices.get(new StateKey(space.representative(to)));
                if (target != null && WalkBack.isAllowed(system, from, to)) {
                    arcs.add(new StateGraph.Arc(origin, target, system.actions().get(action).name()));
                }
            });
        }
        return new ArrayList<>(arcs);
    }
}
