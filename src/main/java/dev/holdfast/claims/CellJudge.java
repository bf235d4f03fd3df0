package dev.holdfast.claims;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds each claim of a column against the column's verdict. Where there is no answer, nothing is as claimed: a search that
 * stopped has decided none of its cells, whatever it saw.
 */
final class CellJudge {
    /** The row that speaks of states without successors rather than of an operator. */
    static final String DEADLOCK = "deadlock";

    private final Verdict verdict;

    CellJudge(Verdict verdict) {
        this.verdict = verdict;
    }

    CellOutcome judge(Cell cell) {
        if (!cell.isApplicable()) {
            return notApplicable(cell);
        }
        return switch (verdict) {
            case Stopped stopped -> undecided(cell, stopped.phrase());
            case Failed failed -> broken(cell, failed.problems().getFirst());
            case Holds holds -> fromResult(cell);
            case Violated violated -> fromSearch(cell);
        };
    }

    /** Nothing can be said because of a problem. */
    static CellOutcome broken(Cell cell, Problem problem) {
        return undecided(cell, "there is a problem: " + problem);
    }

    private CellOutcome fromSearch(Cell cell) {
        String view = verdict.summary().view();
        if (view != null) {
            return undecided(cell, "states that VIEW " + view + " takes for one were looked at once");
        }
        return isCut() ? undecided(cell, "the search did not reach its end") : fromResult(cell);
    }

    /** A search that goes on after a violation decides everything, unless something else ends it. */
    private boolean isCut() {
        return verdict.properties().stream().anyMatch(result -> result.outcome() == PropertyResult.Outcome.UNDECIDED);
    }

    private CellOutcome fromResult(Cell cell) {
        Optional<PropertyResult> result = verdict.properties().stream()
                .filter(candidate -> candidate.name().equals(cell.property())
                        && isAboutReachability(candidate) == cell.isAboutReachability())
                .findFirst();
        return result.map(found -> decided(cell, found)).orElseGet(() -> withoutResult(cell));
    }

    private static boolean isAboutReachability(PropertyResult result) {
        return result.kind() == PropertyResult.Kind.REACHABLE;
    }

    private CellOutcome withoutResult(Cell cell) {
        boolean isDeadlock = cell.property().equals(DEADLOCK);
        if (verdict instanceof Violated violated) {
            Violation violation = violated.violation();
            return isDeadlock && violation.kind() == Violation.Kind.DEADLOCK
                    ? outcome(cell, "", violation.trace(), fails(cell, violation.trace()).toString())
                    : undecided(cell, describe(violation));
        }
        return isDeadlock ? outcome(cell, "", Trace.EMPTY, "holds") : undecided(cell, "the check says nothing of it");
    }

    private CellOutcome decided(Cell cell, PropertyResult result) {
        Trace trace = traceOf(result.trace());
        return switch (result.outcome()) {
            case HOLDS -> outcome(cell, "", trace, cell.claim().isOutcome() ? inWords(cell.property()) : "holds");
            case VIOLATED -> outcome(cell, "", trace,
                    cell.claim().isOutcome() ? sometimes(cell, trace) : fails(cell, trace).toString());
            case REACHABLE -> outcome(cell, "", trace, "reachable");
            case UNREACHABLE -> outcome(cell, missingActions(cell), trace, "unreachable");
            case UNDECIDED -> undecided(cell, "the search went no further");
        };
    }

    static Trace traceOf(@Nullable Trace trace) {
        return trace == null ? Trace.EMPTY : trace;
    }

    static CellOutcome notApplicable(Cell cell) {
        return new CellOutcome(cell, true, cell.claim().toString(), "", Trace.EMPTY);
    }

    static CellOutcome outcome(Cell cell, String detail, Trace trace, String found) {
        boolean asClaimed = found.equals(cell.claim().toString());
        return new CellOutcome(cell, asClaimed, found, asClaimed ? "" : detail, trace);
    }

    private static CellOutcome undecided(Cell cell, String reason) {
        return new CellOutcome(cell, false, "undecided", reason, Trace.EMPTY);
    }

    /** Written as the claim writes it: the last action, of a lasso that which closes it, with arguments if the claim has them. */
    private static Claim.Fails fails(Cell cell, Trace trace) {
        boolean withArguments = cell.claim().toString().contains("(");
        Trace.Loop loop = trace.loop();
        ActionLabel end = trace.length() == 0 ? null : trace.steps().getLast().action();
        ActionLabel last = loop == null ? end : loop.action();
        String none = loop == null ? "Init" : "stuttering";
        String action = last == null ? none : withArguments ? last.toString() : last.name();
        return new Claim.Fails(trace.length(), action);
    }

    /** With the figures unless the claim leaves them open. */
    private static String sometimes(Cell cell, Trace trace) {
        boolean isOpen = cell.claim() instanceof Claim.Sometimes sometimes && sometimes.witness().isEmpty();
        return new Claim.Sometimes(isOpen ? Optional.empty() : Optional.of(fails(cell, trace))).toString();
    }

    /** What a litmus test's property, {@code Never} or {@code Always}, is called in a cell. */
    private static String inWords(String property) {
        return property.toLowerCase(Locale.ROOT);
    }

    private String missingActions(Cell cell) {
        if (!cell.property().equals("Next")) {
            return "";
        }
        String missing = verdict.summary().coverage().stream().filter(action -> action.generated() == 0)
                .map(ActionCoverage::name).collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : "never taken: " + missing;
    }

    /** A violation in the words of a problem. */
    static String describe(Violation violation) {
        String kind = violation.kind().name().toLowerCase(Locale.ROOT);
        String what = kind.equals(violation.name()) ? kind : kind + " " + violation.name() + " violated";
        return violation.trace().length() == 0 ? what : what + " after " + violation.trace().length() + " states";
    }
}
