package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, a full heap, a machine that fails (code MACHINE). */
class ProcessTest {
    @TempDir
    Path folder;

    private record Ended(int exit, String out, String err) {}

    @BeforeEach
    void writeEndlessModel() throws IOException {
        Files.writeString(folder.resolve("Endless.tla"), """
                ---- MODULE Endless ----
                EXTENDS Naturals
                VARIABLES x, y
                Init == x = 0 /\\ y = <<>>
                Next == \\E i \\in 1..100 : x' = (x * 100 + i) % 1000000 /\\ y' = [j \\in 1..20000 |-> x + i + j]
                ====
                """);
        Files.writeString(folder.resolve("Endless.cfg"), "INIT Init\nNEXT Next\n");
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss16m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.holdfast.cli.Main", "check",
                folder.resolve("Endless.cfg").toString(), "--engine", "interpreted", "--timeout", "5m"));
        return new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(330, TimeUnit.SECONDS)).as("ended").isTrue();
        return new Ended(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }

    private void waitForProgress() throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !Files.readString(folder.resolve("err")).contains("distinct"); i++) {
            Thread.sleep(100);
        }
    }

    @Test
    void signalStopsTheSearchWithItsFigures() throws IOException, InterruptedException {
        Process process = start(List.of());
        waitForProgress();
        process.destroy();
        Ended ended = end(process);
        assertThat(ended.exit()).isEqualTo(ExitCode.STOPPED.number());
        assertThat(ended.out()).startsWith("stopped: interrupted; nothing found up to depth ")
                .contains(" distinct states").doesNotContain("holds");
        assertThat(ended.err()).doesNotContain("xception", "\tat ");
    }

    @Test
    void fullHeapStopsTheSearch() throws IOException, InterruptedException {
        Ended ended = end(start(List.of("-Xmx64m", "-XX:+UseParallelGC")));
        assertThat(ended.exit()).isEqualTo(ExitCode.MACHINE.number());
        assertThat(ended.out() + ended.err()).contains("memory exhausted").doesNotContain("holds", "\tat ");
    }

    @Test
    void machineThatGivesNoTemporaryFolderIsNamed() throws IOException, InterruptedException {
        Ended ended = end(start(List.of("-Djava.io.tmpdir=" + folder.resolve("absent"))));
        assertThat(ended.exit()).isEqualTo(ExitCode.MACHINE.number());
        assertThat(ended.out() + ended.err()).contains("cannot make a temporary folder").doesNotContain("\tat ");
    }
}
