package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.agreement.TlcAnswer.Outcome;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.verdict.Statistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * TLC on spec/claims.md: every failing cell by itself, and the figures of every column. The answers are recorded;
 * {@code mvn test -Dtest=TlcClaimsTest -Dtlc=claims} asks what has no answer to its present text, which takes hours after a
 * change of a common module; {@code -Dtlc.columns=REGEX} keeps to some columns, or with {@code COLUMN\\.ROW} to some cells. Hence an old answer does not fail a build,
 * only a wrong one does. Of lassos only that there is one is compared.
 */
class TlcClaimsTest {
    private static final ClaimsFile PAGE = ClaimsFile.read(Path.of("spec"));
    private static final List<TlcQuestion> QUESTIONS = TlcQuestion.about(PAGE);

    /** Asked in every build, in a few seconds each. */
    private static final List<String> SAMPLE = List.of("PinUpfrontMovableIn519.HeldNotMovable",
            "GuestMemfdSilent.AttrAgrees", "OfflineInUse.Answers");

    @TempDir
    Path scratch;

    @Test
    void tlcFindsTheSameCounterexamples() {
        TlcClaims claims = TlcClaims.read();
        assertThat(QUESTIONS.stream().filter(question -> question.length() > 0)).isNotEmpty()
                .allSatisfy(question -> claims.answer(question).ifPresent(answer -> assertFails(question, answer)));
    }

    private static void assertFails(TlcQuestion question, TlcAnswer answer) {
        if (question.isTemporal()) {
            assertThat(answer.outcome()).as(question.key()).isEqualTo(Outcome.LIVENESS);
            return;
        }
        assertThat(answer.outcome()).as(question.key()).isIn(Outcome.INVARIANT, Outcome.ACTION);
        assertThat(answer.traceLength()).as(question.key()).isEqualTo(question.length());
    }

    /** Of the columns that are searched in a moment; {@code -Dtlc=claims} holds all against the records. */
    @Test
    void tlcFindsTheSameStates() {
        TlcClaims claims = TlcClaims.read();
        boolean all = "claims".equals(System.getProperty("tlc"));
        for (TlcQuestion question : QUESTIONS) {
            Optional<TlcAnswer> answer = question.length() > 0 ? Optional.empty() : claims.answer(question);
            answer.filter(found -> all || found.distinct() < 30_000).ifPresent(found -> assertSame(question, found));
        }
    }

    private static void assertSame(TlcQuestion question, TlcAnswer answer) {
        assertThat(answer.outcome()).as(question.key()).isEqualTo(Outcome.HOLDS);
        Statistics ours = Holdfast.check(CheckRequest.of(question.column().config()).withContinueAfterViolation(true))
                .summary().statistics();
        assertThat(List.of(answer.distinct(), answer.generated(), (long) answer.depth())).as(question.key())
                .isEqualTo(List.of(ours.distinct(), ours.generated(), (long) ours.depth()));
    }

    @Test
    void tlcStillSaysSo() throws IOException {
        for (TlcQuestion question : QUESTIONS) {
            if (SAMPLE.contains(question.key())) {
                assertFails(question, question.ask(scratch));
            }
        }
        assertThat(QUESTIONS).extracting(TlcQuestion::key).containsAll(SAMPLE);
    }

    @Test
    @EnabledIfSystemProperty(named = "tlc", matches = "claims")
    void asksWhatHasNoAnswer() throws IOException {
        TlcClaims claims = TlcClaims.read();
        String columns = System.getProperty("tlc.columns", ".*");
        for (TlcQuestion question : QUESTIONS) {
            boolean wanted = question.column().name().matches(columns) || question.key().matches(columns);
            if (wanted && claims.answer(question).isEmpty()) {
                claims.put(question, question.ask(scratch));
            }
        }
    }
}
