package dev.holdfast.junit;

import dev.holdfast.render.KernelFunctions;
import dev.holdfast.render.ProblemText;
import dev.holdfast.render.TextTrace;
import dev.holdfast.render.VerdictText;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the verdict on a single model against what its configuration expects. */
final class ModelJudge {

    /**
     * One test.
     *
     * @param complaint empty if all is as expected
     */
    record Judgement(String name, String complaint) {}

    private final Expectation expectation;

    ModelJudge(Expectation expectation) {
        this.expectation = expectation;
    }

    /** A test for each property; one for the verdict where no property can speak of it. */
    List<Judgement> judge(Verdict verdict) {
        List<Judgement> judgements = new ArrayList<>();
        for (PropertyResult result : verdict.properties()) {
            judgements.add(judge(result));
        }
        if (judgements.isEmpty() || !speaksOf(verdict)) {
            judgements.add(new Judgement("verdict", complaint(verdict)));
        }
        return judgements;
    }

    /** Does some property's result say what is wrong? */
    private static boolean speaksOf(Verdict verdict) {
        return switch (verdict) {
            case Violated violated -> verdict.properties().stream()
                    .anyMatch(result -> result.name().equals(violated.violation().name()));
            case Failed failed -> false;
            default -> true;
        };
    }

    private Judgement judge(PropertyResult result) {
        boolean violated = result.outcome() == Outcome.VIOLATED;
        boolean decided = result.outcome() != Outcome.UNDECIDED || expectation.verdict().equals("failed");
        if (decided && violated == expectation.isViolated(result.name())) {
            return new Judgement(result.name(), violated ? lengthComplaint(result.trace()) : "");
        }
        String found = result.outcome().name().toLowerCase(java.util.Locale.ROOT);
        return new Judgement(result.name(), "expected " + (violated ? "holds" : "violated") + ", found " + found + "\n"
                + text(result.trace()));
    }

    private String complaint(Verdict verdict) {
        String found = switch (verdict) {
            case Violated violated when expectation.isViolated(violated.violation().name()) -> "violated";
            case Violated violated -> "violated: " + violated.violation().name();
            case dev.holdfast.verdict.Holds holds -> "holds";
            case dev.holdfast.verdict.Stopped stopped -> "stopped";
            case Failed failed -> "failed";
        };
        if (found.equals(expectation.verdict())) {
            return verdict instanceof Violated violated ? lengthComplaint(violated.trace()) : "";
        }
        return "expected " + expectation.verdict() + ", found\n"
                + VerdictText.using(ProblemText.plain(), KernelFunctions.NONE).of(verdict);
    }

    private String lengthComplaint(@Nullable Trace trace) {
        int found = trace == null ? 0 : trace.length();
        int expected = expectation.traceLength().orElse(found);
        return found == expected ? "" : "expected a trace of " + expected + " states, found\n" + text(trace);
    }

    private static String text(@Nullable Trace trace) {
        return trace == null ? "" : TextTrace.of(trace);
    }
}
