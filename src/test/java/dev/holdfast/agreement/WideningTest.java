package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A layout that turns out too narrow is widened and the search begun again: nothing but the time it takes may tell. Each of
 * these takes a value that neither its invariant nor the states nearest to the initial ones promise.
 */
class WideningTest {
    @TempDir
    Path folder;

    /** Both engines' verdict on a module of one variable. */
    private Verdict check(String init, String next, String invariant, String config) throws IOException {
        Files.writeString(folder.resolve("Wide.tla"), """
                ---- MODULE Wide ----
                EXTENDS Integers, Sequences, FiniteSets
                CONSTANT none
                VARIABLES x, y
                Init == %s
                Next == %s
                Inv == %s
                Small == x < 1000
                ====
                """.formatted(init, next, invariant));
        Path file = Files.writeString(folder.resolve("Wide.cfg"),
                "CONSTANT none = none\nINIT Init\nNEXT Next\nINVARIANT Inv\nCHECK_DEADLOCK FALSE\n" + config);
        CheckRequest request = CheckRequest.of(file).withLimits(50_000, null);
        Verdict interpreted = Holdfast.check(request.withEngine(CheckRequest.Engine.INTERPRETED));
        for (int workers = 1; workers <= 2; workers++) {
            Verdict compiled = Holdfast.check(request.withEngine(CheckRequest.Engine.COMPILED).withWorkers(workers));
            assertThat(compiled.summary().engine()).isEqualTo("compiled");
            assertThat(Answers.of(compiled)).isEqualTo(Answers.of(interpreted));
        }
        return interpreted;
    }

    private void assertHolds(String init, String next, String invariant) throws IOException {
        assertThat(check(init, next, invariant, "")).isInstanceOf(Holds.class);
    }

    private void assertViolated(String init, String next, String invariant) throws IOException {
        assertThat(check(init, next, invariant, "")).isInstanceOf(Violated.class);
    }

    @Test
    void aNumberBeyondTheInvariantsBoundsIsNoViolationOfAnotherOne() throws IOException {
        assertHolds("x = 0 /\\ y = 0", "x < 900 /\\ x' = x + 1 /\\ y' = -x", "x # 901");
    }

    @Test
    void aNumberBeyondTheInvariantsBoundsViolatesIt() throws IOException {
        assertViolated("x = 0 /\\ y = 0", "x < 9 /\\ x' = x + 1 /\\ UNCHANGED y", "x \\in 0..4");
    }

    @Test
    void aConstraintCutsWhatEscaped() throws IOException {
        assertThat(check("x = 0 /\\ y = 0", "x' = x + 7 /\\ y' = x % 2", "TRUE", "CONSTRAINT Small\n"))
                .isInstanceOf(Holds.class);
    }

    @Test
    void aSequenceGrowsLongerThanAnyThatWasSeen() throws IOException {
        assertHolds("x = 0 /\\ y = <<>>",
                "IF x < 700 THEN x' = x + 1 /\\ UNCHANGED y ELSE Len(y) < 6 /\\ y' = Append(y, x) /\\ UNCHANGED x",
                "Len(y) < 7");
    }

    @Test
    void aSequenceWithoutEndIsCutByALimitOnly() throws IOException {
        assertHolds("x = 0 /\\ y = <<>>", "x < 40 /\\ x' = x + 1 /\\ y' = Append(y, x)", "Len(y) = x");
    }

    @Test
    void anotherShapeComesLate() throws IOException {
        assertViolated("x = 0 /\\ y = none",
                "IF x < 700 THEN x' = x + 1 /\\ UNCHANGED y ELSE y = none /\\ y' = [a |-> x, b |-> \"late\"] /\\ UNCHANGED x",
                "y # none => y.b # \"late\"");
    }

    @Test
    void aSetHoldsWhatNoneHeldBefore() throws IOException {
        assertViolated("x = 0 /\\ y = {}",
                "IF x < 700 THEN x' = x + 1 /\\ UNCHANGED y ELSE x < 720 /\\ y' = y \\cup {<<x, none>>} /\\ x' = x + 1",
                "Cardinality(y) < 19");
    }

    @Test
    void aDomainChanges() throws IOException {
        assertHolds("x = 0 /\\ y = [i \\in {0} |-> 0]",
                "x < 30 /\\ x' = x + 1 /\\ y' = [i \\in (DOMAIN y) \\cup {x} |-> i]", "\\A i \\in DOMAIN y : y[i] = i");
    }

    @Test
    void aNameComesLateForWhichTheBitsWouldDo() throws IOException {
        assertViolated("x = 0 /\\ y = \"a\"",
                "IF x < 700 THEN x' = x + 1 /\\ y' = (IF x % 3 = 1 THEN \"b\" ELSE IF x % 3 = 0 THEN \"c\" ELSE \"a\")"
                        + " ELSE y' = (IF y = \"late\" THEN \"later\" ELSE \"late\") /\\ UNCHANGED x",
                "y # \"later\"");
    }
}
