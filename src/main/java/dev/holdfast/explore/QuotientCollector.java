package dev.holdfast.explore;

import dev.holdfast.system.Claim;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Quotient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Merges states by their projection while they are found: what it keeps grows with the picture, not with the states. */
public final class QuotientCollector implements Spectator {
    private static final Comparator<Quotient.MergedState> FROM_THE_BEGINNING = Comparator
            .comparingInt(Quotient.MergedState::depth).thenComparing(Quotient.MergedState::value);

    private final Projection projection;
    private final Function<long[], List<String>> broken;
    private final Map<Value, Tally> tallies = new ConcurrentHashMap<>();
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();

    /** @param broken names of the claims that a state breaks */
    public QuotientCollector(Projection projection, Function<long[], List<String>> broken) {
        this.projection = projection;
        this.broken = broken;
    }

    /** The states of one value so far. */
    private static final class Tally {
        private final AtomicInteger depth = new AtomicInteger(Integer.MAX_VALUE);
        private final LongAdder count = new LongAdder();
        /** By claim. */
        private final Map<String, LongAdder> broken = new ConcurrentHashMap<>();

        void add(int found, List<String> claims) {
            depth.accumulateAndGet(found, Math::min);
            count.increment();
            claims.forEach(claim -> broken.computeIfAbsent(claim, any -> new LongAdder()).increment());
        }

        Quotient.MergedState merged(Value value, TransitionSystem system) {
            List<Quotient.Breach> breaches = system.claims().stream().map(Claim::name).distinct()
                    .filter(broken::containsKey)
                    .map(name -> new Quotient.Breach(name, Objects.requireNonNull(broken.get(name)).sum())).toList();
            return new Quotient.MergedState(value, depth.get(), count.sum(), breaches);
        }
    }

    private record Passage(Value from, Value to, int action) {}

    @Override
    public void state(long[] state, int depth) {
        tallies.computeIfAbsent(projection.of(state), value -> new Tally()).add(depth, broken.apply(state));
    }

    @Override
    public void step(long[] from, int action, long[] to) {
        Passage passage = new Passage(projection.of(from), projection.of(to), action);
        if (!passages.contains(passage)) {
            passages.add(passage);
        }
    }

    /**
     * Of a search that reached its end.
     *
     * @param within names of the constraints that bounded the search
     * @param system has the actions of the one that was searched, and the claims that states may break
     */
    public Quotient quotient(String expression, List<String> within, TransitionSystem system) {
        List<Quotient.MergedState> states = tallies.entrySet().stream()
                .map(entry -> entry.getValue().merged(entry.getKey(), system)).sorted(FROM_THE_BEGINNING).toList();
        Map<Value, Integer> indices = new HashMap<>();
        states.forEach(state -> indices.put(state.value(), indices.size()));
        return new Quotient(expression, within, states, arcs(indices, system));
    }

    private List<Quotient.Arc> arcs(Map<Value, Integer> indices, TransitionSystem system) {
        Map<Integer, Map<Integer, Set<Integer>>> actions = new TreeMap<>();
        for (Passage passage : passages) {
            actions.computeIfAbsent(indices.get(passage.from()), any -> new TreeMap<>())
                    .computeIfAbsent(indices.get(passage.to()), any -> new TreeSet<>()).add(passage.action());
        }
        List<Quotient.Arc> arcs = new ArrayList<>();
        actions.forEach((from, targets) -> targets
                .forEach((to, numbers) -> arcs.add(new Quotient.Arc(from, to, names(numbers, system)))));
        return arcs;
    }

    /** Disjuncts of one name count once. */
    private static List<String> names(Set<Integer> actions, TransitionSystem system) {
        Set<String> names = new LinkedHashSet<>();
        actions.forEach(action -> names.add(system.actions().get(action).name()));
        return List.copyOf(names);
    }
}
