package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which model, and what to change of it. */
final class ModelOptions {
    @Parameters(paramLabel = "FILE",
            description = "A TLC configuration file, whose module is the .tla of the same name or "
                    + "named in a first comment line '\\* module: NAME' (or ../NAME); or a module with its configuration beside it.")
    private Path file = Path.of("");

    @Option(names = "--config", paramLabel = "F.cfg", description = "The configuration for a module.")
    private @Nullable Path config;

    @Option(names = "--constant", paramLabel = "NAME=VALUE",
            description = "Give a constant another value, written as in a .cfg; may be repeated.")
    private Map<String, String> constants = Map.of();

    /** The file's name, for lines that say what they are about. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    Path file() {
        return file;
    }

    CheckRequest request() {
        return CheckRequest.of(file).withConfig(config).withConstants(constants);
    }
}
