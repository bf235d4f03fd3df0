package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prove} on a page and one below it that has a litmus test. */
class ProveCommandTest {
    private static final String COUNTER = """
            ---- MODULE Counter ----
            EXTENDS Naturals
            CONSTANT Locked
            VARIABLES x, seen
            Init == x = 0 /\\ seen = 0
            Half == x = 0 /\\ x' = 1 /\\ UNCHANGED seen
            Whole == x = 1 /\\ x' = 2 /\\ UNCHANGED seen
            Look == seen = 0 /\\ x # 0 /\\ (Locked => x = 2) /\\ seen' = x /\\ UNCHANGED x
            Next == Half \\/ Whole \\/ Look
            Small == x < 3
            Never == seen # 1
            ====
            """;

    private final Terminal terminal = new Terminal();

    @TempDir
    Path home;
    private Path spec;

    @BeforeEach
    void writeSpecs() throws IOException {
        spec = home.resolve("spec");
        write("Counter", "TRUE", "Small");
        write("races/Counter", "TRUE", "Never");
        write("races/CounterBroken", "FALSE", "Never");
        Files.writeString(spec.resolve("claims.md"),
                "| property | [Counter](Counter.cfg) |\n|---|---|\n| `Small` | holds |\n");
        Files.writeString(spec.resolve("races/claims.md"), "| litmus | fixed | broken |\n|---|---|---|\n"
                + "| [Counter](Counter.tla) half is seen | [never](Counter.cfg) | [sometimes: 3, Look](CounterBroken.cfg) |\n");
    }

    private void write(String model, String locked, String invariant) throws IOException {
        Path config = spec.resolve(model + ".cfg");
        Files.createDirectories(config.getParent());
        Files.writeString(config.resolveSibling("Counter.tla"), COUNTER);
        Files.writeString(config, "\\* module: Counter\nINIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\nCONSTANT Locked = "
                + locked + "\nINVARIANT " + invariant + "\n");
    }

    @Test
    void decidesThePagesBelowToo() {
        assertThat(terminal.run("prove", spec.toString(), "--quiet")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).startsWith("property  Counter\nSmall     holds    OK\n")
                .contains("\n" + spec.resolve("races").resolve("claims.md") + "\n\nlitmus   fixed  broken\n"
                        + "Counter  never  sometimes: 3, Look  OK\n")
                .contains("2 litmus models ").endsWith("\n3 claims, all as claimed\n");
        assertThat(home.resolve("counterexamples/README.md")).exists();
        assertThat(home.resolve("counterexamples/races/README.md")).content()
                .contains("each litmus test of [claims.md](../../spec/races/claims.md)")
                .contains("| [half is seen](#counterbroken) | CounterBroken | 3 | Look |")
                .contains("## CounterBroken\n\nShould never be: *half is seen*. Reached in state 3 by `Look`");
        assertThat(home.resolve("counterexamples/races/CounterBroken.Never.txt")).content()
                .startsWith("CounterBroken: sometimes: 3, Look\nhalf is seen\n");
    }

    @Test
    void decidesOneLitmusTestAlone() {
        assertThat(terminal.run("prove", spec.toString(), "--quiet", "--only", "CounterBroken"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).contains("litmus   broken\nCounter  sometimes: 3, Look  OK\n")
                .doesNotContain("Small");
    }

    @Test
    void numbersTheTestsOfAllPagesInOnePlan() {
        assertThat(terminal.run("prove", spec.toString(), "--quiet", "--format", "ktap")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).isEqualTo("""
                KTAP version 1
                1..3
                ok 1 Small on Counter: holds
                ok 2 Counter: never
                ok 3 CounterBroken: sometimes: 3, Look
                """);
    }

    @Test
    void saysWhatCameOutOtherwise() throws IOException {
        Path page = spec.resolve("races/claims.md");
        Files.writeString(page, Files.readString(page).replace("3, Look", "4, Look"));
        assertThat(terminal.run("prove", spec.toString(), "--quiet")).isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(terminal.out()).contains("Counter  never  ! sometimes: 3, Look  NOT AS CLAIMED")
                .contains(
                        "claims.md:3:64: Never on CounterBroken: claimed 'sometimes: 4, Look', found 'sometimes: 3, Look'\n"
                                + "  picture: ")
                .endsWith("\n1 of 3 claims NOT AS CLAIMED\n");
    }
}
