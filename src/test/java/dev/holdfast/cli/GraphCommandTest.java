package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code graph} with everything it prints and writes. */
class GraphCommandTest {
    /** The search must still be going on when the wish to stop it is noticed. */
    private static final String SLOW = "<<on, uses, \\A s \\in SUBSET (0..13) : s \\subseteq 0..13>>";

    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("Lamp.tla"), """
                ---- MODULE Lamp ----
                EXTENDS Naturals, TLC
                CONSTANT Rooms
                VARIABLES on, uses
                Init == on = [r \\in Rooms |-> FALSE] /\\ uses = 0
                Press(r) == uses < 9 /\\ on' = [on EXCEPT ![r] = ~@] /\\ uses' = uses + 1
                Trip == uses = 9 /\\ on' = [r \\in Rooms |-> FALSE] /\\ UNCHANGED uses
                Next == (\\E r \\in Rooms : Press(r)) \\/ Trip
                Dim == uses < 9 \\/ \\E r \\in Rooms : ~on[r]
                Spec == Init /\\ [][Next]_<<on, uses>>
                Alike == Permutations(Rooms)
                ====
                """);
        Files.writeString(folder.resolve("Lamp.cfg"), """
                SPECIFICATION Spec
                CONSTANT Rooms = {hall, attic, loft}
                INVARIANT Dim
                SYMMETRY Alike
                """);
    }

    private ExitCode run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "graph";
        arguments[1] = folder.resolve("Lamp.cfg").toString();
        arguments[2] = "--quiet";
        System.arraycopy(options, 0, arguments, 3, options.length);
        return terminal.run(arguments);
    }

    @Test
    void programsGetJson() {
        assertThat(run("--project", "uses = 9", "--format", "json")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).startsWith("{").contains("\"project\": \"uses = 9\"", "\"arrows\"");
    }

    @Test
    void programsGetJsonAlsoOfASearchThatWasStopped() {
        assertThat(run("--project", "uses = 9", "--format", "json", "--max-states", "3")).isEqualTo(ExitCode.STOPPED);
        assertThat(terminal.out()).startsWith("{").contains("\"verdict\": \"stopped\"");
    }

    private String output() {
        return terminal.out().replace(folder + "/", "").replaceAll("\\d+\\.\\d s, interpreted, \\d workers?", "TIME");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void listsMergedStatesWithTheActionsBetweenThem() {
        assertThat(run("--project", "[hall |-> on[hall], over |-> uses = 9]")).isEqualTo(ExitCode.HOLDS);
        assertThat(output()).isEqualTo("""
                [hall |-> on[hall], over |-> uses = 9] in Lamp.cfg: 37 states merged into 4
                37 distinct states, 102 generated, depth 11, exact; TIME

                1  initial  [hall |-> FALSE, over |-> FALSE]  17 states
                   -> 2    Press
                   -> 3    Press
                   -> 4    Press
                   stays   Press

                2  [hall |-> TRUE, over |-> FALSE]  15 states
                   -> 1    Press
                   -> 3    Press
                   -> 4    Press
                   stays   Press

                3  [hall |-> FALSE, over |-> TRUE]  3 states
                   stays   Trip

                4  [hall |-> TRUE, over |-> TRUE]  2 states
                   1 breaks Dim
                   -> 3    Trip
                """);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void takesAnOperatorOfTheModuleForAnExpression() {
        assertThat(run("--project", "Dim")).isEqualTo(ExitCode.HOLDS);
        assertThat(output()).startsWith("Dim in Lamp.cfg: 37 states merged into 2\n")
                .contains("2  FALSE  1 state\n   each breaks Dim\n");
    }

    @Test
    void writesTheDrawingWhole() {
        assertThat(run("--project", "on[attic]", "--dot", file("lamp.dot").toString())).isEqualTo(ExitCode.HOLDS);
        assertThat(file("lamp.dot")).content().startsWith("digraph quotient {").endsWith("}\n").contains(">TRUE<");
    }

    @Test
    void saysWhatIsWrongWithTheExpressionInTheExpression() {
        assertThat(run("--project", "on[hal]", "--dot", file("lamp.dot").toString())).isEqualTo(ExitCode.PARSE);
        assertThat(output()).isEqualTo("""
                failed: 1 problem, no answer  [Lamp.cfg]

                EXPR:1:4: Unknown operator: `hal'.
                    1 | on[hal]
                      |    ^^^
                """);
        assertThat(file("lamp.dot")).doesNotExist();
    }

    @Test
    void takesNoExpressionAboutSteps() {
        assertThat(run("--project", "uses'")).isEqualTo(ExitCode.CONFIG);
        assertThat(output()).contains("EXPR:1:1: this speaks of steps");
    }

    @Test
    void showsTheTraceToAStateInWhichTheExpressionHasNoValue() {
        assertThat(run("--project", "IF uses = 2 THEN on[1] ELSE 0")).isEqualTo(ExitCode.SPEC_EVALUATION);
        assertThat(output()).contains("EXPR:1:18: ").contains(" 3. Press(");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsNothingOfAStoppedSearch(boolean byUser) {
        terminal.interrupt(byUser);
        assertThat(byUser
                ? run("--project", SLOW, "--workers", "1")
                : run("--project", "uses", "--max-states", "5", "--svg", file("lamp.svg").toString()))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(output()).startsWith("stopped: ").contains("not all states are known, so none are shown")
                .hasLineCount(2);
        assertThat(terminal.err()).isEqualTo(
                byUser ? "" : file("lamp.svg") + " is not written: not all states are known\n");
        assertThat(file("lamp.svg")).doesNotExist();
    }

    @Test
    void stopsInsideAnEvaluationThatTakesTooLong() {
        assertThat(run("--project", "\\A s \\in SUBSET (0..29) : s # {31}", "--timeout", "1s"))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(output()).startsWith("stopped: time limit reached");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void failsIfThePictureCannotBeWrittenAfterAll() {
        assertThat(run("--project", "uses", "--dot", "/dev/full")).isEqualTo(ExitCode.MACHINE);
        assertThat(terminal.err()).contains("/dev/full is not written: ");
        assertThat(output()).contains("merged into 10");
    }
}
