package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that goes on after a violation must lose nothing of what comes later. */
class HoldfastTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeCounter() throws IOException {
        Files.writeString(folder.resolve("Counter.tla"), """
                ---- MODULE Counter ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Next == x < 7 /\\ x' = x + 1
                Small == x < 2
                Medium == x < 4
                Defined == x = 5 => <<1>>[x] = 1
                ====
                """);
    }

    private Violated goOn(String config, long maxStates) throws IOException {
        Path file = folder.resolve("Counter.cfg");
        Files.writeString(file, "INIT Init\nNEXT Next\n" + config);
        Verdict verdict = Holdfast
                .check(CheckRequest.of(file).withContinueAfterViolation(true).withLimits(maxStates, null));
        assertThat(verdict).isInstanceOf(Violated.class);
        return (Violated) verdict;
    }

    private static Outcome outcome(Verdict verdict, String property) {
        return verdict.properties().stream().filter(result -> result.name().equals(property)).findFirst()
                .map(PropertyResult::outcome).orElseThrow();
    }

    @Test
    void saysHowAConfigWithoutAModuleBesideItFindsOne() throws IOException {
        Path file = Files.createDirectory(folder.resolve("below")).resolve("Counter.cfg");
        Files.writeString(file, "INIT Init\nNEXT Next\n");
        Problem problem = ((Failed) Holdfast.check(file)).problems().getFirst();
        assertThat(problem.message()).isEqualTo("there is no module for it: no such file: "
                + folder.resolve("below").resolve("Counter.tla"));
        assertThat(problem.hint()).contains("\\* module: ../NAME", "--config " + file);
    }

    @Test
    void suggestsThePropertyThatARowMeant() throws IOException {
        Path file = folder.resolve("Counter.cfg");
        Files.writeString(file, "INIT Init\nNEXT Next\n");
        Verdict verdict = Holdfast.check(CheckRequest.of(file).withFurtherProperties(List.of("Smal"), List.of()));
        assertThat(((Failed) verdict).problems().getFirst().hint()).isEqualTo("did you mean Small?");
    }

    @Test
    void saysHowToCompleteASuccessor() throws IOException {
        Files.writeString(folder.resolve("Half.tla"), """
                ---- MODULE Half ----
                VARIABLES x, y, z
                Init == x = 0 /\\ y = 0 /\\ z = 0
                Next == x' = 1
                One == x' = 1 /\\ y' = 1
                ====
                """);
        assertThat(hintOfHalf("INIT Init\nNEXT Next"))
                .isEqualTo("add y' = ..., or UNCHANGED <<y, z>> if the step leaves that alone");
        assertThat(hintOfHalf("INIT Init\nNEXT One"))
                .isEqualTo("add z' = ..., or UNCHANGED z if the step leaves that alone");
    }

    private @Nullable String hintOfHalf(String config) throws IOException {
        Path file = folder.resolve("Half.cfg");
        Files.writeString(file, config);
        return ((Failed) Holdfast.check(file)).problems().getFirst().hint();
    }

    @Test
    void deadlockBehindAViolationIsAmongTheResults() throws IOException {
        Violated verdict = goOn("INVARIANTS Small Medium\n", Long.MAX_VALUE);
        assertThat(verdict.violation().name()).isEqualTo("Small");
        assertThat(verdict.properties()).extracting(PropertyResult::name).containsExactly("Small", "Medium",
                "deadlock");
        assertThat(outcome(verdict, "deadlock")).isEqualTo(Outcome.VIOLATED);
    }

    @Test
    void limitBehindAViolationIsTold() throws IOException {
        Violated verdict = goOn("CHECK_DEADLOCK FALSE\nINVARIANTS Small Medium\n", 3);
        assertThat(outcome(verdict, "Medium")).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.summary().warnings()).extracting(Problem::code).contains(Code.INCOMPLETE);
    }

    @Test
    void problemBehindAViolationIsTold() throws IOException {
        Violated verdict = goOn("CHECK_DEADLOCK FALSE\nINVARIANTS Small Defined\n", Long.MAX_VALUE);
        assertThat(outcome(verdict, "Defined")).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.summary().warnings()).extracting(Problem::code).contains(Code.OUTSIDE_DOMAIN);
    }

    @Test
    void whatGrowsWhenASearchIsStoppedIsTold() throws IOException {
        Verdict verdict = check("Grows", "Init == x = 0\nNext == x' = x + 1", 5000, null);
        assertThat(verdict.summary().warnings()).extracting(Problem::code).containsExactly(Code.GROWING);
        assertThat(verdict.summary().warnings().getFirst().span().line()).isEqualTo(3);
    }

    @Test
    void whatWasWideInTheEndOrIsNotStoppedIsNotTold() throws IOException {
        assertThat(check("Wide", "Init == x = 0\nNext == x' = (x + 1) % 5000", Long.MAX_VALUE, null).summary()
                .warnings()).isEmpty();
        assertThat(check("Narrow", "Init == x = 0\nNext == x' = (x + 1) % 50", 20, null).summary().warnings())
                .isEmpty();
    }

    private Verdict check(String module, String body, long maxStates, @Nullable Duration timeout) throws IOException {
        Files.writeString(folder.resolve(module + ".tla"),
                "---- MODULE " + module + " ----\nEXTENDS Naturals, TLC\nVARIABLE x\n" + body + "\n====\n");
        Path config = folder.resolve(module + ".cfg");
        Files.writeString(config, "INIT Init\nNEXT Next\n");
        return Holdfast.check(CheckRequest.of(config).withLimits(maxStates, timeout));
    }

    private static void assertStopped(Verdict verdict, Stopped.Reason reason) {
        assertThat(verdict).isInstanceOfSatisfying(Stopped.class,
                stopped -> assertThat(stopped.reason()).isEqualTo(reason));
    }

    @Test
    void limitIsSeenAmongTheSuccessorsOfOneState() throws IOException {
        String wide = "Init == x = 0\nNext == \\E i \\in 1..2000000000 : x' = i";
        assertStopped(check("Wide", wide, 10, null), Stopped.Reason.MAX_STATES);
        assertStopped(check("Wide", wide, Long.MAX_VALUE, Duration.ofMillis(300)), Stopped.Reason.TIMEOUT);
    }

    @Test
    void timeLimitIsSeenInsideOneEvaluation() throws IOException {
        String slow = "\\A i, j \\in 1..50000 : i + j > 0";
        Duration timeout = Duration.ofMillis(300);
        assertStopped(check("SlowStep", "Init == x = 0\nNext == " + slow + " /\\ x' = x", Long.MAX_VALUE, timeout),
                Stopped.Reason.TIMEOUT);
        assertStopped(
                check("SlowAssume", "ASSUME " + slow + "\nInit == x = 0\nNext == x' = x", Long.MAX_VALUE, timeout),
                Stopped.Reason.TIMEOUT);
    }

    @Test
    void saysWhyTheCompiledEngineWasNotUsed() {
        CheckRequest symmetric = CheckRequest.of(Path.of("src/test/specs/holds/symmetry/ManyMembersAtOnce.cfg"));
        assertThat(Holdfast.check(symmetric).summary().warnings()).extracting(Problem::code)
                .containsExactly(Code.NOT_COMPILED);
        assertThat(Holdfast.check(symmetric.withEngine(CheckRequest.Engine.COMPILED))).isInstanceOf(Failed.class);
    }

    @Test
    void compiledModelWarnsOfAnAmbiguousConstant() throws IOException {
        Verdict verdict = check("Ambiguous", "First == CHOOSE s \\in {\"a\", \"b\"} : TRUE\n"
                + "Init == x = First\nNext == x' = First", Long.MAX_VALUE, null);
        assertThat(verdict.summary().engine()).isEqualTo("compiled");
        assertThat(verdict.summary().warnings()).extracting(Problem::code).contains(Code.AMBIGUOUS_CHOICE);
    }

    @Test
    void planningPrintsNothing() throws IOException {
        check("Printing", "Init == x = 0\nNext == PrintT(\"seen\") /\\ x' = x", Long.MAX_VALUE, null);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Holdfast.check(CheckRequest.of(folder.resolve("Printing.cfg")).withListeners(lines::add, progress -> {},
                () -> false));
        assertThat(lines).containsExactly("\"seen\"");
    }
}
