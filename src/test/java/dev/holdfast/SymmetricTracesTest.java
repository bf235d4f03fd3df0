package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.system.Claim;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search of representatives shows is a behavior of the model itself, replayed without symmetry. */
class SymmetricTracesTest {

    @ParameterizedTest
    @ValueSource(strings = {"spec/UnprotectedSymmetric.cfg", "src/test/specs/violates/invariant/UnderSymmetry.cfg"})
    void everyTraceIsABehaviorThatBreaksItsProperty(String config) {
        CheckRequest request = CheckRequest.of(Path.of(config)).withContinueAfterViolation(true).withWorkers(2);
        Verdict verdict = Holdfast.check(request);
        assertThat(verdict.summary().engine()).isEqualTo("compiled");
        Model model = new Loader(request).load();
        InterpretedSystem system = new InterpretedSystem(model, Layout.interned(model.variables()), line -> {},
                () -> {});
        List<PropertyResult> violated = verdict.summary().properties().stream()
                .filter(result -> result.outcome() == PropertyResult.Outcome.VIOLATED).toList();
        assertThat(violated).isNotEmpty();
        violated.forEach(result -> isABehavior(Objects.requireNonNull(result.trace()), system));
        violated.forEach(result -> breaks(result, system));
    }

    /** A trace may show abstract images, too, beside the variables. */
    private static List<long[]> states(Trace trace, InterpretedSystem system) {
        int[] variables = system.layout().names().stream().mapToInt(trace.variables()::indexOf).toArray();
        return trace.steps().stream().map(step -> system.layout()
                .pack(IntStream.of(variables).mapToObj(step.values()::get).toArray(Value[]::new))).toList();
    }

    private static void isABehavior(Trace trace, InterpretedSystem system) {
        List<long[]> states = states(trace, system);
        List<long[]> initial = new ArrayList<>();
        system.initialStates((action, state) -> initial.add(state.clone()));
        assertThat(initial).contains(states.getFirst());
        for (int i = 1; i < states.size(); i++) {
            long[] to = states.get(i);
            List<long[]> successors = new ArrayList<>();
            system.successors(states.get(i - 1), (action, state) -> successors.add(state.clone()));
            assertThat(successors).as("step %d", i).anyMatch(state -> Arrays.equals(state, to));
            // The step's name, with the members of this behavior for parameters.
            assertThat(system.explain(states.get(i - 1), to).parameters())
                    .isEqualTo(Objects.requireNonNull(trace.steps().get(i).action()).parameters());
        }
    }

    private static void breaks(PropertyResult result, InterpretedSystem system) {
        int claim = system.claims().stream().map(Claim::name).toList().indexOf(result.name());
        List<long[]> states = states(Objects.requireNonNull(result.trace()), system);
        List<Claim.Scope> scopes = system.claims().get(claim).scopes();
        boolean broken = false;
        for (int part = 0; part < scopes.size(); part++) {
            broken |= switch (scopes.get(part)) {
                case STEP -> states.size() > 1
                        && !system.holds(claim, part, states.get(states.size() - 2), states.getLast());
                case STATE -> !system.holds(claim, part, states.getLast());
                case INITIAL -> states.size() == 1 && !system.holds(claim, part, states.getLast());
            };
        }
        assertThat(broken).as("%s at the end of its trace", result.name()).isTrue();
    }
}
