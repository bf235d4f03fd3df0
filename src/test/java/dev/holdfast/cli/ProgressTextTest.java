package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.verdict.Progress;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    private static final Progress FIRST = new Progress(12_000, 50_000, 300, 7, 2, null);

    @Test
    void saysWhereASearchIs() {
        assertThat(ProgressText.of("M.cfg", FIRST)).isEqualTo(
                "M.cfg: 12,000 distinct, 50,000 generated, 300 in the frontier, depth 7, 6,000 distinct/s");
    }

    @Test
    void saysThatASearchBeganAgainSoThatItsCountsDoNotSeemToFall() {
        assertThat(ProgressText.of("M.cfg", FIRST.inWiderSlots()))
                .startsWith("M.cfg, again with wider slots: 12,000 distinct");
    }
}
