package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which model, and what to change of it. */
final class ModelOptions {

    /** A setting that overrides the {@code .cfg}'s. */
    enum Setting {
        ON, OFF
    }

    @Parameters(paramLabel = "FILE",
            description = "A TLC configuration file, whose module is the .tla of the same name or "
                    + "named in a first comment line '\\* module: NAME' (or ../NAME); or a module with its configuration beside it.")
    private Path file = Path.of("");

    @Option(names = "--config", paramLabel = "F.cfg", description = "The configuration for a module.")
    private @Nullable Path config;

    @Option(names = "--constant", paramLabel = "NAME=VALUE",
            description = "Give a constant another value, in the syntax of "
                    + "the .cfg; may be repeated.")
    private Map<String, String> constants = Map.of();

    @Option(names = "--deadlock", paramLabel = "on|off",
            description = "Is a state without successors a violation? As the "
                    + ".cfg says unless given, and yes if it does not say.")
    private @Nullable Setting deadlock;

    /** The file's name, for lines that say what they are about. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    Path file() {
        return file;
    }

    CheckRequest request() {
        return CheckRequest.of(file).withConfig(config).withConstants(constants)
                .withDeadlock(deadlock == null ? null : deadlock == Setting.ON);
    }
}
