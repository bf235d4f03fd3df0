package dev.holdfast.claims;

import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds the verdict on a single model against what its configuration expects. */
final class ModelJudge {
    private final Expectation expectation;
    private final Verdict verdict;

    ModelJudge(Expectation expectation, Verdict verdict) {
        this.expectation = expectation;
        this.verdict = verdict;
    }

    /** One for each property; one for the verdict where no property can speak of it, and one for the figures. */
    List<Judgement> judgements() {
        List<Judgement> judgements = new ArrayList<>();
        verdict.properties().stream().filter(this::isOfInterest).map(this::ofProperty).forEach(judgements::add);
        if (judgements.isEmpty() || !isToldByProperties()) {
            judgements.add(ofVerdict());
        }
        String figures = figuresComplaint();
        if (!figures.isEmpty()) {
            judgements.add(new Judgement("figures", figures, Trace.EMPTY));
        }
        return judgements;
    }

    /** Nobody names deadlock as a property; that there is none goes without saying. */
    private boolean isOfInterest(PropertyResult result) {
        return !result.name().equals(CellJudge.DEADLOCK) || result.outcome() == Outcome.VIOLATED
                || expectation.isViolated(CellJudge.DEADLOCK);
    }

    private boolean isToldByProperties() {
        return switch (verdict) {
            case Holds holds -> expectation.verdict().equals("holds");
            case Violated violated -> verdict.properties().stream()
                    .anyMatch(result -> result.name().equals(violated.violation().name()));
            case Stopped stopped -> false;
            case Failed failed -> false;
        };
    }

    private Judgement ofProperty(PropertyResult result) {
        Trace trace = CellJudge.traceOf(result.trace());
        boolean expected = expectation.isViolated(result.name());
        return switch (result.outcome()) {
            case VIOLATED ->
                new Judgement(result.name(), expected ? lengthComplaint(trace) : expected("holds", "violated"),
                        trace);
            case UNDECIDED -> expectation.verdict().equals("failed")
                    ? Judgement.fine(result.name())
                    : new Judgement(result.name(), expected(expected ? "violated" : "holds", "undecided"), trace);
            case HOLDS, REACHABLE, UNREACHABLE -> expected
                    ? new Judgement(result.name(), expected("violated", word(result.outcome())), trace)
                    : Judgement.fine(result.name());
        };
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String expected(String expected, String found) {
        return "expected " + expected + ", found " + found;
    }

    private Judgement ofVerdict() {
        return switch (verdict) {
            case Violated violated when expectation.isViolated(violated.violation().name()) ->
                new Judgement("verdict", lengthComplaint(violated.trace()), violated.trace());
            case Violated violated -> new Judgement("verdict",
                    expected(expectation.verdict(), CellJudge.describe(violated.violation())), violated.trace());
            case Holds holds -> ofVerdict("holds", Trace.EMPTY);
            case Stopped stopped -> ofVerdict("stopped: " + stopped.phrase(), Trace.EMPTY);
            case Failed failed -> ofVerdict("failed", failed.trace());
        };
    }

    private Judgement ofVerdict(String found, Trace trace) {
        return found.equals(expectation.verdict())
                ? Judgement.fine("verdict")
                : new Judgement("verdict", expected(expectation.verdict(), found), trace);
    }

    private String lengthComplaint(Trace trace) {
        return complaint("trace-length", trace.length());
    }

    private String complaint(String key, long found) {
        String expected = expectation.figure(key, found);
        return expected.equals(String.valueOf(found)) ? "" : key + ": " + expected(expected, String.valueOf(found));
    }

    /** Only a search that reached its end has figures that anybody can expect. */
    private String figuresComplaint() {
        if (!(verdict instanceof Holds)) {
            return "";
        }
        Statistics found = verdict.summary().statistics();
        List<String> complaints = new ArrayList<>();
        complaints.add(complaint("distinct", found.distinct()));
        complaints.add(complaint("generated", found.generated()));
        complaints.add(complaint("depth", found.depth()));
        complaints.removeIf(String::isEmpty);
        return String.join("; ", complaints);
    }
}
