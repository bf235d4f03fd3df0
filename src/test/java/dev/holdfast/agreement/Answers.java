package dev.holdfast.agreement;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of a verdict that may not depend on the engine, as a text. */
final class Answers {
    private Answers() {}

    static String of(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        if (verdict.summary().warnings().stream().anyMatch(problem -> problem.code() == Code.INCOMPLETE)) {
            return "stopped after a violation";
        }
        switch (verdict) {
            case Holds holds -> lines.add("holds");
            case Violated violated ->
                lines.add("violated " + violated.violation().kind() + " " + violated.violation().name()
                        + trace(violated.trace()));
            // Where exactly a limit strikes is nobody's promise.
            case Stopped stopped -> {
                return "stopped " + stopped.reason();
            }
            case Failed failed -> lines.add("failed " + failed.moment() + problems(failed.problems())
                    + trace(failed.trace()));
        }
        Statistics figures = verdict.summary().statistics();
        lines.add(figures.distinct() + " distinct, " + figures.generated() + " generated, depth " + figures.depth());
        for (PropertyResult property : verdict.summary().properties()) {
            lines.add(property.name() + " " + property.outcome() + trace(property.trace()));
        }
        for (ActionCoverage action : verdict.summary().coverage()) {
            lines.add(action.name() + " " + action.generated() + " " + action.distinct());
        }
        lines.add("warnings" + problems(verdict.summary().warnings().stream()
                .filter(problem -> problem.code() != Code.NOT_COMPILED).toList()));
        return String.join("\n", lines);
    }

    private static String problems(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append("\n  ").append(problem.code()).append(' ').append(problem.span())
                .append(' ').append(problem.message()));
        return text.toString();
    }

    private static String trace(@Nullable Trace trace) {
        StringBuilder text = new StringBuilder();
        if (trace != null) {
            trace.steps().forEach(step -> text.append("\n  ").append(step.action()).append(' ').append(step.values()));
            text.append(trace.loop() == null ? "" : "\n  " + trace.loop());
        }
        return text.toString();
    }
}
