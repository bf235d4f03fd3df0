package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsFileTest {
    private static final String HEADER = """
            | property | [Unprotected](Unprotected.cfg) | [Pinned](Pinned.cfg), 2 pages |
            |---|---|---|
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeModels() throws IOException {
        Files.createFile(folder.resolve("Unprotected.cfg"));
        Files.createFile(folder.resolve("Pinned.cfg"));
    }

    @Test
    void readsEveryKindOfCell() {
        ClaimsFile file = read(HEADER + """
                | `NoMove` private data *stays* put | fails: 7, MigCopy | holds |
                | `Next`: every action is taken | reachable | **reachable** |
                | `HeldRefused` | n/a[^why] | unreachable[^2] |

                [^why]: Nothing is held
                here.
                [^2]: Word
                """);
        assertThat(file.columns()).extracting(Column::name).containsExactly("Unprotected", "Pinned");
        assertThat(file.columns().get(1).bounds()).isEqualTo(", 2 pages");
        assertThat(file.cells(file.columns().get(0))).extracting(Cell::title).containsExactly(
                "NoMove on Unprotected: fails: 7, MigCopy", "Next on Unprotected: reachable",
                "HeldRefused on Unprotected: n/a");
        assertThat(file.cells(file.columns().get(1))).extracting(Cell::claim).containsExactly(new Claim.Holds(),
                new Claim.Reachable(), new Claim.Unreachable());
        assertThat(file.cells(file.columns().get(0)).get(2).claim())
                .isEqualTo(new Claim.NotApplicable("Nothing is held here."));
        assertThat(file.tables().get(0).rows()).extracting(Row::reading).containsExactly("private data stays put",
                "every action is taken", "");
    }

    @Test
    void joinsTheColumnsOfSeveralTablesAndLeavesOtherTablesAlone() {
        ClaimsFile file = read(
                HEADER + "| `A` | holds | holds |\n\n| word | meaning |\n|---|---|\n| pin | a count |\n\n"
                        + "| property | [Pinned](Pinned.cfg) |\n|---|---|\n| `B` | holds |\n");
        assertThat(file.columns()).hasSize(2);
        assertThat(file.tables()).hasSize(2);
        assertThat(file.cells(file.columns().get(1))).extracting(Cell::property).containsExactly("A", "B");
    }

    @Test
    void takesNoFootnoteFromACodeBlock() {
        String page = HEADER + "| `A` | holds | n/a[^1] |\n\n```\n[^1]: an example\n```\n\n[^1]: the reason\n";
        assertThat(read(page).tables().get(0).rows().get(0).cells().get(1).claim())
                .isEqualTo(new Claim.NotApplicable("the reason"));
    }

    @Test
    void givesEachCellItsPlace() {
        Cell cell = read("Words.\n\n" + HEADER + "| `A` | holds |   fails: 12, Go |\n").cells(columns().get(1)).get(0);
        assertThat(cell.span().toString()).endsWith("claims.md:5:19");
        assertThat(cell.span().endColumn()).isEqualTo(31);
    }

    private List<Column> columns() {
        return ClaimsFile.read(folder).columns();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"hold; cannot read 'hold': expected; did you mean 'holds'?",
            "fails; cannot read 'fails'; such as 'fails: 7, MigCopy'",
            "fails: x, Go; cannot read 'fails: x, Go'; such as 'fails: 7",
            "fails: 0, Go; at least one state; ''", "fails: 1, Go; 'fails: 1, Init'; ''",
            "fails: 2, Init; 'fails: 1, Init'; ''",
            "n/a; without a reason; write n/a[^1] here", "n/a[^9]; there is no footnote '[^9]: ...'; ''",
            "maybe; cannot read 'maybe'; ''", "''; empty cell; ''"})
    void refusesACellItCannotRead(String cell, String message, String hint) {
        Problem problem = problems(HEADER + "| `A` | holds | " + cell + " |\n").get(0);
        assertThat(problem.message()).contains(message);
        String found = problem.hint() == null ? "" : problem.hint();
        assertThat(hint.isEmpty() ? found : found.substring(0, Math.min(hint.length(), found.length())))
                .isEqualTo(hint);
        assertThat(problem.span().toString()).matches(".*claims.md:3:1[0-9]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"| A | holds | holds |; a row starts with an operator in backticks, found 'A'",
            "| `A B` | holds | holds |; a row starts with an operator",
            "| `A` | holds |; the row has 1 claims, the table 2 models",
            "| `A` | holds | holds | holds |; the row has more claims than the table has models"})
    void refusesARowItCannotRead(String row, String message) {
        assertThat(problems(HEADER + row + "\n")).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message))
                .satisfies(problem -> assertThat(problem.span().line()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Pinned; expected a link to the model's .cfg, found 'Pinned'",
            "[Pinned](Gone.cfg); there is no file", "[Pinned](Pinned.tla); expected a link",
            "[Pinned](../Pinned.cfg); lies beside the page", "[A B](Pinned.cfg); the name of a model consists of",
            "[Pinned](Unprotected.cfg); 'Pinned' is Unprotected.cfg here, but 'Unprotected' is Unprotected.cfg",
            "[Unprotected](Unprotected.cfg); stands twice"})
    void refusesAColumnItCannotRead(String column, String message) {
        assertThat(problems("| property | [Unprotected](Unprotected.cfg) | " + column
                + " |\n|---|---|---|\n| `A` | holds | holds |\n"))
                .first().satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void refusesTwoClaimsForOneCell() {
        assertThat(problems(HEADER + "| `A` | holds | holds |\n| `A` | holds | n/a[^1] |\n\n[^1]: no\n")).hasSize(2)
                .first()
                .satisfies(problem -> assertThat(problem.message()).contains("A on Unprotected is claimed already at"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"pair; needs an observer in each column", "Property; starts with 'property', found 'Property'"})
    void refusesATableOfAnotherKind(String kind, String message) {
        assertThat(problems(HEADER.replace("property", kind) + "| `A` | holds | holds |\n")).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void collectsAllProblemsInSourceOrder() {
        assertThat(problems(HEADER + "| `A` | hold | holds |\n| B | holds | fail |\n"))
                .extracting(problem -> problem.span().line())
                .containsExactly(3, 4, 4);
    }

    @Test
    void refusesAPageWithoutClaims() {
        assertThat(problems("# Claims\n")).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.CLAIMS))
                .satisfies(problem -> assertThat(problem.message()).contains("no claims table"));
    }

    @Test
    void refusesAFolderWithoutAPage() {
        assertThatExceptionOfType(SpecException.class).isThrownBy(() -> ClaimsFile.read(folder))
                .withMessageContaining("there is no such page of claims");
    }

    private ClaimsFile read(String page) {
        write(page);
        return ClaimsFile.read(folder);
    }

    private List<Problem> problems(String page) {
        write(page);
        return catchThrowableOfType(SpecException.class, () -> ClaimsFile.read(folder)).problems();
    }

    private void write(String page) {
        try {
            Files.writeString(folder.resolve("claims.md"), page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
