package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.CheckRequest;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.IntValue;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Kind;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Seconds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsRunnerTest {
    private static final String PAGE = """
            | property | [A](A.cfg) | [B](B.cfg) |
            |---|---|---|
            | `NoMove` data stays put | fails: 3, MigCopy | holds |
            | `TypeOK` | holds | n/a[^1] |
            | `Next` | reachable | unreachable |

            [^1]: no reason

            | property | [B](B.cfg) |
            |---|---|
            | `Held` | reachable |
            """;

    @TempDir
    Path folder;

    private final List<CheckRequest> requests = new ArrayList<>();

    @BeforeEach
    void writePage() throws Exception {
        Files.createFile(folder.resolve("A.cfg"));
        Files.createFile(folder.resolve("B.cfg"));
        Files.writeString(folder.resolve("claims.md"), PAGE);
    }

    @Test
    void asksForAllRowsOfAColumnInOneSearchThatGoesOn() {
        run(new Holds(summary()), Selection.ALL);
        assertThat(requests).extracting(CheckRequest::file).containsExactly(folder.resolve("A.cfg"),
                folder.resolve("B.cfg"));
        assertThat(requests).allMatch(request -> request.questions().continueAfterViolation())
                .allMatch(request -> request.plan().workers() == 2);
        assertThat(requests).extracting(request -> request.questions().furtherProperties()).containsExactly(
                List.of("NoMove", "TypeOK"),
                List.of("NoMove"));
        assertThat(requests).extracting(request -> request.questions().reachable()).containsExactly(List.of("Next"),
                List.of("Next", "Held"));
    }

    @Test
    void findsACounterexampleByLengthAndLastAction() {
        assertThat(outcomesOfA(violated(trace("Isolate", "MigCopy")))).extracting(CellOutcome::found).containsExactly(
                "fails: 3, MigCopy", "holds", "reachable");
        assertThat(outcomesOfA(violated(trace("Isolate", "MigCopy")))).allMatch(CellOutcome::asClaimed);
    }

    @ParameterizedTest
    @CsvSource({"MigCopy/Isolate, 'fails: 3, Isolate'", "MigCopy, 'fails: 2, MigCopy'", "'', 'fails: 1, Init'"})
    void noticesTheRightVerdictForTheWrongReason(String actions, String found) {
        CellOutcome outcome = outcomesOfA(violated(trace(actions.isEmpty() ? new String[0] : actions.split("/"))))
                .get(0);
        assertThat(outcome.asClaimed()).isFalse();
        assertThat(outcome.message()).isEqualTo("NoMove on A: claimed 'fails: 3, MigCopy', found '" + found + "'");
    }

    @Test
    void comparesArgumentsOnlyIfTheyAreClaimed() throws Exception {
        Files.writeString(folder.resolve("claims.md"), PAGE.replace("3, MigCopy", "3, MigCopy(p1)"));
        assertThat(outcomesOfA(violated(trace("Isolate", "MigCopy"))).get(0).asClaimed()).isTrue();
        Files.writeString(folder.resolve("claims.md"), PAGE.replace("3, MigCopy", "3, MigCopy(p2)"));
        assertThat(outcomesOfA(violated(trace("Isolate", "MigCopy"))).get(0).found())
                .isEqualTo("fails: 3, MigCopy(p1)");
    }

    @Test
    void takesTheStepThatClosesALassoForItsLast() {
        Trace open = trace("Isolate", "MigCopy");
        Trace.Loop back = new Trace.Loop(1, new ActionLabel("Putback", List.of("p1"), Span.NOWHERE));
        assertThat(outcomesOfA(violated(new Trace(open.variables(), open.steps(), back))).get(0).found())
                .isEqualTo("fails: 3, Putback");
        assertThat(outcomesOfA(violated(new Trace(open.variables(), open.steps(), new Trace.Loop(2, null)))).get(0)
                .found()).isEqualTo("fails: 3, stuttering");
    }

    @Test
    void namesTheActionsThatWereNeverTaken() {
        Verdict verdict = new Holds(summary(result("Next", Kind.REACHABLE, Outcome.UNREACHABLE, Trace.EMPTY)));
        assertThat(outcomesOfA(verdict).get(2).message())
                .isEqualTo("Next on A: claimed 'reachable', found 'unreachable' (never taken: Free, HostPin)");
    }

    @Test
    void takesNoCellOfAStoppedSearchAsClaimed() {
        Verdict stopped = new Stopped(
                summary(result("NoMove", Kind.INVARIANT, Outcome.VIOLATED, trace("Isolate", "MigCopy")),
                        result("TypeOK", Kind.INVARIANT, Outcome.HOLDS, Trace.EMPTY)),
                Stopped.Reason.TIMEOUT);
        assertThat(outcomesOfA(stopped)).noneMatch(CellOutcome::asClaimed);
        assertThat(outcomesOfA(stopped).get(1).message())
                .isEqualTo("TypeOK on A: claimed 'holds', found 'undecided' (time limit reached)");
    }

    @Test
    void takesNoCellAsClaimedIfTheSearchEndedAfterAViolation() {
        Violated whole = (Violated) violated(trace("Isolate", "MigCopy"));
        List<PropertyResult> results = new ArrayList<>(whole.properties());
        results.set(1, result("TypeOK", Kind.INVARIANT, Outcome.UNDECIDED, Trace.EMPTY));
        Verdict cut = new Violated(summary(results.toArray(PropertyResult[]::new)), whole.violation());
        assertThat(outcomesOfA(cut)).noneMatch(CellOutcome::asClaimed);
    }

    @Test
    void takesNoCellAsClaimedUnderAView() {
        Violated whole = (Violated) violated(trace("Isolate", "MigCopy"));
        Summary all = whole.summary();
        Verdict viewed = new Violated(new Summary(all.module(), all.config(), all.engine(), all.workers(),
                all.within(), "Seen", all.statistics(), all.seconds(), all.properties(), all.coverage(),
                all.warnings()), whole.violation());
        assertThat(outcomesOfA(viewed)).noneMatch(CellOutcome::asClaimed);
        assertThat(outcomesOfA(viewed).get(0).message()).contains("states that VIEW Seen takes for one");
    }

    @Test
    void takesNoCellOfAFailedCheckAsClaimed() {
        Verdict failed = new Failed(summary(),
                List.of(Problem.of(Code.SYNTAX, Span.at("A.tla", 3, 1), "unexpected 'x'")),
                Failed.Moment.LOADING, Trace.EMPTY);
        assertThat(outcomesOfA(failed)).noneMatch(CellOutcome::asClaimed)
                .allMatch(outcome -> outcome.detail().equals("there is a problem: A.tla:3:1: unexpected 'x'"));
    }

    @Test
    void takesNoCellWithoutResultAsClaimed() {
        assertThat(outcomesOfA(new Holds(summary()))).noneMatch(CellOutcome::asClaimed);
    }

    @Test
    void leavesNotApplicableCellsAlone() {
        ClaimsReport report = run(new Stopped(summary(), Stopped.Reason.TIMEOUT), Selection.ALL);
        assertThat(report.columns().get(1).cells().get(1).asClaimed()).isTrue();
    }

    @Test
    void reportsAPropertyThatNobodyClaims() {
        ClaimsReport report = run(new Holds(summary(result("Balance", Kind.INVARIANT, Outcome.HOLDS, Trace.EMPTY))),
                Selection.ALL);
        assertThat(report.problems()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.UNCLAIMED);
            assertThat(problem.span().toString()).endsWith("claims.md:1:14");
            assertThat(problem.message()).isEqualTo("A.cfg checks Balance, of which nothing is claimed here");
        });
    }

    @Test
    void doesNotLoseADeadlockBetweenTheCells() {
        Verdict deadlock = new Violated(((Violated) violated(trace("Isolate", "MigCopy"))).summary(),
                new Violation(Violation.Kind.DEADLOCK, "deadlock", trace("Isolate")));
        ColumnReport report = run(deadlock, Selection.ALL).columns().get(0);
        assertThat(report.cells()).allMatch(CellOutcome::asClaimed);
        assertThat(report.isAsClaimed()).isFalse();
        assertThat(report.problems()).extracting(Problem::message).containsExactly("A.cfg: deadlock after 2 states");
    }

    @Test
    void doesNotLoseADeadlockBehindAShorterViolation() {
        Violated whole = (Violated) violated(trace("Isolate", "MigCopy"));
        List<PropertyResult> results = new ArrayList<>(whole.properties());
        results.add(result("deadlock", Kind.PROPERTY, Outcome.VIOLATED, trace("Isolate", "Free", "Free")));
        ColumnReport report = run(new Violated(summary(results.toArray(PropertyResult[]::new)), whole.violation()),
                Selection.ALL)
                .columns().get(0);
        assertThat(report.problems()).extracting(Problem::message).containsExactly("A.cfg: deadlock after 4 states");
        assertThat(report.isAsClaimed()).isFalse();
    }

    @Test
    void decidesARowAboutDeadlock() throws Exception {
        Files.writeString(folder.resolve("claims.md"), PAGE.replace("TypeOK", "deadlock"));
        Verdict deadlock = new Violated(summary(),
                new Violation(Violation.Kind.DEADLOCK, "deadlock", trace("Isolate")));
        assertThat(outcomesOfA(deadlock).get(1).found()).isEqualTo("fails: 2, Isolate");
        assertThat(requests.get(0).questions().furtherProperties()).containsExactly("NoMove");
        assertThat(requests).first().extracting(request -> request.source().deadlock()).isEqualTo(true);
        assertThat(outcomesOfA(new Holds(summary())).get(1).asClaimed()).isTrue();
    }

    @Test
    void runsOnlyTheSelectedColumnOrRow() {
        ClaimsFile file = ClaimsFile.read(folder);
        run(new Holds(summary()), Selection.of(List.of(file), "B"));
        assertThat(requests).extracting(CheckRequest::file).containsExactly(folder.resolve("B.cfg"));
        requests.clear();
        ClaimsReport report = run(new Holds(summary()), Selection.of(List.of(file), "TypeOK"));
        assertThat(report.outcomes()).extracting(outcome -> outcome.cell().title()).containsExactly(
                "TypeOK on A: holds",
                "TypeOK on B: n/a");
        assertThatExceptionOfType(SpecException.class).isThrownBy(() -> Selection.of(List.of(file), "C"))
                .withMessageContaining("there are A, B, NoMove, TypeOK, Next, Held");
    }

    @Test
    void namesThePictureOfACounterexample() {
        List<CellOutcome> outcomes = outcomesOfA(violated(trace("MigCopy")));
        assertThat(outcomes.get(0).message(Path.of("out")))
                .endsWith("claims.md:3:29: NoMove on A: claimed 'fails: 3, MigCopy', "
                        + "found 'fails: 2, MigCopy'\n  picture: " + Path.of("out", "A.NoMove.svg"));
        assertThat(outcomes.get(2).picture(Path.of("out"))).isEmpty();
    }

    private List<CellOutcome> outcomesOfA(Verdict verdict) {
        return run(verdict, Selection.ALL).columns().get(0).cells();
    }

    private ClaimsReport run(Verdict verdict, Selection selection) {
        return new ClaimsRunner(request -> {
            requests.add(request);
            return verdict;
        }, request -> request.withWorkers(2)).run(ClaimsFile.read(folder), selection);
    }

    private static Verdict violated(Trace trace) {
        return new Violated(
                summary(result("NoMove", Kind.INVARIANT, Outcome.VIOLATED, trace),
                        result("TypeOK", Kind.INVARIANT, Outcome.HOLDS, Trace.EMPTY),
                        result("Next", Kind.REACHABLE, Outcome.REACHABLE, trace("Isolate"))),
                new Violation(Violation.Kind.INVARIANT, "NoMove", trace));
    }

    private static PropertyResult result(String name, Kind kind, Outcome outcome, Trace trace) {
        return new PropertyResult(name, kind, outcome, trace.length() == 0 ? null : trace);
    }

    private static Trace trace(String... actions) {
        List<Step> steps = new ArrayList<>(List.of(new Step(null, List.of(IntValue.of(0)))));
        for (String action : actions) {
            steps.add(
                    new Step(new ActionLabel(action, List.of("p1"), Span.NOWHERE), List.of(IntValue.of(steps.size()))));
        }
        return new Trace(List.of("x"), steps);
    }

    private static Summary summary(PropertyResult... results) {
        return new Summary("M", "M.cfg", "interpreted", 2, List.of(), null, Statistics.NONE, Seconds.NONE,
                List.of(results),
                List.of(coverage("Isolate", 4), coverage("Free", 0), coverage("HostPin", 0)), List.of());
    }

    private static ActionCoverage coverage(String name, long generated) {
        return new ActionCoverage(name, Span.NOWHERE, generated, generated);
    }
}
