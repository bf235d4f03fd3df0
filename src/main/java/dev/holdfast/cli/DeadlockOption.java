package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a state without successors is a violation, for the commands that look for violations. */
final class DeadlockOption {

    /** A setting that overrides the {@code .cfg}'s. */
    enum Setting {
        ON, OFF
    }

    @Option(names = "--deadlock", paramLabel = "on|off",
            description = "Is a state without successors a violation? Unless given, "
                    + "the .cfg decides; yes if it does not say.")
    private @Nullable Setting deadlock;

    CheckRequest applyTo(CheckRequest request) {
        return request.withDeadlock(deadlock == null ? null : deadlock == Setting.ON);
    }
}
