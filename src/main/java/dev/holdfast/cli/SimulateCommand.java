package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.SimulationPlan;
import dev.holdfast.render.Caption;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.SimulationJson;
import dev.holdfast.render.SimulationText;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Violation;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast simulate}: random traces of one model. */
@Command(name = "simulate", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        abbreviateSynopsis = true,
        header = "Walk random traces of a model that is too large to check.",
        description = {"",
                "Walks random traces and looks for a violation on the way. What is found is shrunk until no step "
                        + "can be dropped, and the seed that finds it again is printed. Finding nothing proves nothing.",
                ""},
        footer = {"", "Examples:", "  holdfast simulate Big.cfg",
                "  holdfast simulate Big.cfg --traces 100000 --depth 200 --timeout 10m",
                "  holdfast simulate Big.cfg --seed 4711 --traces 1     walks one trace again"})
final class SimulateCommand implements Callable<Integer> {
    private final Console console;
    private final BooleanSupplier interrupted;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private DeadlockOption deadlock = new DeadlockOption();

    @Option(names = "--depth", paramLabel = "N", description = "The longest trace to walk, in states (default: 100).")
    private int depth = 100;

    @Option(names = "--traces", paramLabel = "N", description = "How many traces to walk (default: 1000).")
    private long traces = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every choice; by default another one each time.")
    private @Nullable Long seed;

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private ProgressOption progress = new ProgressOption();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Mixin
    private TraceFiles files = new TraceFiles();

    SimulateCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        RunOptions.atLeastOne("--depth", depth);
        RunOptions.atLeastOne("--traces", traces);
        long start = seed == null ? ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE) : seed;
        Simulation simulation = Holdfast.simulate(request(), new SimulationPlan(depth, traces, start));
        writeFiles(simulation);
        console.print(format.isJson()
                ? SimulationJson.of(simulation, model.file().toString(), depth)
                : SimulationText.using(console.problemText(), KernelFunctions.ofModules())
                        .of(simulation, model.file().toString(), depth));
        return ExitCode.of(simulation).number();
    }

    private CheckRequest request() {
        // What the spec prints must not get between the lines of a JSON object.
        return run.applyTo(deadlock.applyTo(model.request())).withListeners(
                format.isJson() ? console.err()::println : console.out()::println,
                progress.listener(console, model.name()), interrupted);
    }

    private void writeFiles(Simulation simulation) {
        Violation violation = simulation.violation();
        Simulation.Trouble trouble = simulation.trouble();
        if (violation != null) {
            files.write(violation.trace(), Caption.of(violation, model.name()), console);
        } else if (trouble != null) {
            files.write(trouble.trace(), TraceFiles.evaluationProblem(model.name()), console);
        }
    }
}
