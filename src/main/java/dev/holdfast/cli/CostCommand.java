package dev.holdfast.cli;

import dev.holdfast.CostRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.render.CostJson;
import dev.holdfast.render.CostPicture;
import dev.holdfast.render.CostText;
import dev.holdfast.render.DotText;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.Picture;
import dev.holdfast.render.SvgText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.Cost;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast cost}: one model and two kinds of steps. */
@Command(name = "cost", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        customSynopsis = "holdfast cost FILE --count STEPS --per STEPS [OPTIONS]",
        header = "How many steps of one kind, at most, for each step of another?",
        description = {"",
                "Over all infinite behaviors of the model, the least upper bound of counted steps per reference step: an "
                        + "exact fraction, @|bold zero|@ if counted steps come to an end in every behavior, or "
                        + "@|bold unbounded|@ if they can go on without any reference step; with a cycle that attains it.",
                "",
                "The worst case of the model, not a measurement: it says nothing of how likely that cycle is, nor of how "
                        + "long its steps take. No property is decided; SYMMETRY, VIEW and fairness are not used.",
                ""},
        footer = {"", "Examples:", "  holdfast cost Retry.cfg --count Fail --per Succeed",
                "  holdfast cost spec/PinOnDemand.cfg --count MigrationZap --per Attempt",
                "  holdfast cost Cache.cfg --count 'lines # lines'\"'\"'' --per Write --dot c.dot"})
final class CostCommand implements Callable<Integer> {
    private final Console console;
    private final BooleanSupplier interrupted;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--count", paramLabel = "STEPS", required = true,
            description = "What to count: the name of an action in Next, or a predicate of steps in the names of the module.")
    private String count = "";

    @Option(names = "--per", paramLabel = "STEPS", required = true, description = "The reference steps, likewise.")
    private String per = "";

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--svg", paramLabel = "FILE", converter = OutputFile.class,
            description = "Draw the cycle that attains the bound.")
    private @Nullable Path svg;

    @Option(names = "--dot", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the drawing for Graphviz.")
    private @Nullable Path dot;

    CostCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        Holdfast.Costed costed = Holdfast.cost(new CostRequest(search.applyTo(model.request()).withListeners(
                console.err()::println, search.progress(console, model.name()), interrupted),
                List.of(new CostRequest.Measure(count, per))));
        if (costed.costs().isEmpty()) {
            return format.refuse(costed.verdict(), CostText::of,
                    console.problemText().knowing(Holdfast.COUNTED, count).knowing(Holdfast.REFERENCE, per), console)
                    .number();
        }
        Cost cost = costed.costs().getFirst();
        console.print(format.isJson()
                ? CostJson.of(cost)
                : CostText.of(cost, KernelFunctions.ofModules()));
        write(svg, cost, SvgText::of);
        write(dot, cost, DotText::of);
        return ExitCode.HOLDS.number();
    }

    private void write(@Nullable Path file, Cost cost, Function<Picture, String> drawing) {
        if (file == null) {
            return;
        }
        if (cost.trace().length() == 0) {
            console.err().println(file + " is not written: there is no cycle to draw");
        } else {
            WholeFile.write(file, () -> drawing.apply(CostPicture.of(cost, KernelFunctions.ofModules())))
                    .ifPresent(console::report);
        }
    }
}
