package dev.holdfast.cli;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.render.ProblemText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results
 * @param err progress and whatever kept a command from a result
 * @param coloured may results have colours?
 */
record Console(PrintWriter out, PrintWriter err, boolean coloured) {

    /**
     * The process's own streams. The launcher, which can tell a terminal, says whether colours are welcome.
     *
     * @param results standard output
     */
    static Console writing(StandardOutput results) {
        return new Console(new PrintWriter(results, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), Boolean.getBoolean("holdfast.colour"));
    }

    ProblemText problemText() {
        return coloured ? ProblemText.coloured() : ProblemText.plain();
    }

    /** Text that ends with a line break already. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    /** A problem that changes no result. */
    void report(Problem problem) {
        err.print(problemText().of(problem));
        err.flush();
    }

    /** Results did not get where they should. */
    ExitCode lost(String reason) {
        err.println("holdfast: the result could not be written to standard output: " + reason);
        return ExitCode.MACHINE;
    }
}
