package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a home with a jar that leads to the classes under test. */
class LauncherTest {
    @TempDir
    Path home;

    @BeforeEach
    void makeHome() throws IOException {
        Files.copy(Path.of("holdfast"), home.resolve("holdfast"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createDirectory(home.resolve("target"));
        writeJar(home.resolve("target/holdfast.jar"));
        // No archive of classes: to make one takes a second.
        Files.createFile(home.resolve("target/holdfast.jsa"));
        EndlessModel.write(home);
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "dev.holdfast.cli.Main");
        attributes.put(Attributes.Name.CLASS_PATH,
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    /** Shells start what runs in the background deaf to Ctrl-C, and children inherit that. */
    private static boolean hearsInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) || Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .allMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) == 0);
    }

    @Test
    void controlCStopsTheSearchWithItsFigures() throws IOException, InterruptedException {
        assumeTrue(hearsInterrupts(), "SIGINT is ignored here");
        Process process = EndlessModel.check(List.of(home.resolve("holdfast").toString()), home);
        EndlessModel.waitForProgress(home);
        interrupt(process);
        EndlessModel.Ended ended = EndlessModel.end(process, home);
        assertThat(ended.exit()).as("%s", ended).isEqualTo(ExitCode.STOPPED.number());
        assertThat(ended.out()).startsWith("stopped: interrupted; nothing found up to depth ")
                .contains(" distinct states").doesNotContain("holds", "\u001b");
        assertThat(ended.err()).doesNotContain("xception", "\tat ");
    }

    @Test
    void symbolicLinkLeadsHome() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("holdfast"));
        Process process = new ProcessBuilder(link.toString(), "chekc").redirectErrorStream(true).start();
        assertThatItRan(process);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void opensFilesWithAnyNameInAnyLocale() throws IOException, InterruptedException {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "this JVM could not even say the name");
        ProcessBuilder launcher = new ProcessBuilder(home.resolve("holdfast").toString(), "check",
                "\u00fcber \u6f22.cfg").redirectErrorStream(true);
        launcher.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        Process process = launcher.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("no such file: \u00fcber \u6f22.cfg");
        assertThat(process.waitFor()).isEqualTo(ExitCode.CONFIG.number());
    }

    /** In place of Maven: notes each build, and takes long over the jar. */
    private ProcessBuilder withSlowBuilds() throws IOException {
        Path folder = Files.createDirectory(home.resolve("bin"));
        Path mvn = Files.writeString(folder.resolve("mvn"), """
                #!/bin/sh
                cd '%s'
                echo built >>builds
                mv target/holdfast.jar whole
                echo half >target/holdfast.jar
                sleep 2
                mv whole target/holdfast.jar
                touch target/holdfast.jar
                """.formatted(home));
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        ProcessBuilder launcher = new ProcessBuilder(home.resolve("holdfast").toString(), "chekc")
                .redirectErrorStream(true);
        launcher.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        return launcher;
    }

    private void touchSources() throws IOException {
        FileTime later = FileTime.from(Instant.now().plusMillis(10));
        Files.setLastModifiedTime(home.resolve("target/holdfast.jar"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(home.resolve("pom.xml"), later);
        Files.setLastModifiedTime(home.resolve("src/main"), later);
    }

    private static void assertThatItRan(Process process) throws IOException, InterruptedException {
        assertThat(new String(process.getInputStream().readAllBytes())).contains("Did you mean check?");
        assertThat(process.waitFor()).isEqualTo(ExitCode.CONFIG.number());
    }

    @Test
    void ofTwoRunsAtOnceOneBuildsAndTheOtherWaits() throws IOException, InterruptedException {
        ProcessBuilder launcher = withSlowBuilds();
        touchSources();
        Process one = launcher.start();
        Process other = launcher.start();
        assertThatItRan(one);
        assertThatItRan(other);
        assertThat(home.resolve("builds")).hasContent("built");
    }

    @Test
    void lockOfABuildThatWasKilledIsNoHindrance() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.writeString(home.resolve("target/holdfast.building"), gone.pid() + "\n");
        assertThatItRan(withSlowBuilds().start());
        assertThat(lock).doesNotExist();
    }
}
