package dev.holdfast.refine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.render.TextTrace;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of a refinement that fails. */
class ImagesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSpecs() throws IOException {
        Files.writeString(folder.resolve("Clock.tla"), """
                ---- MODULE Clock ----
                EXTENDS Naturals
                VARIABLES time, ringing
                Init == time = 0 /\\ ringing = FALSE
                Hour == time' = (time + 1) % 3 /\\ UNCHANGED ringing
                Ring == ringing' = ~ringing /\\ UNCHANGED time
                Spec == Init /\\ [][Hour \\/ Ring]_<<time, ringing>>
                ====
                """);
        Files.writeString(folder.resolve("Watch.tla"), """
                ---- MODULE Watch ----
                EXTENDS Naturals
                CONSTANT Jumps
                VARIABLES minutes, bell
                Init == minutes = 0 /\\ bell = 0
                Tick == minutes' = (minutes + 1) % 6 /\\ UNCHANGED bell
                Jump == minutes = Jumps /\\ minutes' = 0 /\\ UNCHANGED bell
                Bell == minutes % 2 = 0 /\\ bell' = 1 - bell /\\ UNCHANGED minutes
                Next == Tick \\/ Jump \\/ Bell
                Spec == Init /\\ [][Next]_<<minutes, bell>>
                Shown == INSTANCE Clock WITH time <- minutes \\div 2, ringing <- bell = 1
                Refines == /\\ minutes = 0
                           /\\ Shown!Spec
                Starts == INSTANCE Clock WITH time <- minutes + 1, ringing <- bell = 1
                WrongStart == Starts!Spec
                Long == INSTANCE Clock WITH ringing <- bell = 1,
                            time <- IF \\A s \\in SUBSET (0..11) : s \\subseteq 0..11 THEN minutes \\div 2 ELSE 0
                LongRefines == Long!Spec
                Always == minutes < 9
                ====
                """);
    }

    private Verdict check(int jumps, String... properties) throws IOException {
        Path config = folder.resolve("Watch.cfg");
        Files.writeString(config, "SPECIFICATION Spec\nCONSTANT Jumps = " + jumps + "\nPROPERTIES "
                + String.join(" ", properties) + "\n");
        return Holdfast.check(CheckRequest.of(config).withContinueAfterViolation(true));
    }

    private static Trace trace(Verdict verdict, String property) {
        return Objects.requireNonNull(verdict.properties().stream().filter(result -> result.name().equals(property))
                .map(PropertyResult::trace).findFirst().orElseThrow());
    }

    @Test
    void showsTheAbstractImagesBesideEachState() throws IOException {
        Verdict verdict = check(3, "Refines");
        assertThat(verdict).isInstanceOfSatisfying(Violated.class, violated -> {
            assertThat(violated.violation().kind()).isEqualTo(Violation.Kind.REFINEMENT);
            assertThat(TextTrace.of(violated.trace())).isEqualTo("""
                     1. initial state
                        Shown!time = 0                    Shown!ringing = FALSE
                        minutes = 0                       bell = 0
                     2. Tick
                        minutes: 0 -> 1
                     3. Tick
                        Shown!time: 0 -> 1
                        minutes: 1 -> 2
                     4. Tick
                        minutes: 2 -> 3
                     5. Jump
                        Shown!time: 1 -> 0
                        minutes: 3 -> 0
                    """);
        });
        assertThat(VerdictJson.of(verdict)).contains("\"kind\": \"refinement\"", "\"Shown!time\": {\"#bigint\":\"1\"}");
    }

    @Test
    void showsThemInAWrongInitialStateToo() throws IOException {
        assertThat(trace(check(9, "WrongStart"), "WrongStart").variables()).containsExactly("Starts!time",
                "Starts!ringing", "minutes", "bell");
    }

    @Test
    void theEndOfTheSearchDoesNotEndTheEvaluationOfImages() throws IOException {
        assertThat(trace(check(3, "LongRefines"), "LongRefines").variables()).startsWith("Long!time");
    }

    @Test
    void leavesOtherTracesAlone() throws IOException {
        assertThat(check(9, "Refines", "Always").properties()).extracting(PropertyResult::outcome)
                .containsOnly(PropertyResult.Outcome.HOLDS);
        assertThat(trace(check(3, "Refines", "Always"), "Refines").length()).isEqualTo(5);
    }
}
