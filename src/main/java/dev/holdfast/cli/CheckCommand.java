package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.render.VerdictText;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast check}: one model. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false, header = "Check one model, as tlc would.", description = {
        "", "Searches all reachable states of the model, breadth first, for a violation of its properties. "
                + "The verdict is @|bold holds|@ only if the search was exact and reached its end; a counterexample is a "
                + "shortest one, and the same on every machine.",
        ""}, footer = {"", "Examples:", "  holdfast check Counter.cfg                  the model that the file sets up",
                "  holdfast check Counter.tla --config Big.cfg",
                "  holdfast check Counter.cfg --constant N=4 --continue",
                "  holdfast check Counter.cfg --format json | jq .verdict",
                "  holdfast check Counter.cfg --svg trace.svg"})
final class CheckCommand implements Callable<Integer> {

    /** How the verdict is printed. */
    enum Format {
        TEXT, JSON
    }

    /** A setting that overrides the {@code .cfg}'s. */
    enum Setting {
        ON, OFF
    }

    private final Console console;
    private final BooleanSupplier interrupted;

    @Parameters(paramLabel = "FILE", description = "A TLC configuration file, whose module is the .tla of the same name or "
            + "named in a first comment line '\\* module: NAME'; or a module, with the .cfg beside it.")
    private Path file = Path.of("");

    @Option(names = "--config", paramLabel = "F.cfg", description = "The configuration for a module.")
    private @Nullable Path config;

    @Option(names = "--constant", paramLabel = "NAME=VALUE", description = "Give a constant another value, in the syntax of "
            + "the .cfg; may be repeated.")
    private Map<String, String> constants = Map.of();

    @Option(names = "--deadlock", paramLabel = "on|off", description = "Is a state without successors a violation? As the "
            + ".cfg says unless given, and there on unless said.")
    private @Nullable Setting deadlock;

    @Option(names = "--continue", description = "Go on after a violation and decide every property in one search.")
    private boolean goingOn;

    @Option(names = "--no-symmetry", description = "Ignore SYMMETRY.")
    private boolean withoutSymmetry;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the verdict (default: text).")
    private Format format = Format.TEXT;

    @Mixin
    private OutputFiles files = new OutputFiles();

    CheckCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        Verdict verdict = Holdfast.check(request());
        files.write(verdict, console);
        console.print(format == Format.JSON
                ? VerdictJson.of(verdict)
                : VerdictText.using(console.problemText(), KernelFunctions.ofModules()).of(verdict));
        return ExitCode.of(verdict).number();
    }

    private CheckRequest request() {
        CheckRequest request = search.applyTo(CheckRequest.of(file)).withConfig(config).withConstants(constants)
                .withContinueAfterViolation(goingOn).withSymmetry(!withoutSymmetry)
                .withDeadlock(deadlock == null ? null : deadlock == Setting.ON);
        // What the spec prints must not get between the lines of a JSON object.
        return request.withListeners(format == Format.JSON ? console.err()::println : console.out()::println,
                search.isQuiet() ? progress -> {
                } : ProgressLines.to(console, String.valueOf(file.getFileName())),
                interrupted);
    }
}
