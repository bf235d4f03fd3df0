package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row that cannot be decided does to the other rows of its column. */
class BrokenRowsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeModel() throws IOException {
        Files.writeString(folder.resolve("A.tla"), """
                ---- MODULE A ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Next == x' = (x + 1) % 5
                Small == x < 3
                Fine == x < 5
                Ill == x[1] = 2
                Steps == x' = x
                ====
                """);
    }

    private List<CellOutcome> outcomes(String config, String... rows) throws IOException {
        Files.writeString(folder.resolve("A.cfg"), config);
        StringBuilder page = new StringBuilder("| property | [A](A.cfg) |\n|---|---|\n");
        for (String row : rows) {
            page.append("| `").append(row.replaceFirst(":", "` | ")).append(" |\n");
        }
        Files.writeString(folder.resolve("claims.md"), page);
        ClaimsFile file = ClaimsFile.read(folder);
        return ClaimsRunner.with(request -> request).run(file, Selection.ALL).columns().getFirst().cells();
    }

    @Test
    void theOthersAreDecided() throws IOException {
        List<CellOutcome> outcomes = outcomes("INIT Init\nNEXT Next\n", "Fine:holds", "Smal:holds", "Ill:holds",
                "Small:fails: 4, Next", "Steps:holds", "Gone:reachable", "Next:reachable", "deadlock:holds");
        assertThat(outcomes).extracting(CellOutcome::asClaimed).containsExactly(true, false, false, true, false, false,
                true, true);
        assertThat(outcomes.get(1).message(folder)).contains("claims.md:4:", "found 'undecided'", "no operator Smal");
        assertThat(outcomes.get(2).message(folder)).contains("claims.md:5:", "A.tla:8:");
        assertThat(outcomes.get(4).message(folder)).contains("claims.md:7:", "found 'undecided'");
        assertThat(outcomes.get(5).message(folder)).contains("claims.md:8:", "no operator Gone");
    }

    @Test
    void noneIsIfTheModelItselfHasAProblem() throws IOException {
        assertThat(outcomes("INIT Init\nNEXT Nxt\n", "Fine:holds", "Smal:holds"))
                .allMatch(outcome -> outcome.message().contains("Nxt"));
    }
}
