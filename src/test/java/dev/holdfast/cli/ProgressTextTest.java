package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.verdict.Progress;
import org.junit.jupiter.api.Test;

class ProgressTextTest {
    @Test
    void tellsHowTheSearchGoes() {
        assertThat(ProgressText.of("M", new Progress(2000, 5000, 300, 7, 2, null)))
                .isEqualTo("M: 2,000 distinct, 5,000 generated, 300 in the frontier, depth 7, 1,000 distinct/s");
    }

    @Test
    void tellsWhatGoesOnAfterTheSearch() {
        assertThat(
                ProgressText.of("M", new Progress(2000, 5000, 0, 7, 12.4, new Progress.Phase("listing", 1500, 2000))))
                .isEqualTo("M: 2,000 distinct, depth 7; listing: 1,500 of 2,000, 12 s");
        assertThat(ProgressText.of("M", new Progress(2000, 5000, 0, 7, 3, new Progress.Phase("looking", 4096, 0))))
                .isEqualTo("M: 2,000 distinct, depth 7; looking: 4,096, 3 s");
    }
}
