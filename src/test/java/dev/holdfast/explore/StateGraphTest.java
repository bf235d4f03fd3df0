package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.StateGraph;
import org.junit.jupiter.api.Test;

class StateGraphTest {

    private static GraphSystem graph() {
        // Value order is 2, 1, 0.
        return new GraphSystem(2, 1, 0).from(0).arc(0, 1, 1).arc(0, 0, 1).arc(1, 0, 2).arc(2, 0, 0).arc(2, 0, 0);
    }

    @Test
    void listsStatesAndStepsInValueOrder() {
        GraphSystem system = graph();
        StateGraph graph = new Explorer(system, SearchOptions.withWorkers(2).withGraphLimit(3)).run().graph();
        assertThat(graph).isNotNull();
        assertThat(graph.states().stream().map(system::index)).containsExactly(2, 1, 0);
        assertThat(graph.initial()).containsExactly(2);
        assertThat(graph.arcs()).containsExactly(new StateGraph.Arc(0, 2, "A0"), new StateGraph.Arc(1, 0, "A0"),
                new StateGraph.Arc(2, 1, "A0"), new StateGraph.Arc(2, 1, "A1"));
        assertThat(graph.variables()).containsExactly("x", "y");
    }

    @Test
    void leavesOutWhatTheConstraintCutsOff() {
        GraphSystem system = graph();
        system.constrained = true;
        system.inside = state -> state < 2;
        StateGraph graph = new Explorer(system, SearchOptions.withWorkers(1).withGraphLimit(3)).run().graph();
        assertThat(graph).isNotNull();
        assertThat(graph.states()).hasSize(2);
        assertThat(graph.arcs()).extracting(StateGraph.Arc::action).containsExactly("A0", "A1");
    }

    @Test
    void refusesAGraphBeyondItsLimit() {
        Exploration exploration = new Explorer(graph(), SearchOptions.withWorkers(1).withGraphLimit(2)).run();
        assertThat(exploration.graph()).isNull();
        assertThat(exploration.warnings()).extracting(Problem::code).containsExactly(Code.RENDERING);
    }
}
