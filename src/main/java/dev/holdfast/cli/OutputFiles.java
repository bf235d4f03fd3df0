package dev.holdfast.cli;

import dev.holdfast.render.Caption;
import dev.holdfast.render.DotText;
import dev.holdfast.render.ItfJson;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.Picture;
import dev.holdfast.render.SvgText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files in which a counterexample can be kept. */
final class OutputFiles {
    @Option(names = "--itf", paramLabel = "FILE", description = "Write the counterexample as an ITF trace (JSON), for trace "
            + "viewers and test connectors.")
    private @Nullable Path itf;

    @Option(names = "--svg", paramLabel = "FILE", description = "Draw the counterexample.")
    private @Nullable Path svg;

    @Option(names = "--dot", paramLabel = "FILE", description = "Write the drawing for Graphviz.")
    private @Nullable Path dot;

    /** What cannot be written is said on standard error; it changes no verdict. */
    void write(Verdict verdict, Console console) {
        Trace trace = traceOf(verdict);
        String config = verdict.summary().config();
        write(itf, trace, () -> ItfJson.of(trace, config), console);
        write(svg, trace, () -> SvgText.of(picture(verdict, trace)), console);
        write(dot, trace, () -> DotText.of(picture(verdict, trace)), console);
    }

    private static void write(@Nullable Path file, Trace trace, Supplier<String> text, Console console) {
        if (file == null) {
            return;
        }
        if (trace.length() == 0) {
            console.err().println(file + " is not written: there is no trace");
        } else {
            WholeFile.write(file, text).ifPresent(console::report);
        }
    }

    private static Trace traceOf(Verdict verdict) {
        return switch (verdict) {
            case Violated violated -> violated.trace();
            case Failed failed -> failed.trace();
            default -> Trace.EMPTY;
        };
    }

    private static Picture picture(Verdict verdict, Trace trace) {
        String model = verdict.summary().config();
        Caption caption = verdict instanceof Violated violated
                ? Caption.of(violated.violation(), model)
                : new Caption("evaluation problem", model, "", "has no answer here");
        return Picture.of(trace, caption, KernelFunctions.ofModules());
    }
}
