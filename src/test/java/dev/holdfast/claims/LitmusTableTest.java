package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.CheckRequest;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.verdict.PropertyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of litmus tests, read and decided on two threads of which one sees a value in between. */
class LitmusTableTest {
    private static final String HEADER = "| litmus | since | fixed | broken |\n|---|---|---|---|\n";
    private static final String RACE = """
            ---- MODULE Race ----
            EXTENDS Naturals
            CONSTANT Locked
            VARIABLES x, seen
            Init == x = 0 /\\ seen = 0
            Half == x = 0 /\\ x' = 1 /\\ UNCHANGED seen
            Whole == x = 1 /\\ x' = 2 /\\ UNCHANGED seen
            Look == seen = 0 /\\ x # 0 /\\ (Locked => x = 2) /\\ seen' = x /\\ UNCHANGED x
            Next == Half \\/ Whole \\/ Look
            Never == seen # 1
            Always == x = 2 => seen # 1
            ====
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeTests() {
        write("Race.tla", RACE);
        for (String property : List.of("Never", "Always")) {
            String rest = "\nINIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\nINVARIANT " + property + "\n";
            write(property + ".cfg", "\\* module: Race\nCONSTANT Locked = TRUE" + rest);
            write(property + "Broken.cfg", "\\* module: Race\nCONSTANT Locked = FALSE" + rest);
        }
    }

    @Test
    void givesEachOutcomeItsModelAndTheRestToPeople() {
        ClaimsFile page = read(
                row("| [Race](Race.tla) sees *half* a store | 3c59 | [never](Never.cfg) | [sometimes: 3, Look](NeverBroken.cfg) |"));
        assertThat(page.columns()).extracting(Column::name).containsExactly("Never", "NeverBroken");
        assertThat(page.tables().get(0).isLitmus()).isTrue();
        assertThat(page.tables().get(0).rows()).singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Race"))
                .satisfies(row -> assertThat(row.reading()).isEqualTo("sees half a store"))
                .satisfies(row -> assertThat(row.cells()).extracting(Cell::title).containsExactly("Never: never",
                        "NeverBroken: sometimes: 3, Look"));
    }

    @Test
    void isAsClaimedIfBothOutcomesAre() {
        ClaimsReport report = decide(
                row("| [Race](Race.tla) | | [never](Never.cfg) | [sometimes: 3, Look](NeverBroken.cfg) |")
                        + "| [Race](Race.tla) | | [always](Always.cfg) | [sometimes](AlwaysBroken.cfg) |\n");
        assertThat(report.outcomes()).extracting(CellOutcome::found).containsExactly("never", "sometimes: 3, Look",
                "always", "sometimes");
        assertThat(report.problems()).isEmpty();
        assertThat(report.isAsClaimed()).isTrue();
    }

    @Test
    void drawsTheWrongOutcomeAsClaimedOrNot() {
        ClaimsReport report = decide(
                row("| [Race](Race.tla) | | [never](Never.cfg) | [sometimes](NeverBroken.cfg) |"));
        assertThat(report.outcomes()).extracting(CellOutcome::hasPicture).containsExactly(false, true);
        assertThat(report.outcomes().get(1).trace().length()).isEqualTo(3);
    }

    @Test
    void forgivesTheBrokenModelAloneAStepThatIsNeverTaken() {
        write("Race.tla", RACE.replace("Next == ", "Next == (Locked /\\ x = 5 /\\ x' = 6 /\\ UNCHANGED seen) \\/ "));
        String row = "| [Race](Race.tla) | | [never](Never.cfg) | [sometimes](NeverBroken.cfg) |";
        assertThat(decide(row(row)).columns()).extracting(column -> column.problems().size()).containsExactly(1, 0);
    }

    @Test
    void saysWhatWasFoundInTheWordsOfThePage() {
        ClaimsReport report = decide(
                row("| [Race](Race.tla) | | [never](NeverBroken.cfg) | [sometimes: 4, Whole](Never.cfg) |"));
        assertThat(report.isAsClaimed()).isFalse();
        assertThat(report.outcomes()).extracting(CellOutcome::message).containsExactly(
                "Never on NeverBroken: claimed 'never', found 'sometimes: 3, Look'",
                "Never on Never: claimed 'sometimes: 4, Whole', found 'never'");
    }

    @Test
    void selectsATestByItsName() {
        ClaimsFile page = read(row("| [Race](Race.tla) | | [never](Never.cfg) | [sometimes](NeverBroken.cfg) |"));
        assertThat(Selection.of(List.of(page), "Race").columns(page)).hasSize(2);
        assertThat(Selection.of(List.of(page), "NeverBroken").columns(page)).extracting(Column::name)
                .containsExactly("NeverBroken");
        assertThat(catchThrowableOfType(SpecException.class, () -> Selection.of(List.of(page), "Rice")))
                .hasMessageContaining("there are Race");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "[Race](Race.tla) | | [never](Never.cfg) | [never](NeverBroken.cfg); exactly one outcome of Race is 'sometimes', found 'never' and 'never'",
            "[Race](Race.tla) | | [nevr](Never.cfg) | [sometimes](NeverBroken.cfg); cannot read 'nevr': expected 'never'",
            "[Race](Race.tla) | | never | [sometimes](NeverBroken.cfg); expected a link to the test's .cfg, found 'never'",
            "[Race](Race.tla) | | [never](Gone.cfg) | [sometimes](NeverBroken.cfg); there is no file",
            "[Race](Gone.tla) | | [never](Never.cfg) | [sometimes](NeverBroken.cfg); starts with a link to its module",
            "Race | | [never](Never.cfg) | [sometimes](NeverBroken.cfg); starts with a link to its module, found 'Race'",
            "[Race](Race.tla) | | [never](Never.cfg) | [always](NeverBroken.cfg); found 'never' and 'always'",
            "[Race](Race.tla) | | [never](Never.cfg) | [sometimes: x](NeverBroken.cfg); cannot read 'sometimes: x'",
            "[Race](Race.tla) | | [never](Never.cfg); the row has 3 cells, the table 4 columns"})
    void refusesARowItCannotRead(String row, String message) {
        assertThat(problems(row("| " + row + " |"))).first()
                .satisfies(problem -> assertThat(problem.message()).contains(message))
                .satisfies(problem -> assertThat(problem.span().line()).isEqualTo(3));
    }

    @Test
    void refusesTheSameModelTwice() {
        String row = "| [Race](Race.tla) | | [never](Never.cfg) | [sometimes](NeverBroken.cfg) |\n";
        assertThat(problems(HEADER + row + row)).hasSize(2).first()
                .satisfies(problem -> assertThat(problem.message()).contains("is claimed already at"));
    }

    @Test
    void refusesATableWithoutOutcomes() {
        assertThat(problems("| litmus | fixed |\n|---|---|\n| [Race](Race.tla) | [never](Never.cfg) |\n")).first()
                .satisfies(problem -> assertThat(problem.message()).contains("the columns 'fixed' and 'broken'"));
    }

    private static String row(String row) {
        return HEADER + row + "\n";
    }

    private ClaimsReport decide(String page) {
        List<CheckRequest> requests = new ArrayList<>();
        ClaimsReport report = ClaimsRunner.with(request -> {
            requests.add(request);
            return request.withWorkers(1);
        }).run(read(page), Selection.ALL);
        assertThat(requests).hasSize(report.columns().size());
        assertThat(report.columns()).allSatisfy(column -> assertThat(column.verdict().properties())
                .extracting(PropertyResult::name).hasSize(1));
        return report;
    }

    private ClaimsFile read(String page) {
        write("claims.md", page);
        return ClaimsFile.read(folder);
    }

    private List<Problem> problems(String page) {
        write("claims.md", page);
        return catchThrowableOfType(SpecException.class, () -> ClaimsFile.read(folder)).problems();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
