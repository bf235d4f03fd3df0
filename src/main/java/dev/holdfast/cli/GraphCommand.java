package dev.holdfast.cli;

import dev.holdfast.Holdfast;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.render.GraphvizSvg;
import dev.holdfast.render.QuotientDot;
import dev.holdfast.render.QuotientJson;
import dev.holdfast.render.QuotientText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast graph}: the states of one model, merged. */
@Command(name = "graph", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        customSynopsis = "holdfast graph FILE --project EXPR [OPTIONS]",
        header = "Draw what a model goes through: its states, merged by an expression.",
        description = {"",
                "Finds all reachable states of the model, merges those in which EXPR has the same value, and lists "
                        + "the merged states with the actions that lead from one to another. An arrow says that "
                        + "some state here has such a step, not that each has.",
                "",
                "No property is decided; SYMMETRY and VIEW are not used; states that break an invariant of the .cfg are "
                        + "marked. A search that is stopped before its end draws nothing.",
                ""},
        footer = {"", "Examples:", "  holdfast graph Counter.cfg --project 'x \\div 10'",
                "  holdfast graph Lock.cfg --project 'pc[p1]' --svg lock.svg",
                "  holdfast graph Lock.cfg --project '<<lock, pc[p1]>>' --dot lock.dot",
                "  holdfast graph spec/PinOnDemand.cfg --project 'PageLife(g1)' --svg life.svg"})
final class GraphCommand implements Callable<Integer> {
    /** Layout takes minutes beyond, and nobody can read the picture. */
    private static final int MOST_ARROWS = 1000;

    private final Console console;
    private final BooleanSupplier interrupted;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Option(names = "--project", paramLabel = "EXPR", required = true,
            description = "What to merge by: an expression of constants and variables, in the names of the "
                    + "module and the model values of the .cfg.")
    private String expression = "";

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--svg", paramLabel = "FILE", converter = OutputFile.class, description = "Draw the merged states.")
    private @Nullable Path svg;

    @Option(names = "--dot", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the drawing for Graphviz.")
    private @Nullable Path dot;

    GraphCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        Holdfast.Projected projected = Holdfast.project(search.applyTo(model.request())
                .withListeners(console.err()::println, search.progress(console, model.name()), interrupted),
                expression);
        Quotient quotient = projected.quotient();
        return (quotient == null ? refuse(projected.verdict()) : show(quotient, projected.verdict())).number();
    }

    private ExitCode refuse(Verdict verdict) {
        Stream.of(Optional.ofNullable(svg), Optional.ofNullable(dot)).flatMap(Optional::stream)
                .forEach(file -> console.err().println(file + " is not written: not all states are known"));
        return format.refuse(verdict, QuotientText::of,
                console.problemText().knowing(Holdfast.EXPRESSION, expression), console);
    }

    private ExitCode show(Quotient quotient, Verdict verdict) {
        console.print(format.isJson() ? QuotientJson.of(quotient, verdict) : QuotientText.of(quotient, verdict));
        String text = QuotientDot.of(quotient, model.name());
        long arrows = quotient.arcs().stream().filter(arc -> !arc.stays()).count();
        boolean isWritten = write(dot, () -> text);
        if (svg != null && arrows > MOST_ARROWS) {
            console.err().println(svg + " is not written: " + arrows
                    + " arrows are too many for a picture; choose an EXPR with fewer values");
            return ExitCode.CONFIG;
        }
        return write(svg, () -> GraphvizSvg.of(text)) && isWritten ? ExitCode.HOLDS : ExitCode.MACHINE;
    }

    /** The picture is what was asked for, so that not to get it counts. */
    private boolean write(@Nullable Path file, Supplier<String> text) {
        if (file == null) {
            return true;
        }
        Optional<Problem> warning = WholeFile.write(file, text);
        warning.ifPresent(console::report);
        return warning.isEmpty();
    }
}
