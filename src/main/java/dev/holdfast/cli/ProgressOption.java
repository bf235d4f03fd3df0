package dev.holdfast.cli;

import dev.holdfast.verdict.Progress;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether lines of progress are wanted. */
final class ProgressOption {
    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    /** @param subject what is being looked at, at the start of each line */
    Consumer<Progress> listener(Console console, String subject) {
        return quiet ? progress -> {} : progress -> console.err().println(ProgressText.of(subject, progress));
    }
}
