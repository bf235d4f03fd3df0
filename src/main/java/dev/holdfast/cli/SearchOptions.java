package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.verdict.Progress;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to search, whatever is searched. */
final class SearchOptions {
    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--max-states", paramLabel = "N", description = "Stop after N distinct states.")
    private long maxStates = Long.MAX_VALUE;

    @Mixin
    private ProgressOption progress = new ProgressOption();

    CheckRequest applyTo(CheckRequest request) {
        RunOptions.atLeastOne("--max-states", maxStates);
        return run.applyTo(request).withMaxStates(maxStates);
    }

    /** @param subject what is being searched, at the start of each line */
    Consumer<Progress> progress(Console console, String subject) {
        return progress.listener(console, subject);
    }
}
