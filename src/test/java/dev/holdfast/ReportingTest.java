package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a verdict says beside the answer. */
class ReportingTest {
    @TempDir
    private Path folder;

    private CheckRequest request(String config, String... definitions) throws IOException {
        Files.writeString(folder.resolve("M.tla"), "---- MODULE M ----\nEXTENDS Naturals, TLC\nVARIABLE x\n"
                + String.join("\n", definitions) + "\n====\n");
        Path file = folder.resolve("M.cfg");
        Files.writeString(file, "INIT Init\nNEXT Next\n" + config);
        return CheckRequest.of(file);
    }

    @Test
    void aSearchThatReachedItsEndDecidesDeadlockThoughAnInvariantIsViolated() throws IOException {
        Verdict verdict = Holdfast.check(request("INVARIANT Inv\n", "Init == x = 0", "Next == x' = 1 - x",
                "Inv == x = 0").withContinueAfterViolation(true));
        assertThat(verdict.properties()).extracting(PropertyResult::name, PropertyResult::outcome).containsExactly(
                tuple("Inv", PropertyResult.Outcome.VIOLATED),
                tuple("deadlock", PropertyResult.Outcome.HOLDS));
    }

    @Test
    void aFalseAssertIsToldInTheSpecsOwnWordsWithItsPlace() throws IOException {
        Verdict verdict = Holdfast.check(request("", "Init == x = 0", "Next == x' = x + 1 /\\ Assert(x < 2, \"two\")"));
        assertThat(verdict).isInstanceOf(Violated.class);
        Violated violated = (Violated) verdict;
        assertThat(violated.violation().name()).isEqualTo("two");
        assertThat(violated.violation().place().line()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(value = CheckRequest.Engine.class, names = {"AUTO", "INTERPRETED"})
    void whatASpecPrintsIsNotPrintedAgainForTheTrace(CheckRequest.Engine engine) throws IOException {
        List<String> printed = new CopyOnWriteArrayList<>();
        CheckRequest request = request("INVARIANT Inv\n", "Init == x = 0", "Next == PrintT(x) /\\ x' = x + 1",
                "Inv == x < 3").withEngine(engine);
        assertThat(Holdfast.check(request.withListeners(printed::add, progress -> {}, () -> false)))
                .isInstanceOf(Violated.class);
        assertThat(printed.stream().filter(line -> line.equals("1"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = CheckRequest.Engine.class, names = {"AUTO", "INTERPRETED"})
    void aChoiceThatRestsOnNamesIsWarnedOf(CheckRequest.Engine engine) throws IOException {
        Verdict verdict = Holdfast.check(request("", "Init == x = 0", "Next == x' = IF x = 1 THEN 1 ELSE "
                + "(CHOOSE r \\in {[t |-> 2, b |-> 1], [t |-> 1, b |-> 2]} : r.t > x).t").withEngine(engine));
        assertThat(verdict.summary().warnings()).extracting(Problem::code).contains(Code.AMBIGUOUS_CHOICE);
    }

    @Test
    void severalDisjunctsWithoutANameAreToldApartByTheirLines() throws IOException {
        Verdict verdict = Holdfast.check(request("", "Init == x = 0", "A == x = 2 /\\ x' = 0", "Next ==",
                "  \\/ x = 0 /\\ x' = 1", "  \\/ x = 1 /\\ x' = 2", "  \\/ A"));
        assertThat(verdict.summary().coverage()).extracting(ActionCoverage::name).containsExactly("Next, line 7",
                "Next, line 8", "A");
    }
}
