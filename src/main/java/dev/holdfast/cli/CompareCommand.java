package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.ComparisonRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.render.ComparisonJson;
import dev.holdfast.render.ComparisonText;
import dev.holdfast.render.DifferencePicture;
import dev.holdfast.render.DotText;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.Picture;
import dev.holdfast.render.SvgText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.Comparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast compare}: two models and an observer. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        customSynopsis = "holdfast compare A.cfg B.cfg --observe OP [OPTIONS]",
        header = "Are two models the same to an observer? If not, by which trace?",
        description = {"",
                "The observer sees the value of OP, a state function of both models, from the initial states on, whenever it "
                        + "changes, and nothing else: not how many steps are taken meanwhile, nor which. Two models are "
                        + "the @|bold same|@ if whatever one can show in finitely many steps the other can show too; A "
                        + "@|bold refines|@ B if all that A can show B can show.",
                "",
                "No property of either model is decided. CONSTRAINTs bound what is compared and are named in the answer; "
                        + "SYMMETRY and VIEW are not used, and the observer may not see names that SYMMETRY permutes; fairness is not "
                        + "looked at, since it does not matter for what happens in finitely many steps.",
                ""},
        footer = {"", "Examples:",
                "  holdfast compare PinOnDemand.cfg PinUpfront.cfg --observe SeenByGuest",
                "  holdfast compare A.cfg B.cfg --observe 'Len(queue)' --svg difference.svg",
                "  holdfast compare A.cfg B.cfg --observe-actions Send,Receive"})
final class CompareCommand implements Callable<Integer> {
    private final Console console;
    private final BooleanSupplier interrupted;

    @Parameters(index = "0", paramLabel = "A.cfg", description = "One model, as check takes it.")
    private Path left = Path.of("");

    @Parameters(index = "1", paramLabel = "B.cfg", description = "The other model.")
    private Path right = Path.of("");

    @Option(names = "--observe", paramLabel = "OP",
            description = "What the observer sees: an operator or an expression in the names of both modules. May be "
                    + "repeated: then all of them together.")
    private List<String> observers = List.of();

    @Option(names = "--observe-actions", paramLabel = "A", split = ",",
            description = "Names of actions: the observer also sees each time that one of them is taken.")
    private List<String> actions = List.of();

    @Option(names = "--relation", paramLabel = "RELATION",
            description = "In which sense they should be the same: traces (default), simulation, or bisimulation; the "
                    + "last two also ask when choices are made. Steps that show nothing are free in all three.")
    private Comparison.Relation relation = Comparison.Relation.TRACES;

    @Option(names = "--constant", paramLabel = "NAME=VALUE",
            description = "Give a constant of both models another value, written as in a .cfg; may be repeated.")
    private Map<String, String> constants = Map.of();

    @Option(names = "--observe-names", description = "Let the observer see model values that SYMMETRY permutes.")
    private boolean namesObserved;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--svg", paramLabel = "FILE", converter = OutputFile.class,
            description = "Draw what only A can show; what only B can show, if "
                    + "both have something, goes to FILE with -back before its ending; where the two are told apart by turns, the way "
                    + "of the one without an answer goes to FILE with -other.")
    private @Nullable Path svg;

    @Option(names = "--dot", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the same drawings for Graphviz.")
    private @Nullable Path dot;

    CompareCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        if (observers.isEmpty() && actions.isEmpty()) {
            throw new SpecException(Problem.of(Code.ARGUMENT, Span.NOWHERE, "there is nothing to observe",
                    "name a state function with --observe, or actions with --observe-actions"));
        }
        ComparisonRequest request = new ComparisonRequest(side(left), side(right), observers, actions, relation,
                namesObserved);
        Holdfast.Compared compared = Holdfast.compare(request);
        Comparison comparison = compared.comparison();
        return (comparison == null
                ? format.refuse(compared.verdict(), ComparisonText::of,
                        console.problemText().knowing(Holdfast.EXPRESSION, request.expression()), console)
                : show(comparison)).number();
    }

    private CheckRequest side(Path file) {
        return search.applyTo(CheckRequest.of(file).withConstants(constants)).withListeners(console.err()::println,
                search.progress(console, String.valueOf(file.getFileName())), interrupted);
    }

    private ExitCode show(Comparison comparison) {
        console.print(format.isJson()
                ? ComparisonJson.of(comparison)
                : ComparisonText.of(comparison, KernelFunctions.ofModules()));
        write(svg, comparison, SvgText::of);
        write(dot, comparison, DotText::of);
        return ExitCode.of(comparison);
    }

    private void write(@Nullable Path file, Comparison comparison, Function<Picture, String> drawing) {
        if (file == null) {
            return;
        }
        Comparison.Difference onlyLeft = comparison.onlyLeft();
        Comparison.Difference onlyRight = comparison.onlyRight();
        if (onlyLeft != null) {
            write(file, comparison, onlyLeft, true, drawing);
        }
        if (onlyRight != null) {
            write(onlyLeft == null ? file : beside(file, "-back"), comparison, onlyRight, false, drawing);
        }
        if (onlyLeft == null && onlyRight == null) {
            console.err().println(file + " is not written: there is no difference to draw");
        }
    }

    private void write(Path file, Comparison comparison, Comparison.Difference difference, boolean isLeft,
            Function<Picture, String> drawing) {
        write(file, () -> drawing
                .apply(DifferencePicture.of(comparison, difference, isLeft, KernelFunctions.ofModules())));
        if (!difference.turns().isEmpty() && difference.other().length() > 0) {
            write(beside(file, "-other"), () -> drawing
                    .apply(DifferencePicture.other(comparison, difference, isLeft, KernelFunctions.ofModules())));
        }
    }

    private void write(Path file, Supplier<String> text) {
        WholeFile.write(file, text).ifPresent(console::report);
    }

    private static Path beside(Path file, String suffix) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(
                dot < 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot));
    }
}
