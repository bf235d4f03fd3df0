package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.render.VerdictJson;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a VIEW changes, and for whom it does not count. */
class ViewTest {
    private static final CheckRequest DROPPED = request("violates/view/Dropped");

    private static CheckRequest request(String name) {
        return CheckRequest.of(Path.of("src", "test", "specs").resolve(name + ".cfg"));
    }

    @Test
    void nothingIsProvedEvenIfNothingIsFound() {
        Verdict verdict = Holdfast.check(DROPPED);
        assertThat(verdict).isInstanceOf(Stopped.class);
        assertThat(((Stopped) verdict).reason()).isEqualTo(Stopped.Reason.VIEW);
        assertThat(verdict.properties()).extracting(PropertyResult::outcome)
                .containsExactly(PropertyResult.Outcome.UNDECIDED);
        assertThat(VerdictJson.of(verdict)).contains("\"verdict\": \"stopped\"", "\"view\": \"Seen\"",
                "\"exact\": false", "states that VIEW Seen takes for one were looked at once");
    }

    @Test
    void whatStatesLookLikeCountsAmongWhatTheyTake() {
        double alike = Holdfast.check(DROPPED).summary().statistics().bytesPerState();
        double all = Holdfast.check(DROPPED.withView(false)).summary().statistics().bytesPerState();
        // Tables have a least size, which fewer states share; what they look like comes to at least 56 bytes each.
        assertThat(alike * Holdfast.check(DROPPED).summary().statistics().distinct())
                .isGreaterThanOrEqualTo(7 * all + 56 * 3);
    }

    @Test
    void allStatesAreSearchedIfItIsIgnored() {
        Verdict verdict = Holdfast.check(DROPPED.withView(false));
        assertThat(verdict).isInstanceOf(Violated.class);
        assertThat(verdict.summary().statistics().distinct()).isEqualTo(7);
        assertThat(VerdictJson.of(verdict)).contains("\"exact\": true").doesNotContain("\"view\"");
        assertThat(Holdfast.check(request("rejects/liveness/ConfusedByView").withView(false)))
                .isInstanceOf(Holds.class);
    }

    @Test
    void whatGoesOnAfterAViolationSaysThatTheRestIsNotProved() {
        Verdict verdict = Holdfast.check(request("violates/view/OfADroppedState").withContinueAfterViolation(true)
                .withFurtherProperties(List.of("Init"), List.of()));
        assertThat(verdict).isInstanceOf(Violated.class);
        assertThat(verdict.summary().warnings()).singleElement().asString()
                .contains("what is undecided is not proved", "--no-view");
    }

    @Test
    void limitsCountTheStatesThatGoOn() {
        Verdict verdict = Holdfast.check(DROPPED.withMaxStates(3));
        assertThat(((Stopped) verdict).reason()).isEqualTo(Stopped.Reason.MAX_STATES);
        assertThat(verdict.summary().statistics().distinct()).isEqualTo(3);
        assertThat(VerdictJson.of(verdict)).contains("\"exact\": false");
    }

    @Test
    void whatNeedsAllStatesDoesNotUseIt() {
        Quotient quotient = Holdfast.project(DROPPED, "b").quotient();
        assertThat(quotient.states()).extracting(Quotient.MergedState::count).containsExactlyInAnyOrder(4L, 3L);
        Comparison comparison = Holdfast.compare(new ComparisonRequest(DROPPED, DROPPED, List.of("b"), List.of(),
                Comparison.Relation.TRACES, false)).comparison();
        assertThat(comparison.remarks()).contains("VIEW of " + DROPPED.file() + " was not used");
        assertThat(comparison.left().statistics().distinct()).isEqualTo(7);
        assertThat(Holdfast.cost(new CostRequest(request("violates/view/WithSymmetry"),
                List.of(new CostRequest.Measure("Next", "Next")))).costs().getFirst().remarks())
                .contains("VIEW was not used");
    }
}
