package dev.holdfast.render;

import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A verdict as {@code check} prints it: the answer in the first line, then figures, trace, properties, coverage and
 * warnings.
 */
public final class VerdictText {
    private final ProblemText problems;
    private final KernelFunctions kernel;

    private VerdictText(ProblemText problems, KernelFunctions kernel) {
        this.problems = problems;
        this.kernel = kernel;
    }

    public static VerdictText using(ProblemText problems, KernelFunctions kernel) {
        return new VerdictText(problems, kernel);
    }

    /** Ends with a line break. */
    public String of(Verdict verdict) {
        Summary summary = verdict.summary();
        List<String> parts = new ArrayList<>();
        parts.add(headline(verdict) + "\n" + figures(verdict));
        parts.add(problemsOf(verdict));
        parts.add(TextTrace.of(traceOf(verdict), kernel));
        parts.add(results(summary));
        parts.add(verdict instanceof Failed && tookNoStep(summary) ? "" : coverage(summary));
        parts.add(problems.of(summary.warnings()));
        return String.join("\n", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The answer in one line. */
    static String headline(Verdict verdict) {
        String model = verdict.summary().config();
        String answer = switch (verdict) {
            case Holds holds -> "holds" + within(holds.summary().within());
            case Violated violated -> "violated: " + violation(violated.violation());
            case Stopped stopped -> "stopped: " + stop(stopped);
            case Failed failed -> "failed: " + count(failed.problems().size(), "problem") + ", no answer";
        };
        return answer + (model.isEmpty() ? "" : "  [" + model + "]");
    }

    static String within(List<String> constraints) {
        return constraints.isEmpty() ? "" : " within " + String.join(", ", constraints);
    }

    static String violation(Violation violation) {
        String length = violation.trace().length() == 0
                ? ""
                : ", shown by " + count(violation.trace().length(), "state");
        return switch (violation.kind()) {
            case INVARIANT -> "invariant " + violation.name() + length;
            case DEADLOCK -> "deadlock" + length;
            case ACTION -> "action property " + violation.name() + length;
            case LIVENESS -> "liveness property " + violation.name() + length + ending(violation.trace());
            case REFINEMENT -> "refinement " + violation.name() + length;
            case ASSUMPTION -> "assumption " + violation.name() + " is false";
            case POSTCONDITION -> "postcondition " + violation.name() + " is false";
            case ASSERT -> "Assert failed" + at(violation) + ": " + violation.name() + length;
        };
    }

    /** What happens after the states that are shown. */
    private static String ending(Trace trace) {
        Trace.Loop loop = trace.loop();
        return loop == null
                ? ""
                : loop.action() == null ? " and stuttering" : " and back to state " + (loop.start() + 1);
    }

    private static String at(Violation violation) {
        return violation.place().isKnown() ? " at " + violation.place() : "";
    }

    private static String stop(Stopped stopped) {
        long violated = stopped.properties().stream().filter(VerdictText::isViolated).count();
        String reason = stopped.phrase();
        return violated == 0
                ? reason + "; nothing found up to depth " + stopped.summary().statistics().depth()
                        + ", which proves nothing" + wayOut(stopped.reason())
                : reason + "; " + violated + " violated so far, the rest is undecided";
    }

    private static String wayOut(Stopped.Reason reason) {
        return switch (reason) {
            case VIEW -> "; --no-view looks at all states";
            case OUT_OF_MEMORY ->
                "; smaller constants or a CONSTRAINT leave fewer states, HOLDFAST_JAVA_OPTS=-Xmx… gives more room";
            case INTERRUPTED, TIMEOUT, MAX_STATES, FAIRNESS_CUT -> "";
        };
    }

    private static boolean isViolated(PropertyResult result) {
        return result.outcome() == PropertyResult.Outcome.VIOLATED;
    }

    private static String figures(Verdict verdict) {
        return verdict.summary().statistics().generated() == 0 ? "" : Figures.of(verdict) + "\n";
    }

    private String problemsOf(Verdict verdict) {
        return verdict instanceof Failed failed ? problems.of(failed.problems()) : "";
    }

    private static Trace traceOf(Verdict verdict) {
        return switch (verdict) {
            case Violated violated -> violated.trace();
            case Failed failed -> failed.trace();
            case Holds holds -> Trace.EMPTY;
            case Stopped stopped -> Trace.EMPTY;
        };
    }

    /** One line for each property, if there are several. */
    private static String results(Summary summary) {
        if (summary.properties().size() < 2) {
            return "";
        }
        TextColumns columns = new TextColumns("property", "result");
        summary.properties().forEach(result -> columns.add(result.name(), outcome(result)));
        return columns.toString();
    }

    static String outcome(PropertyResult result) {
        Trace trace = result.trace();
        String length = trace == null ? "" : ", " + count(trace.length(), "state");
        return result.outcome().name().toLowerCase(Locale.ROOT) + length;
    }

    private static boolean tookNoStep(Summary summary) {
        return summary.coverage().stream().allMatch(action -> action.generated() == 0);
    }

    private static String coverage(Summary summary) {
        if (summary.coverage().isEmpty()) {
            return "";
        }
        TextColumns columns = new TextColumns("action", "generated", "distinct");
        for (ActionCoverage action : summary.coverage()) {
            columns.add(action.name(), Figures.number(action.generated()), Figures.number(action.distinct()));
        }
        return columns.toString();
    }

    static String count(long number, String noun) {
        return Figures.number(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
