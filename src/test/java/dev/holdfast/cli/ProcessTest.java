package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, a full heap, a machine that fails (code MACHINE). */
class ProcessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeEndlessModel() throws IOException {
        EndlessModel.write(folder);
    }

    private Process start(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss16m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.holdfast.cli.Main"));
        return EndlessModel.check(command, folder);
    }

    @Test
    void signalStopsTheSearchWithItsFigures() throws IOException, InterruptedException {
        Process process = start(List.of());
        EndlessModel.waitForProgress(folder);
        process.destroy();
        EndlessModel.Ended ended = EndlessModel.end(process, folder);
        assertThat(ended.exit()).isEqualTo(ExitCode.STOPPED.number());
        assertThat(ended.out()).startsWith("stopped: interrupted; nothing found up to depth ")
                .contains(" distinct states").doesNotContain("holds");
        assertThat(ended.err()).doesNotContain("xception", "\tat ");
    }

    @Test
    void fullHeapStopsTheSearch() throws IOException, InterruptedException {
        EndlessModel.Ended ended = EndlessModel.end(start(List.of("-Xmx64m", "-XX:+UseParallelGC")), folder);
        assertThat(ended.exit()).isEqualTo(ExitCode.MACHINE.number());
        assertThat(ended.out() + ended.err()).contains("memory exhausted").doesNotContain("holds", "\tat ");
    }

    @Test
    void machineThatGivesNoTemporaryFolderIsNamed() throws IOException, InterruptedException {
        EndlessModel.Ended ended = EndlessModel.end(start(List.of("-Djava.io.tmpdir=" + folder.resolve("absent"))),
                folder);
        assertThat(ended.exit()).isEqualTo(ExitCode.MACHINE.number());
        assertThat(ended.out() + ended.err()).contains("cannot make a temporary folder").doesNotContain("\tat ");
    }
}
