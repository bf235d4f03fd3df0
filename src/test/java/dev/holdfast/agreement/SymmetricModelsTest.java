package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kernel model under SYMMETRY: TLC's counts, the same counterexamples on both engines, the claims of the full search. */
class SymmetricModelsTest {
    private static CheckRequest model(String name) {
        return CheckRequest.of(Path.of("spec", name + ".cfg")).withWorkers(2);
    }

    private static void isDecided(Verdict verdict, long distinct, long generated, int depth) {
        Statistics figures = verdict.summary().statistics();
        assertThat(verdict.summary().engine()).isEqualTo("compiled");
        assertThat(figures.distinct()).isEqualTo(distinct);
        assertThat(figures.generated()).isEqualTo(generated);
        assertThat(figures.depth()).isEqualTo(depth);
    }

    /** TLC, one worker: "549199 states generated, 82843 distinct states found", depth 47. */
    @Test
    void countsTwoPagesAsTlcDoes() {
        Verdict verdict = Holdfast.check(model("PinOnDemandTwoPagesSymmetric"));
        assertThat(verdict).isInstanceOf(Holds.class);
        isDecided(verdict, 82_843, 549_199, 47);
    }

    /** TLC, one worker, going on: "71989 states generated, 12636 distinct states found", depth 33. */
    @Test
    void bothEnginesShowTheSameCounterexamples() {
        CheckRequest request = model("UnprotectedSymmetric").withContinueAfterViolation(true);
        Verdict compiled = Holdfast.check(request);
        isDecided(compiled, 12_636, 71_989, 33);
        Verdict interpreted = Holdfast.check(request.withEngine(CheckRequest.Engine.INTERPRETED));
        assertThat(interpreted.summary().engine()).isEqualTo("interpreted");
        assertThat(Answers.of(compiled)).isEqualTo(Answers.of(interpreted));
    }

    /** Twelve members have 479,001,600 permutations. */
    @Test
    void listsNoPermutationsOfInterchangeableMembers() {
        CheckRequest request = CheckRequest.of(Path.of("src/test/specs/holds/symmetry/InterchangeableMembers.cfg"))
                .withConstants(Map.of("Pages", "{p1, p2, p3, p4, p5, p6, p7, p8, p9, pa, pb, pc}"));
        isDecided(Holdfast.check(request), 91, 1_821, 25);
        assertThat(Answers.of(Holdfast.check(request.withEngine(CheckRequest.Engine.INTERPRETED))))
                .isEqualTo(Answers.of(Holdfast.check(request)));
    }
}
