package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells newcomers to do, done to the letter on a copy of spec/. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^   ```\n(.*?)^   ```$", Pattern.DOTALL);

    private static final Pattern STEP = Pattern.compile("(?m)^ (\\d+\\. \\w+\\([^)]*\\)) ");

    @TempDir
    Path folder;

    @Test
    void addsAnInvariantAsDescribed() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("README.md"))).results()
                .map(block -> block.group(1).replaceAll("(?m)^   ", "")).toList();
        assertThat(blocks).as("invariant, table, output").hasSize(3);
        Path spec = copyOfSpec();
        Path invariants = spec.resolve("Invariants.tla");
        Files.writeString(invariants,
                Files.readString(invariants).replaceFirst("(?m)^=====*$",
                        blocks.get(0).replace("\\", "\\\\") + "====\n"));
        Path claims = spec.resolve("claims.md");
        Files.writeString(claims, Files.readString(claims) + "\n" + blocks.get(1));
        Terminal terminal = new Terminal();
        ExitCode exit = terminal.run("prove", spec.toString(), "--only", "NeverThreeRefs",
                "--quiet");
        assertThat(exit.number()).as("%s", terminal.out()).isEqualTo(1);
        String printed = terminal.out().replace(folder + "/", "");
        assertThat(blocks.get(2).lines().map(line -> line.replaceFirst("^\\.\\.\\. ?", "")).toList())
                .allMatch(printed::contains);
    }

    @Test
    void traceOnTheFirstScreenIsTheOneInTheGallery() throws IOException {
        String trace = Files.readString(Path.of("counterexamples", "RefcountOnDemand.NoPteZapWhileHeld.txt"));
        List<String> steps = STEP.matcher(Files.readString(Path.of("README.md"))).results()
                .map(step -> step.group(1)).toList();
        assertThat(steps).hasSize(6).allMatch(step -> trace.contains("\n " + step));
    }

    private Path copyOfSpec() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("spec"));
        try (Stream<Path> files = Files.list(Path.of("spec"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
