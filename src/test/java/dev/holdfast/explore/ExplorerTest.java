package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.system.Claim;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplorerTest {

    private static Exploration explore(GraphSystem graph) {
        return new Explorer(graph, SearchOptions.withWorkers(2)).run();
    }

    private static Exploration exploreAll(GraphSystem graph) {
        return new Explorer(graph, SearchOptions.withWorkers(2).withContinueAfterViolation(true)).run();
    }

    private static List<Integer> trace(GraphSystem graph, Exploration exploration) {
        return Answers.indices(graph, exploration.violations().getFirst().trace());
    }

    private static List<String> outcomes(Exploration exploration) {
        return exploration.properties().stream().map(p -> p.name() + " " + p.outcome()).toList();
    }

    /** A ring 0 -> 1 -> ... -> 0. */
    private static GraphSystem ring(int size) {
        GraphSystem graph = GraphSystem.ofSize(size).from(0);
        for (int i = 0; i < size; i++) {
            graph.arc(i, 0, (i + 1) % size);
        }
        return graph;
    }

    @Test
    void findsShortestTraceToBrokenInvariant() {
        GraphSystem graph = ring(5).arc(1, 1, 4).invariant("Inv", 4);
        Exploration exploration = explore(graph);
        assertThat(trace(graph, exploration)).containsExactly(0, 1, 4);
        Violation violation = exploration.violations().getFirst();
        assertThat(violation.name()).isEqualTo("Inv");
        assertThat(violation.kind()).isEqualTo(Violation.Kind.INVARIANT);
        assertThat(violation.trace().variables()).containsExactly("x", "y");
        assertThat(violation.trace().steps()).extracting(step -> String.valueOf(step.action())).containsExactly("null",
                "A0", "A1");
        assertThat(exploration.complete()).isFalse();
    }

    @Test
    void decidesEverythingWhenNothingIsWrong() {
        Exploration exploration = explore(ring(5).invariant("Inv"));
        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.violations()).isEmpty();
        assertThat(outcomes(exploration)).containsExactly("Inv HOLDS");
        assertThat(exploration.statistics().distinct()).isEqualTo(5);
        assertThat(exploration.statistics().generated()).isEqualTo(6);
        assertThat(exploration.statistics().depth()).isEqualTo(5);
        assertThat(exploration.statistics().bytesPerState()).isPositive();
    }

    @Test
    void putsTheFirstOfTwoPropertiesFirst() {
        GraphSystem graph = GraphSystem.ofSize(3).from(0).arc(0, 0, 1).arc(0, 0, 2).invariant("First", 2)
                .invariant("Second", 1);
        Exploration exploration = explore(graph);
        assertThat(exploration.violations()).extracting(Violation::name).containsExactly("First", "Second");
        assertThat(outcomes(exploration)).containsExactly("First VIOLATED", "Second VIOLATED");
    }

    @Test
    void reportsTheLeastStateAndTheLeastPredecessor() {
        // 1 and 2 both lead to 3 and 4; 4 comes before 3 and 2 before 1 in value order.
        GraphSystem graph = new GraphSystem(0, 9, 2, 8, 3).from(0).arc(0, 0, 1).arc(0, 0, 2).arc(1, 0, 3).arc(1, 0, 4)
                .arc(2, 0, 3).arc(2, 0, 4).invariant("Inv", 3, 4);
        assertThat(trace(graph, explore(graph))).containsExactly(0, 2, 4);
    }

    @Test
    void reportsDeadlockOnlyIfAsked() {
        GraphSystem graph = GraphSystem.ofSize(2).from(0).arc(0, 0, 1);
        Exploration exploration = explore(graph);
        assertThat(trace(graph, exploration)).containsExactly(0, 1);
        assertThat(exploration.violations().getFirst().kind()).isEqualTo(Violation.Kind.DEADLOCK);
        SearchOptions lenient = SearchOptions.withWorkers(1).withCheckDeadlock(false);
        assertThat(new Explorer(graph, lenient).run().complete()).isTrue();
    }

    @Test
    void aStateWhoseSuccessorsAreAllCutOffIsNoDeadlock() {
        GraphSystem graph = GraphSystem.ofSize(2).from(0).arc(0, 0, 1);
        graph.constrained = true;
        graph.inside = state -> state == 0;
        assertThat(explore(graph).complete()).isTrue();
    }

    @Test
    void checksButDoesNotStoreWhatLiesOutsideTheConstraint() {
        GraphSystem graph = ring(5).invariant("Inv", 2, 3);
        graph.constrained = true;
        graph.inside = state -> state < 2;
        Exploration exploration = explore(graph);
        assertThat(trace(graph, exploration)).containsExactly(0, 1, 2);
        assertThat(exploration.statistics().distinct()).isEqualTo(2);
        assertThat(exploration.statistics().generated()).isEqualTo(3);
        assertThat(exploration.statistics().depth()).isEqualTo(2);
    }

    @Test
    void takesNoForbiddenStepInTheMiddleOfATrace() {
        // 0 -> 1 -> 3 is forbidden at its second step, 0 -> 2 -> 3 is not; 3 -> 4 breaks the invariant.
        GraphSystem graph = GraphSystem.ofSize(5).from(0).arc(0, 0, 1).arc(0, 0, 2).arc(1, 0, 3).arc(2, 0, 3)
                .arc(3, 0, 4).invariant("Inv", 4);
        graph.constrained = true;
        graph.forbidden.add(new GraphSystem.Pair(1, 3));
        assertThat(trace(graph, explore(graph))).containsExactly(0, 2, 3, 4);
    }

    @Test
    void checksStepsToStatesKnownAlready() {
        GraphSystem graph = ring(3).claim("Forward", Claim.Kind.PROPERTY, Claim.Scope.STEP, new GraphSystem.Pair(2, 0));
        Exploration exploration = explore(graph);
        assertThat(trace(graph, exploration)).containsExactly(0, 1, 2, 0);
        assertThat(exploration.violations().getFirst().kind()).isEqualTo(Violation.Kind.ACTION);
    }

    @Test
    void alwaysUnderPropertyCountsAsAnInvariant() {
        GraphSystem graph = ring(3).claim("Box", Claim.Kind.PROPERTY, Claim.Scope.STATE, 1);
        assertThat(explore(graph).violations().getFirst().kind()).isEqualTo(Violation.Kind.INVARIANT);
    }

    @Test
    void checksInitialPartsOnInitialStatesOnly() {
        GraphSystem graph = ring(3).claim("Init", Claim.Kind.PROPERTY, Claim.Scope.INITIAL, 1);
        assertThat(outcomes(explore(graph))).containsExactly("Init HOLDS");
    }

    @Test
    void aWitnessDoesNotStopTheSearch() {
        GraphSystem graph = ring(4).claim("There", Claim.Kind.REACHABLE, Claim.Scope.STATE, 0, 1, 3)
                .claim("Nowhere", Claim.Kind.REACHABLE, Claim.Scope.STATE, 0, 1, 2, 3);
        Exploration exploration = explore(graph);
        assertThat(exploration.complete()).isTrue();
        assertThat(outcomes(exploration)).containsExactly("There REACHABLE", "Nowhere UNREACHABLE");
        PropertyResult there = exploration.properties().getFirst();
        assertThat(there.trace()).isNotNull();
        assertThat(Answers.indices(graph, there.trace())).containsExactly(0, 1, 2);
    }

    @Test
    void goesOnAfterAViolationIfAsked() {
        GraphSystem graph = ring(6).arc(2, 1, 5).invariant("Late", 5).invariant("Early", 1).invariant("Never");
        graph.arcs.get(4).clear();
        Exploration exploration = exploreAll(graph);
        assertThat(exploration.complete()).isTrue();
        assertThat(outcomes(exploration)).containsExactly("Late VIOLATED", "Early VIOLATED", "Never HOLDS");
        assertThat(exploration.violations()).extracting(Violation::name).containsExactly("Early", "Late", "deadlock");
        assertThat(outcomes(explore(graph))).containsExactly("Late UNDECIDED", "Early VIOLATED", "Never UNDECIDED");
    }

    @Test
    void aProblemInNextEndsTheSearchWithItsTrace() {
        GraphSystem graph = ring(5);
        graph.stuck.add(3);
        Failure failure = explore(graph).failure();
        assertThat(failure).isNotNull();
        assertThat(failure.moment()).isEqualTo(Failed.Moment.SPEC);
        assertThat(Answers.indices(graph, failure.trace())).containsExactly(0, 1, 2, 3);
        assertThat(failure.problems()).extracting(Problem::message).containsExactly("Next in state 3");
    }

    @Test
    void aProblemInAnInvariantDependsOnTheMoment() {
        assertThat(moment(Claim.Kind.INVARIANT, 0)).isEqualTo(Failed.Moment.SPEC);
        assertThat(moment(Claim.Kind.INVARIANT, 2)).isEqualTo(Failed.Moment.INVARIANT);
        assertThat(moment(Claim.Kind.PROPERTY, 0)).isEqualTo(Failed.Moment.SPEC);
        // A predicate of states is an invariant, whichever keyword names it.
        assertThat(moment(Claim.Kind.PROPERTY, 2)).isEqualTo(Failed.Moment.INVARIANT);
    }

    private static Failed.Moment moment(Claim.Kind kind, int where) {
        GraphSystem graph = ring(4);
        graph.tables.add(new GraphSystem.Table(new Claim("P", kind, List.of(Claim.Scope.STATE)),
                List.of(new GraphSystem.Part(Set.of(), Set.of(where)))));
        Failure failure = explore(graph).failure();
        assertThat(failure).isNotNull();
        return failure.moment();
    }

    @Test
    void aProblemBehindABrokenTypeInvariantIsNotTheNews() {
        GraphSystem graph = ring(4).invariant("TypeOK", 2);
        graph.tables.add(new GraphSystem.Table(new Claim("Inv", Claim.Kind.INVARIANT, List.of(Claim.Scope.STATE)),
                List.of(new GraphSystem.Part(Set.of(), Set.of(2)))));
        Exploration exploration = explore(graph);
        assertThat(exploration.violations()).extracting(Violation::name).containsExactly("TypeOK");
    }

    @Test
    void aProblemInAStepToABrokenStateIsNotTheNewsEither() {
        GraphSystem graph = ring(4).invariant("TypeOK", 2);
        graph.tables.add(new GraphSystem.Table(new Claim("Box", Claim.Kind.PROPERTY, List.of(Claim.Scope.STEP)),
                List.of(new GraphSystem.Part(Set.of(), Set.of(new GraphSystem.Pair(1, 2))))));
        Exploration exploration = explore(graph);
        assertThat(exploration.violations()).extracting(Violation::name).containsExactly("TypeOK");
        assertThat(exploration.failure()).isNull();
        Exploration all = exploreAll(graph);
        assertThat(all.violations()).extracting(Violation::name).containsExactly("TypeOK");
        assertThat(all.failure()).isNotNull();
    }

    @Test
    void aBrokenStateComesBeforeABrokenStepToIt() {
        // Both parts break at state 3; the step from 1 is the broken one, the one from 2 comes first in value order.
        for (boolean stepFirst : new boolean[]{true, false}) {
            GraphSystem graph = new GraphSystem(0, 2, 1, 3).from(0).arc(0, 0, 1).arc(0, 0, 2).arc(1, 0, 3).arc(2, 0, 3)
                    .arc(3, 0, 0);
            GraphSystem.Part step = GraphSystem.Part.broken(new GraphSystem.Pair(1, 3));
            GraphSystem.Part state = GraphSystem.Part.broken(3);
            graph.tables.add(stepFirst
                    ? new GraphSystem.Table(
                            new Claim("P", Claim.Kind.PROPERTY, List.of(Claim.Scope.STEP, Claim.Scope.STATE)),
                            List.of(step, state))
                    : new GraphSystem.Table(
                            new Claim("P", Claim.Kind.PROPERTY, List.of(Claim.Scope.STATE, Claim.Scope.STEP)),
                            List.of(state, step)));
            assertThat(trace(graph, explore(graph))).containsExactly(0, 2, 3);
        }
    }

    @Test
    void warnsOfActionsNeverEnabledAndAntecedentsNeverMet() {
        GraphSystem graph = ring(3).invariant("Vacuous");
        graph.actions = 2;
        List<Problem> warnings = explore(graph).warnings();
        assertThat(warnings).extracting(Problem::code).containsExactly(Code.NEVER_ENABLED, Code.NEVER_MET);
        assertThat(warnings.getFirst().span().line()).isEqualTo(2);
        graph.met.add(2);
        graph.arc(0, 1, 0);
        assertThat(explore(graph).warnings()).isEmpty();
    }

    @Test
    void creditsEachNewStateToOneAction() {
        GraphSystem graph = GraphSystem.ofSize(2).from(0).arc(0, 2, 1).arc(0, 1, 1).arc(1, 0, 0);
        assertThat(explore(graph).coverage()).extracting(ActionCoverage::name, ActionCoverage::generated,
                ActionCoverage::distinct).containsExactly(tuple("A0", 1, 0), tuple("A1", 1, 1), tuple("A2", 1, 0));
    }

    private static org.assertj.core.groups.Tuple tuple(String name, long generated, long distinct) {
        return org.assertj.core.groups.Tuple.tuple(name, generated, distinct);
    }

    @Test
    void nothingToStartFromIsAnEmptySearch() {
        Exploration exploration = explore(GraphSystem.ofSize(1));
        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.statistics().depth()).isZero();
    }

    @Test
    void aFaultOfOursIsNotSwallowed() {
        GraphSystem graph = new GraphSystem(0) {
            @Override
            public boolean isConstrained() {
                throw new IllegalStateException("ours");
            }
        };
        graph.from(0);
        assertThatThrownBy(() -> explore(graph)).isInstanceOf(IllegalStateException.class).hasMessage("ours");
    }
}
