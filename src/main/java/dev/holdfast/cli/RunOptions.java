package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.CheckRequest.Engine;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to run, whatever is run. */
final class RunOptions {
    @Option(names = "--workers", paramLabel = "N",
            description = "Threads; as many as the machine has processors unless "
                    + "given. The answer is the same for every number.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "What evaluates the spec: compiled, interpreted or auto "
                    + "(default). The answer is the same.")
    private Engine engine = Engine.AUTO;

    @Option(names = "--timeout", paramLabel = "T", converter = Timespan.class,
            description = "Stop after T, such as 90s, 5m or 1h.")
    private @Nullable Duration timeout;

    CheckRequest applyTo(CheckRequest request) {
        atLeastOne("--workers", workers);
        return request.withWorkers(workers).withEngine(engine).withTimeout(timeout);
    }

    static void atLeastOne(String option, long number) {
        if (number < 1) {
            throw new SpecException(
                    Problem.of(Code.ARGUMENT, Span.NOWHERE, option + " must be at least 1, found " + number));
        }
    }
}
