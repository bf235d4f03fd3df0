package dev.holdfast.cli;

import dev.holdfast.diagnostic.Code.Phase;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Failed.Moment;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.List;
import java.util.stream.Stream;

/** What the process ends with: TLC's codes where it has one. Nothing else mentions a number. */
enum ExitCode {
    HOLDS(0, "all is well"), NOT_AS_CLAIMED(1, "some claim came out otherwise"),
    ASSUMPTION(10,
            "an assumption or postcondition is false"),
    DEADLOCK(11, "deadlock"), INVARIANT(12,
            "an invariant is violated"),
    PROPERTY(13,
            "another property is violated: of actions, of refinement, of liveness"),
    ASSERT(14,
            "an Assert failed"),
    SPEC_EVALUATION(75,
            "the spec cannot be evaluated, an overflow for example"),
    INVARIANT_EVALUATION(
            76,
            "an invariant cannot be evaluated"),
    PROPERTY_EVALUATION(77,
            "another property cannot be evaluated"),
    PARSE(150,
            "the spec does not parse, or uses something that is not supported"),
    CONFIG(
            151,
            "bad .cfg, claims.md or arguments"),
    STOPPED(
            152,
            "stopped before all was looked at; nothing was found so far"),
    MACHINE(
            153,
            "the machine failed: disk or memory"),
    BUG(
            255,
            "a fault of Holdfast itself");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    /** One line for help texts. */
    String meaning() {
        return meaning;
    }

    static ExitCode of(Verdict verdict) {
        return switch (verdict) {
            case Holds holds -> HOLDS;
            case Violated violated -> of(violated.violation().kind());
            case Stopped stopped -> of(stopped);
            case Failed failed -> of(failed);
        };
    }

    static ExitCode of(Simulation simulation) {
        Violation violation = simulation.violation();
        Simulation.Trouble trouble = simulation.trouble();
        if (violation != null) {
            return of(violation.kind());
        }
        if (trouble != null) {
            return of(trouble.problems(), trouble.moment());
        }
        return simulation.stopped() == null ? HOLDS : STOPPED;
    }

    private static ExitCode of(Violation.Kind kind) {
        return switch (kind) {
            case ASSUMPTION, POSTCONDITION -> ASSUMPTION;
            case DEADLOCK -> DEADLOCK;
            case INVARIANT -> INVARIANT;
            case ACTION, LIVENESS, REFINEMENT -> PROPERTY;
            case ASSERT -> ASSERT;
        };
    }

    /** A violation that was found before the end counts; the rest is undecided. */
    private static ExitCode of(Stopped stopped) {
        return stopped.properties().stream().filter(result -> result.outcome() == PropertyResult.Outcome.VIOLATED)
                .findFirst()
                .map(result -> result.kind() == PropertyResult.Kind.INVARIANT ? INVARIANT : PROPERTY)
                .orElse(stopped.reason() == Stopped.Reason.OUT_OF_MEMORY ? MACHINE : STOPPED);
    }

    private static ExitCode of(Failed failed) {
        return of(failed.problems(), failed.moment());
    }

    /** Of problems that kept a command from starting. */
    static ExitCode of(List<Problem> problems) {
        return of(problems, Moment.LOADING);
    }

    /** The earliest phase with a problem counts: what comes later may follow from it. */
    private static ExitCode of(List<Problem> problems, Moment moment) {
        Phase earliest = problems.stream().map(problem -> problem.code().phase())
                .filter(phase -> phase != Phase.WARNING)
                .min(Phase::compareTo).orElse(Phase.WARNING);
        return switch (earliest) {
            case PARSE -> PARSE;
            case CONFIG -> CONFIG;
            case EVALUATION -> evaluation(moment);
            case ASSERT -> ASSERT;
            case WARNING -> BUG;
            case MACHINE -> MACHINE;
        };
    }

    private static ExitCode evaluation(Moment moment) {
        return switch (moment) {
            case LOADING, SPEC -> SPEC_EVALUATION;
            case INVARIANT -> INVARIANT_EVALUATION;
            case PROPERTY -> PROPERTY_EVALUATION;
        };
    }

    /** The ones that {@code prove} can end with: verdicts on single models are in its table. */
    static Stream<ExitCode> ofProve() {
        return Stream.of(HOLDS, NOT_AS_CLAIMED, PARSE, CONFIG, MACHINE, BUG);
    }

    static ExitCode of(Comparison comparison) {
        return comparison.outcome() == Comparison.Outcome.SAME ? HOLDS : NOT_AS_CLAIMED;
    }

    /** The ones that {@code compare} can end with: it decides no property of either model. */
    static Stream<ExitCode> ofCompare() {
        return Stream.concat(Stream.of(HOLDS, NOT_AS_CLAIMED), ofGraph().filter(code -> code != HOLDS));
    }

    /** The ones that {@code graph} can end with: it decides no property. */
    static Stream<ExitCode> ofGraph() {
        return Stream.of(HOLDS, ASSUMPTION, ASSERT, SPEC_EVALUATION, PARSE, CONFIG, STOPPED, MACHINE, BUG);
    }

    /** The ones that {@code check} can end with. */
    static Stream<ExitCode> ofCheck() {
        return Stream.of(values()).filter(code -> code != NOT_AS_CLAIMED);
    }
}
