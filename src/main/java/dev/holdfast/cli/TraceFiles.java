package dev.holdfast.cli;

import dev.holdfast.render.Caption;
import dev.holdfast.render.DotText;
import dev.holdfast.render.ItfJson;
import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.Picture;
import dev.holdfast.render.SvgText;
import dev.holdfast.render.WholeFile;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files in which a counterexample can be kept. */
final class TraceFiles {
    @Option(names = "--itf", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the counterexample as an ITF trace (JSON), for trace "
                    + "viewers and test connectors.")
    private @Nullable Path itf;

    @Option(names = "--svg", paramLabel = "FILE", converter = OutputFile.class,
            description = "Draw the counterexample.")
    private @Nullable Path svg;

    @Option(names = "--dot", paramLabel = "FILE", converter = OutputFile.class,
            description = "Write the drawing for Graphviz.")
    private @Nullable Path dot;

    /** Writes the counterexample of a verdict, or the trace to an evaluation problem. */
    void write(Verdict verdict, Console console) {
        String model = verdict.summary().config();
        switch (verdict) {
            case Violated violated -> write(violated.trace(), Caption.of(violated.violation(), model), console);
            case Failed failed -> write(failed.trace(), evaluationProblem(model), console);
            case Holds holds -> write(Trace.EMPTY, evaluationProblem(model), console);
            case Stopped stopped -> write(Trace.EMPTY, evaluationProblem(model), console);
        }
    }

    static Caption evaluationProblem(String model) {
        return new Caption("evaluation problem", model, "", "has no answer here");
    }

    /** What cannot be written is said on standard error; it changes no verdict. */
    void write(Trace trace, Caption caption, Console console) {
        write(itf, trace, () -> ItfJson.of(trace, caption.model()), console);
        write(svg, trace, () -> SvgText.of(picture(trace, caption)), console);
        write(dot, trace, () -> DotText.of(picture(trace, caption)), console);
    }

    private static Picture picture(Trace trace, Caption caption) {
        return Picture.of(trace, caption, KernelFunctions.ofModules());
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
}
