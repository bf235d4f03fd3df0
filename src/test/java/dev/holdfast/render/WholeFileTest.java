package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(20)
    void deviceIsWrittenToAndStays() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        assertThat(WholeFile.write(pipe, () -> "picture")).isEmpty();
        assertThat(new String(reader.getInputStream().readAllBytes())).isEqualTo("picture");
        assertThat(Files.exists(pipe) && !Files.isRegularFile(pipe)).isTrue();
    }

    @Test
    void whatALinkLeadsToIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        assertThat(WholeFile.write(link, () -> "new")).isEmpty();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("new");
    }

    @Test
    void fileWhereAFolderShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(WholeFile.write(file.resolve("picture"), () -> "")).hasValueSatisfying(
                problem -> assertThat(problem.message()).endsWith("is not written: " + file + " is no folder"));
    }
}
