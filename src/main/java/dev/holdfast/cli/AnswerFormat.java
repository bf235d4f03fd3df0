package dev.holdfast.cli;

import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.ProblemText;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.render.VerdictText;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Whether people or programs read the answer. */
final class AnswerFormat {

    /** By the names users give them. */
    enum Format {
        TEXT, JSON
    }

    @Option(names = "--format", paramLabel = "text|json", description = "How to print the answer (default: text).")
    private Format format = Format.TEXT;

    boolean isJson() {
        return format == Format.JSON;
    }

    /**
     * Prints why there is no answer.
     *
     * @param verdict on the search that should have led to one
     * @param stopped words the case that it was stopped
     */
    ExitCode refuse(Verdict verdict, Function<Stopped, String> stopped, ProblemText problems, Console console) {
        if (isJson()) {
            console.print(VerdictJson.of(verdict));
        } else {
            console.print(verdict instanceof Stopped early
                    ? stopped.apply(early)
                    : VerdictText.using(problems, KernelFunctions.ofModules()).of(verdict));
        }
        return ExitCode.of(verdict);
    }
}
