package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ALIAS changes what is shown of a trace, and nothing else. */
class AliasTest {
    @TempDir
    private Path folder;

    private CheckRequest model(String shown, String asked) throws IOException {
        Files.writeString(folder.resolve("M.tla"), "---- MODULE M ----\nEXTENDS Integers\nVARIABLE x\nInit == x = 0\n"
                + "Next == x' = (x + 1) % 3\nSpec == Init /\\ [][Next]_x /\\ WF_x(Next)\nSmall == x < 2\n"
                + "Ends == <>[](x = 1)\nShown == " + shown + "\n====\n");
        return CheckRequest
                .of(Files.writeString(folder.resolve("M.cfg"), "SPECIFICATION Spec\n" + asked + "\nALIAS Shown\n"));
    }

    private static List<String> states(Trace trace) {
        return trace.steps().stream().map(step -> trace.variables() + " " + step.values()).toList();
    }

    private static Trace trace(Verdict verdict) {
        return ((Violated) verdict).trace();
    }

    @Test
    void itsFieldsStandForTheVariables() throws IOException {
        Verdict verdict = Holdfast.check(model("[square |-> x * x, next |-> x']", "INVARIANT Small"));
        // The last state has no next one in the trace; itself stands for it.
        assertThat(states(trace(verdict))).containsExactly("[next, square] [1, 0]", "[next, square] [2, 1]",
                "[next, square] [2, 4]");
        assertThat(verdict.summary().warnings()).isEmpty();
    }

    @Test
    void afterALoopComesItsStart() throws IOException {
        Trace lasso = trace(Holdfast.check(model("[next |-> x']", "PROPERTY Ends")));
        assertThat(states(lasso)).containsExactly("[next] [1]", "[next] [2]", "[next] [0]");
        assertThat(Objects.requireNonNull(lasso.loop()).start()).isZero();
    }

    @Test
    void variablesAreShownWhereItHasNoValue() throws IOException {
        Verdict verdict = Holdfast.check(model("[half |-> 1 \\div (x - 1)]", "INVARIANT Small"));
        assertThat(states(trace(verdict))).containsExactly("[x] [0]", "[x] [1]", "[x] [2]");
        assertThat(verdict.summary().warnings()).extracting(Problem::code).containsExactly(Code.RENDERING);
    }

    @Test
    void variablesAreShownWhereItIsNoRecord() throws IOException {
        Verdict verdict = Holdfast.check(model("x + 7", "INVARIANT Small"));
        assertThat(states(trace(verdict))).containsExactly("[x] [0]", "[x] [1]", "[x] [2]");
        assertThat(verdict.summary().warnings()).extracting(Problem::message)
                .containsExactly("ALIAS shows nothing, so that variables are shown: it is no record, but 7");
    }

    @Test
    void simulationsShowItToo() throws IOException {
        Simulation simulation = Holdfast.simulate(model("[twice |-> 2 * x]", "INVARIANT Small"),
                new SimulationPlan(10, 1, 1));
        assertThat(states(Objects.requireNonNull(simulation.violation()).trace())).containsExactly("[twice] [0]",
                "[twice] [2]", "[twice] [4]");
    }

    @Test
    void whatSpeaksOfBehaviorsIsRefused() throws IOException {
        assertThat(Holdfast.check(model("[](x = 1)", "INVARIANT Small")))
                .isInstanceOfSatisfying(Failed.class,
                        failed -> assertThat(failed.problems()).extracting(Problem::message)
                                .containsExactly(
                                        "Shown is a temporal formula; ALIAS takes an expression of states or steps"));
    }
}
