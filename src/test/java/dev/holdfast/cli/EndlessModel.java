package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A model without an end, checked by a process of its own that writes into the model's folder. */
final class EndlessModel {
    private EndlessModel() {}

    /** What became of the process. */
    record Ended(int exit, String out, String err) {}

    static void write(Path folder) throws IOException {
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

    /** @param holdfast the command to which arguments are to be added */
    static Process check(List<String> holdfast, Path folder) throws IOException {
        List<String> command = new ArrayList<>(holdfast);
        command.addAll(List.of("check", folder.resolve("Endless.cfg").toString(), "--engine", "interpreted",
                "--timeout", "5m"));
        return new ProcessBuilder(command).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    static void waitForProgress(Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !Files.readString(folder.resolve("err")).contains("distinct"); i++) {
            Thread.sleep(100);
        }
    }

    static Ended end(Process process, Path folder) throws IOException, InterruptedException {
        assertThat(process.waitFor(330, TimeUnit.SECONDS)).as("ended").isTrue();
        return new Ended(process.exitValue(), Files.readString(folder.resolve("out")),
                Files.readString(folder.resolve("err")));
    }
}
