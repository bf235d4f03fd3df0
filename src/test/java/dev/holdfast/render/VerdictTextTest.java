package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTextTest {

    @Test
    void saysThatAnExactSearchHolds() {
        assertThat(text(new Holds(Samples.summary("Sample.cfg")))).isEqualTo("""
                holds  [Sample.cfg]
                12,345 distinct states, 67,890 generated, depth 31, exact; 1.8 s, interpreted, 2 workers

                action       generated  distinct
                HostFaultIn         20         7
                MigCopy          1,400         3
                """);
    }

    @Test
    void namesTheConstraintsItHoldsWithin() {
        assertThat(text(new Holds(within("Small", "FewFaults")))).startsWith("holds within Small, FewFaults  [");
    }

    @Test
    void putsAViolationFirstAndItsTraceBelow() {
        Violation violation = new Violation(Violation.Kind.ACTION, "NoMoveWhilePrivate", Samples.migration());
        assertThat(text(new Violated(Samples.summary("Sample.cfg"), violation)))
                .startsWith("violated: action property NoMoveWhilePrivate, shown by 12 states  [Sample.cfg]\n")
                .contains("\n" + TextTrace.of(Samples.migration()) + "\n");
    }

    @ParameterizedTest
    @EnumSource(Stopped.Reason.class)
    void neverMakesAStoppedSearchLookLikeAProof(Stopped.Reason reason) {
        assertThat(text(new Stopped(Samples.summary("Sample.cfg"), reason)))
                .startsWith("stopped: " + reason.phrase() + "; nothing found up to depth 31, which proves nothing")
                .doesNotContain("holds").doesNotContain("exact");
    }

    @Test
    void namesTheViewAndTheWayToAProof() {
        Summary plain = Samples.summary("Sample.cfg");
        Summary viewed = new Summary(plain.module(), plain.config(), plain.engine(), 1, List.of(), "Seen",
                plain.statistics(), plain.seconds(), List.of(), List.of(), List.of());
        assertThat(headline(new Stopped(viewed, Stopped.Reason.VIEW))).isEqualTo(
                "stopped: states that VIEW Seen takes for one were looked at once; nothing found up to depth 31, which"
                        + " proves nothing; --no-view looks at all states  [Sample.cfg]");
    }

    @Test
    void listsSeveralPropertiesWithTheirLengths() {
        Summary summary = properties(
                new PropertyResult("TypeOK", PropertyResult.Kind.INVARIANT, PropertyResult.Outcome.HOLDS, null),
                new PropertyResult("NoMove", PropertyResult.Kind.PROPERTY, PropertyResult.Outcome.VIOLATED,
                        Samples.migration()));
        assertThat(text(new Holds(summary))).endsWith("""
                property  result
                TypeOK    holds
                NoMove    violated, 12 states
                """);
    }

    @Test
    void showsTheProblemsOfAFailedCheckWithTheirTrace() {
        Problem problem = Problem.of(Code.OUTSIDE_DOMAIN, Span.of("gone.tla"), "applied f outside its domain");
        Verdict failed = new Failed(Summary.ofNothing("Sample", "Sample.cfg"), List.of(problem), Failed.Moment.SPEC,
                Samples.prefix(Samples.migration(), 2));
        assertThat(text(failed)).startsWith("failed: 1 problem, no answer  [Sample.cfg]\n\ngone.tla:1:1: applied f")
                .contains(" 2. HostFaultIn(g1, f1)\n");
    }

    @Test
    void leavesOutActionsIfAProblemCameBeforeAnyStep() {
        Summary plain = Samples.summary("Sample.cfg");
        Summary summary = new Summary(plain.module(), plain.config(), plain.engine(), 1, List.of(), null,
                plain.statistics(), plain.seconds(), List.of(),
                List.of(new ActionCoverage("Free", Span.at("gone.tla", 3, 1), 0, 0)), List.of());
        assertThat(text(new Failed(summary, List.of(), Failed.Moment.SPEC, Trace.EMPTY))).doesNotContain("Free");
        assertThat(text(new Holds(summary))).contains("Free");
    }

    @Test
    void endsWithTheWarnings() {
        Summary plain = Summary.ofNothing("Sample", "Sample.cfg");
        Summary summary = new Summary(plain.module(), plain.config(), plain.engine(), 1, List.of(), null,
                plain.statistics(),
                plain.seconds(), List.of(), List.of(),
                List.of(Problem.of(Code.NEVER_ENABLED, Span.of("gone.tla"), "Free is never enabled")));
        assertThat(text(new Holds(summary))).endsWith("\ngone.tla:1:1: warning: Free is never enabled\n");
    }

    @Test
    void namesADeadlockAndAnAssumptionInWords() {
        Summary summary = Summary.ofNothing("Sample", "Sample.cfg");
        assertThat(headline(new Violated(summary, new Violation(Violation.Kind.DEADLOCK, "deadlock",
                Samples.prefix(Samples.migration(), 1)))))
                .isEqualTo("violated: deadlock, shown by 1 state  [Sample.cfg]");
        assertThat(
                headline(new Violated(summary, new Violation(Violation.Kind.ASSUMPTION, "BiasIsLarge", Trace.EMPTY))))
                .isEqualTo("violated: assumption BiasIsLarge is false  [Sample.cfg]");
    }

    private static String text(Verdict verdict) {
        return VerdictText.using(ProblemText.plain(), KernelFunctions.NONE).of(verdict);
    }

    private static String headline(Verdict verdict) {
        return VerdictText.headline(verdict);
    }

    private static Summary within(String... names) {
        Summary plain = Samples.summary("Sample.cfg");
        return new Summary(plain.module(), plain.config(), plain.engine(), plain.workers(), List.of(names), null,
                plain.statistics(),
                plain.seconds(), List.of(), List.of(), List.of());
    }

    private static Summary properties(PropertyResult... results) {
        Summary plain = Samples.summary("Sample.cfg");
        return new Summary(plain.module(), plain.config(), plain.engine(), plain.workers(), List.of(), null,
                plain.statistics(),
                plain.seconds(), List.of(results), List.of(), List.of());
    }
}
