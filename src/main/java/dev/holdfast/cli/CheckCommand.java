package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.render.GraphText;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.render.VerdictText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.StateGraph;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast check}: one model. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        abbreviateSynopsis = true,
        header = "Check one model, as tlc would.",
        description = {"",
                "Searches all reachable states of the model, breadth first, for a violation of its properties. "
                        + "The verdict is @|bold holds|@ only if the search was exact and reached its end; a counterexample is a "
                        + "shortest one, and the same on every machine.",
                ""},
        footer = {"", "Examples:", "  holdfast check Counter.cfg                  the model that the file sets up",
                "  holdfast check Counter.tla --config Big.cfg",
                "  holdfast check Counter.cfg --constant N=4 --continue",
                "  holdfast check Counter.cfg --format json | jq .verdict",
                "  holdfast check Counter.cfg --svg trace.svg"})
final class CheckCommand implements Callable<Integer> {
    /** A larger graph is of no use to anybody's eyes, and tools choke on it. */
    private static final int GRAPH_LIMIT = 100_000;

    private final Console console;
    private final BooleanSupplier interrupted;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private DeadlockOption deadlock = new DeadlockOption();

    @Option(names = "--continue", description = "Go on after a violation and decide every property in one search.")
    private boolean goingOn;

    @Option(names = "--no-symmetry", description = "Ignore SYMMETRY.")
    private boolean withoutSymmetry;

    @Option(names = "--no-view", description = "Ignore VIEW: with one, nothing is ever proved.")
    private boolean withoutView;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private TraceFiles files = new TraceFiles();

    @Option(names = "--dump-graph", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write all states and steps for Graphviz, up to "
                    + GRAPH_LIMIT + " states.")
    private @Nullable Path graphFile;

    @Option(names = "--explain-layout",
            description = "Say where each variable sits in a packed state, and check nothing.")
    private boolean explainingLayout;

    @Option(names = "--dump-code", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the code that the model is compiled to, and check nothing: FILE.class for javap -c -p -l; any"
                    + " other file, or - for here, for people.")
    private @Nullable Path codeFile;

    CheckCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        if (explainingLayout) {
            console.print(Holdfast.layout(request()));
            return ExitCode.HOLDS.number();
        }
        if (codeFile != null) {
            return dumpCode(codeFile).number();
        }
        Holdfast.Explored explored = Holdfast.explore(request(), graphFile == null ? 0 : GRAPH_LIMIT);
        Verdict verdict = explored.verdict();
        files.write(verdict, console);
        writeGraph(explored.graph());
        console.print(format.isJson()
                ? VerdictJson.of(verdict)
                : VerdictText.using(console.problemText(), KernelFunctions.ofModules()).of(verdict));
        return ExitCode.of(verdict).number();
    }

    private ExitCode dumpCode(Path file) {
        if (file.toString().endsWith(".class")) {
            byte[] code = Holdfast.code(request());
            return written(WholeFile.writeBytes(file, () -> code));
        }
        String listing = Holdfast.listing(request());
        if (file.toString().equals("-")) {
            console.print(listing);
            return ExitCode.HOLDS;
        }
        return written(WholeFile.write(file, () -> listing));
    }

    /** The file is all that was asked for. */
    private ExitCode written(Optional<Problem> warning) {
        warning.ifPresent(console::report);
        return warning.isEmpty() ? ExitCode.HOLDS : ExitCode.MACHINE;
    }

    private CheckRequest request() {
        CheckRequest request = search.applyTo(deadlock.applyTo(model.request())).withContinueAfterViolation(goingOn)
                .withSymmetry(!withoutSymmetry).withView(!withoutView);
        // What the spec prints must not get between the lines of a JSON object.
        return request.withListeners(format.isJson() ? console.err()::println : console.out()::println,
                search.progress(console, model.name()), interrupted);
    }

    private void writeGraph(@Nullable StateGraph graph) {
        if (graphFile == null) {
            return;
        }
        if (graph == null) {
            console.err().println(
                    graphFile + " is not written: not all states are known, or they are more than " + GRAPH_LIMIT);
        } else {
            WholeFile.write(graphFile, () -> GraphText.of(graph)).ifPresent(console::report);
        }
    }
}
