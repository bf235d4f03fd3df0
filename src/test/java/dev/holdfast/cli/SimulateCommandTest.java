package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code simulate} prints for programs. */
class SimulateCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("Count.tla"), "---- MODULE Count ----\nEXTENDS Naturals, TLC\nVARIABLE x\n"
                + "Init == x = 0 /\\ PrintT(\"begun\")\nNext == x' = x + 1\nSmall == x < 3\nWide == 10 \\div (3 - x) > 0\n"
                + "Always == x >= 0\nEnds == <>(x = 200)\n====\n");
    }

    private ExitCode run(String asked, String... options) throws IOException {
        Path config = Files.writeString(folder.resolve("Count.cfg"), "INIT Init\nNEXT Next\n" + asked + "\n");
        String[] arguments = new String[options.length + 6];
        String[] fixed = {"simulate", config.toString(), "--traces", "3", "--seed", "7"};
        System.arraycopy(fixed, 0, arguments, 0, 6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return terminal.run(arguments);
    }

    private JsonNode answer() throws IOException {
        return new ObjectMapper().readTree(terminal.out());
    }

    @Test
    void aViolationComesWithItsTraceAndSeed() throws IOException {
        assertThat(run("INVARIANT Small", "--format", "json")).isEqualTo(ExitCode.INVARIANT);
        assertThat(answer().at("/verdict").asText()).isEqualTo("violated");
        assertThat(answer().at("/violation/name").asText()).isEqualTo("Small");
        assertThat(answer().at("/violation/trace")).hasSize(4);
        assertThat(answer().at("/seed").asLong()).isEqualTo(7);
        assertThat(answer().at("/depth").asInt()).isEqualTo(100);
        // What the spec prints is not part of the object.
        assertThat(terminal.err()).contains("begun");
    }

    @Test
    void nothingFoundNeverReadsLikeHolds() throws IOException {
        assertThat(run("INVARIANT Always\nPROPERTY Ends", "--format", "json")).isEqualTo(ExitCode.HOLDS);
        assertThat(answer().at("/verdict").asText()).isEqualTo("nothing found");
        assertThat(answer().at("/traces").asLong()).isEqualTo(3);
        assertThat(answer().at("/notLookedAt/0").asText()).isEqualTo("Ends");
    }

    @Test
    void whatHasNoValueIsAProblem() throws IOException {
        assertThat(run("INVARIANT Wide", "--format", "json")).isEqualTo(ExitCode.INVARIANT_EVALUATION);
        assertThat(answer().at("/verdict").asText()).isEqualTo("failed");
        assertThat(answer().at("/trace")).hasSize(4);
        assertThat(answer().at("/problems/0/code").asText()).isEqualTo("ARITHMETIC");
    }

    @Test
    void quietIsTakenHereToo() throws IOException {
        assertThat(run("INVARIANT Always", "--quiet")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.err()).isEmpty();
    }
}
