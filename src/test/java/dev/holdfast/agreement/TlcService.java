package dev.holdfast.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * TLC for many small questions: one process answers them one after the other, in a fraction of the second that a process for
 * each would take. It goes on after a violation, so that it has figures to compare even then.
 */
final class TlcService implements AutoCloseable {
    /** What TLC leaves behind in memory is given back by a new process. */
    private static final int RUNS_OF_A_PROCESS = 60;
    private static final long LIMIT_SECONDS = 60;

    /**
     * Faults of TLC's, seen under SYMMETRY with functions by rule, and with products of which a factor is empty; and what docs/deviations.md has
     * of Next without actions and constraints that are FALSE.
     */
    private static final List<String> OWN_REASONS = List.of("\" is null", "IndexOutOfBoundsException",
            "No next state actions defined",
            "is equal to FALSE", "tautology");

    private final Path scratch;
    private @Nullable Process process;
    private int asked;

    TlcService() throws IOException {
        scratch = Files.createTempDirectory("tlc");
    }

    /** @return nothing if TLC takes too long, or stops for a reason of its own */
    List<TlcAnswer> ask(Path config, Path module) throws IOException {
        if (process != null && asked % RUNS_OF_A_PROCESS == 0) {
            stop();
        }
        if (process == null) {
            process = start();
        }
        Path output = scratch.resolve("output");
        Path states = scratch.resolve("states" + asked++);
        String question = String.join("\t", config.toAbsolutePath().toString(), module.toAbsolutePath().toString(),
                states.toString(), output.toString()) + "\n";
        try {
            process.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            int exit = Integer.parseInt(answer(process));
            String said = Files.readString(output, StandardCharsets.UTF_8);
            return OWN_REASONS.stream().anyMatch(said::contains)
                    ? List.of()
                    : List.of(new TlcMessages(said).answerGoingOn(exit));
        } catch (TimeoutException e) {
            stop();
            return List.of();
        } finally {
            TlcOracle.delete(states);
        }
    }

    private static String answer(Process process) throws TimeoutException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return reader.readLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("TLC does not answer", e);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss8m", "-Djava.io.tmpdir=" + scratch, "-cp",
                System.getProperty("java.class.path"), TlcRuns.class.getName(), TlcOracle.jar()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        TlcOracle.delete(scratch);
    }
}
