package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.holdfast.agreement.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> checkEndsWithTheCodeInTheHeader() {
        return SpecFile.all().stream().filter(spec -> spec.header("exit").isPresent())
                .map(spec -> dynamicTest(spec.toString(), () -> {
                    Terminal terminal = new Terminal();
                    ExitCode code = terminal.run("check", spec.config().toString(), "--quiet");
                    assertThat(code.number()).as("%s", terminal.out())
                            .isEqualTo(Integer.parseInt(spec.header("exit").orElseThrow()));
                }));
    }

    /** Each code that a spec can lead to is shown by one, so the test above is a test of each. */
    @Test
    void specsShowEveryVerdictAndEveryKindOfProblem() {
        assertThat(SpecFile.all().stream().flatMap(spec -> spec.header("exit").stream()).distinct()).contains("0",
                "10", "11", "12", "13", "14", "75", "76", "77", "150", "151");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--max-states 100", "--timeout 1s"})
    void limitEndsTheSearchWithoutAVerdict(String limit) throws IOException {
        Files.writeString(folder.resolve("Endless.tla"), """
                ---- MODULE Endless ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Next == x' = x + 1
                ====
                """);
        Files.writeString(folder.resolve("Endless.cfg"), "INIT Init\nNEXT Next\n");
        assertThat(run("check " + folder.resolve("Endless.cfg") + " --quiet " + limit)).isEqualTo(ExitCode.STOPPED);
        assertThat(ExitCode.STOPPED.number()).isEqualTo(152);
        assertThat(terminal.out()).contains("stopped: ", "which proves nothing").doesNotContain("holds");
    }

    @ParameterizedTest
    @CsvSource({"holds, NOT_AS_CLAIMED, 1", "'fails: 4, Up', HOLDS, 0"})
    void proveEndsWithOneIfACellIsNotAsClaimed(String cell, ExitCode expected, int number) throws IOException {
        Path models = Files.createDirectory(folder.resolve("models"));
        Files.writeString(models.resolve("Counter.tla"), """
                ---- MODULE Counter ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Up == x < 3 /\\ x' = x + 1
                Next == Up \\/ UNCHANGED x
                Small == x < 3
                ====
                """);
        Files.writeString(models.resolve("Counter.cfg"), "INIT Init\nNEXT Next\n");
        Files.writeString(models.resolve("claims.md"),
                "| property | [Counter](Counter.cfg) |\n|---|---|\n| `Small` | " + cell + " |\n");
        assertThat(run("prove " + models + " --quiet")).isEqualTo(expected);
        assertThat(expected.number()).isEqualTo(number);
        assertThat(folder.resolve("counterexamples").resolve("Counter.Small.svg")).exists();
    }

    @Test
    void simulationThatFindsNothingEndsWithZeroAndSaysThatThisIsNoProof() {
        assertThat(run("simulate src/test/specs/holds/next/Operators.cfg --traces 3")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).startsWith("nothing found, which proves nothing");
    }

    private ExitCode run(String line) {
        return terminal.run(line.split(" "));
    }

    @Test
    void numbersDiffer() {
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }
}
