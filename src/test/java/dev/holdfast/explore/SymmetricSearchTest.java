package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.layout.Layout;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.system.Claim;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A search of representatives finds what a search of all states finds. */
class SymmetricSearchTest {

    @Property(tries = 150)
    void decidesAsWithoutSymmetryAndCountsRepresentatives(@ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int processes, @ForAll @IntRange(min = 2, max = 4) int places) {
        ProcessSystem system = new ProcessSystem(new Random(seed), processes, places);
        SearchOptions options = SearchOptions.withWorkers(2).withContinueAfterViolation(true).withGraphLimit(100_000);
        Exploration all = new Explorer(system, options).run();
        Exploration reduced = new Explorer(system, options.withSymmetry(system.symmetry())).run();

        assertThat(reduced.statistics().distinct()).isEqualTo(orbits(system, all));
        assertThat(reduced.statistics().depth()).isEqualTo(all.statistics().depth());
        assertThat(reduced.properties()).extracting(PropertyResult::outcome)
                .containsExactlyElementsOf(all.properties().stream().map(PropertyResult::outcome).toList());
        for (int i = 0; i < reduced.properties().size(); i++) {
            Trace trace = reduced.properties().get(i).trace();
            if (trace != null) {
                assertThat(trace.length()).isEqualTo(all.properties().get(i).trace().length());
                assertIsABehaviorThatShows(system, i, trace);
            }
        }
    }

    private static long orbits(ProcessSystem system, Exploration all) {
        Representatives symmetry = system.symmetry();
        Set<List<Value>> representatives = new HashSet<>();
        Layout layout = system.layout();
        for (List<Value> state : all.graph().states()) {
            representatives.add(List.of(layout.unpack(symmetry.of(layout.pack(state.toArray(Value[]::new))))));
        }
        return representatives.size();
    }

    /** The explorer names each step by asking the system, which refuses a step that is none. */
    private static void assertIsABehaviorThatShows(ProcessSystem system, int claim, Trace trace) {
        List<long[]> states = trace.steps().stream()
                .map(step -> system.layout().pack(step.values().toArray(Value[]::new)))
                .toList();
        for (int i = 1; i < states.size(); i++) {
            system.explain(states.get(i - 1), states.get(i));
        }
        boolean holds = system.claims().get(claim).scopes().contains(Claim.Scope.STEP)
                ? system.holds(claim, 0, states.get(states.size() - 2), states.getLast())
                : system.holds(claim, 0, states.getLast());
        assertThat(holds).isFalse();
    }

    @Property(tries = 30)
    void findsTheSameTraceWithAnyNumberOfWorkers(@ForAll long seed) {
        ProcessSystem system = new ProcessSystem(new Random(seed), 4, 4);
        Object one = run(new ProcessSystem(new Random(seed), 4, 4), 1);
        assertThat(run(system, 2)).isEqualTo(one);
        assertThat(run(system, 4)).isEqualTo(one);
    }

    private static Object run(ProcessSystem system, int workers) {
        SearchOptions options = SearchOptions.withWorkers(workers).withContinueAfterViolation(true)
                .withSymmetry(system.symmetry());
        Exploration exploration = new Explorer(system, options).run();
        return List.of(exploration.statistics().distinct(), exploration.statistics().generated(),
                exploration.properties(), exploration.violations(), exploration.coverage());
    }
}
