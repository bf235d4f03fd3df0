package dev.holdfast.agreement;

import dev.holdfast.CheckRequest;
import dev.holdfast.CheckRequest.Engine;
import dev.holdfast.Holdfast;
import dev.holdfast.agreement.TlcAnswer.Outcome;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Asks both engines and TLC about one spec, and says where they disagree. */
final class SpecJudge {
    /** TLC's exit codes after a search that reached its end, unless it has no depth then: the rest stops it even if it is told to go on. */
    private static final List<Integer> REACHED_THE_END = List.of(0, 12, 13);
    private static final int MOST_STATES = 20_000;

    private final Path config;
    private final CheckRequest request;
    private final Verdict expected;

    SpecJudge(Path config) {
        this.config = config;
        this.request = CheckRequest.of(config).withLimits(MOST_STATES, null);
        this.expected = Holdfast.check(request.withEngine(Engine.INTERPRETED));
    }

    /** What the interpreter says, stopping at the first violation. */
    Verdict verdict() {
        return expected;
    }

    /** Is there nothing to ask others? A limit strikes where it will; what we refuse they need not. */
    boolean isMoot() {
        return expected instanceof Stopped
                || expected instanceof Failed failed && failed.moment() == Failed.Moment.LOADING;
    }

    /** How the state is packed, if it is compiled. */
    String layout() {
        return Holdfast.layout(request);
    }

    /** Empty if both engines, with one worker and two, say the same. */
    String betweenEngines() {
        for (boolean goesOn : new boolean[]{false, true}) {
            CheckRequest own = request.withContinueAfterViolation(goesOn);
            String answer = Answers.of(goesOn ? Holdfast.check(own.withEngine(Engine.INTERPRETED)) : expected);
            for (int workers = 1; workers <= 2; workers++) {
                String found = Answers.of(Holdfast.check(own.withWorkers(workers)));
                if (!isSame(found, answer)) {
                    return "going on: " + goesOn + ", workers: " + workers + "\ninterpreted " + answer + "\ncompiled "
                            + found;
                }
            }
        }
        return "";
    }

    /** What depends on no state is evaluated by the compiler, and may be warned of though the search never gets there. */
    private static boolean isSame(String found, String answer) {
        int warnings = found.indexOf("\nwarnings");
        return found.equals(answer) || warnings > 0 && answer.contains("\nwarnings")
                && found.substring(0, warnings).equals(answer.substring(0, answer.indexOf("\nwarnings")))
                && found.lines().toList().containsAll(answer.lines().toList());
    }

    /** Empty if TLC says the same, as far as it promises anything. */
    String withTlc(TlcService tlc) throws IOException {
        for (TlcAnswer answer : tlc.ask(config,
                config.resolveSibling(config.getFileName().toString().replace(".cfg", ".tla")))) {
            Verdict whole = Holdfast.check(request.withContinueAfterViolation(true));
            String difference = difference(answer, whole);
            return difference.isEmpty()
                    ? ""
                    : difference + "\nTLC: " + answer + "\nours: " + Answers.of(expected)
                            + "\nours, going on: " + Answers.of(whole);
        }
        return "";
    }

    /** TLC looks at a value of another kind only if it has to; docs/deviations.md. */
    private boolean isStricter() {
        return expected instanceof Failed failed && failed.problems().getFirst().code() == Code.TYPE_MISMATCH;
    }

    private String difference(TlcAnswer answer, Verdict whole) {
        if (isStricter() && !isFailed(answer)) {
            return "";
        }
        if (answer.isHolds() != expected instanceof Holds) {
            return "other verdict";
        }
        if (isFailed(answer)) {
            return expected instanceof Failed || isAssert() ? "" : earlier(answer);
        }
        Statistics figures = whole.summary().statistics();
        if (REACHED_THE_END.contains(answer.exit()) && answer.depth() > 0 && !(whole instanceof Failed)
                && (answer.distinct() != figures.distinct() || answer.generated() != figures.generated()
                        || answer.distinct() > 0 && answer.depth() != figures.depth())) {
            return "other figures";
        }
        return answer.isHolds() ? "" : violation(answer, whole);
    }

    private static boolean isFailed(TlcAnswer answer) {
        return answer.outcome() == Outcome.FAILED || answer.outcome() == Outcome.ASSERT;
    }

    private boolean isAssert() {
        return expected instanceof Violated violated && violated.violation().kind() == Violation.Kind.ASSERT;
    }

    /** Ours may be found one step before TLC gets there: it reports a level's states only after all that lead to them. */
    private String earlier(TlcAnswer answer) {
        int length = length(expected);
        return length == answer.traceLength() - 1 || answer.traceLength() == 0 ? "" : "ours is not as early";
    }

    private static int length(Verdict verdict) {
        return switch (verdict) {
            case Violated violated -> violated.trace().length();
            case Failed failed -> failed.trace().length();
            default -> 0;
        };
    }

    private String violation(TlcAnswer answer, Verdict whole) {
        if (answer.outcome() == Outcome.LIVENESS) {
            // Of several lassos TLC shows any, and names no property.
            return expected instanceof Violated violated && violated.violation().kind() == Violation.Kind.LIVENESS
                    ? ""
                    : "other property";
        }
        int length = length(expected);
        boolean expanding = expected instanceof Failed || isAssert() || expected instanceof Violated violated
                && violated.violation().kind() == Violation.Kind.DEADLOCK;
        if (length == answer.traceLength() - 1 && expanding) {
            return "";
        }
        if (length != answer.traceLength()) {
            return "other length";
        }
        boolean same = expected instanceof Violated violated && violated.violation().name().equals(answer.property());
        return same || expected instanceof Failed || expected instanceof Violated && alsoFound(answer, whole)
                ? ""
                : "other property";
    }

    private static boolean alsoFound(TlcAnswer answer, Verdict whole) {
        return answer.outcome() == Outcome.DEADLOCK || whole.summary().properties().stream()
                .anyMatch(result -> result.name().equals(answer.property())
                        && result.outcome() == PropertyResult.Outcome.VIOLATED && result.trace() != null
                        && result.trace().length() == answer.traceLength());
    }
}
