package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large is refused before the search, with its place and a way out. */
class TemporalLimitsTest {
    @TempDir
    private Path folder;

    private CheckRequest model(String property) throws IOException {
        Files.writeString(folder.resolve("Limit.tla"), "---- MODULE Limit ----\nEXTENDS Naturals\nVARIABLE x\n"
                + "Init == x = 0\nNext == x' = (x + 1) % 100\nSpec == Init /\\ [][Next]_x\nP == " + property
                + "\n====\n");
        return CheckRequest
                .of(Files.writeString(folder.resolve("Limit.cfg"), "SPECIFICATION Spec\nPROPERTY P\n"));
    }

    private void assertRefused(String property, String reason) throws IOException {
        assertThat(Holdfast.check(model(property))).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.summary().statistics().distinct()).isZero();
            assertThat(failed.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.message()).isEqualTo("PROPERTY P is too large to be decided: " + reason);
                assertThat(problem.span().line()).isEqualTo(2);
                assertThat(problem.hint()).isEqualTo("choose smaller constants, or state the property as several");
            });
        });
    }

    @Test
    void predicatesAreCounted() throws IOException {
        assertRefused("\\E i \\in 1..70 : [](x # i)",
                "it has a part that speaks of more than 64 predicates of states or of steps");
    }

    @Test
    void statesOfTheAutomatonAreCounted() throws IOException {
        assertRefused("\\E i \\in 1..12 : [](x # i)", "its automaton would have more than 2000 states");
    }

    @Test
    void simulationNamesWhatItCannotDecide() throws IOException {
        Simulation simulation = Holdfast.simulate(model("<>(x = 200)"), new SimulationPlan(10, 3, 1));
        assertThat(simulation.notLookedAt()).containsExactly("P");
    }
}
