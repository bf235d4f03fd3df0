package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.claims.ClaimsReport;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsTableTest {

    @TempDir
    Path folder;

    @Test
    void showsTheTableThenWhatCameOutOtherwiseThenFigures() {
        Golden.assertMatches("claims-table.txt", table(SampleClaims.report(folder, "")));
    }

    @Test
    void saysThatAllIsAsClaimed() {
        ClaimsReport report = SampleClaims.report(folder, "Unprotected", SampleClaims::asClaimed);
        assertThat(table(report)).endsWith("3 claims, all as claimed\n").doesNotContain("NOT AS CLAIMED");
    }

    @Test
    void showsOnlyWhatWasSelected() {
        assertThat(table(SampleClaims.report(folder, "RefcountOnDemand")))
                .startsWith("property            RefcountOnDemand\n"
                        + "NoMoveWhilePrivate  ! fails: 6, GuestWrite  NOT AS CLAIMED\n")
                .endsWith("1 of 3 claims NOT AS CLAIMED\n");
        assertThat(table(SampleClaims.report(folder, "TypeOK"))).doesNotContain("NoMoveWhilePrivate");
    }

    @Test
    void speaksTheKernelsTestFormat() {
        Golden.assertMatches("claims.ktap",
                neutral(KtapText.of(Map.of(SampleClaims.report(folder, ""), Path.of("counterexamples")))));
    }

    private String table(ClaimsReport report) {
        return neutral(ClaimsTable.of(report, Path.of("counterexamples")));
    }

    private String neutral(String text) {
        return text.replace(folder.toString(), "spec").replace('\\', '/');
    }
}
