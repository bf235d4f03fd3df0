package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckRequestTest {
    private static final CheckRequest EVERYTHING_SET = CheckRequest.of(Path.of("M.tla")).withConfig(Path.of("M.cfg"))
            .withConstants(Map.of("N", "3")).withDeadlock(false).withContinueAfterViolation(true)
            .withFurtherProperties(List.of("P"), List.of("R")).withWorkers(4)
            .withEngine(CheckRequest.Engine.INTERPRETED).withSymmetry(false).withView(false).withMaxStates(5)
            .withTimeout(Duration.ofSeconds(6)).withListeners(line -> {}, progress -> {}, () -> true);

    @Test
    void keepsEverySettingBesideTheOthers() {
        assertThat(EVERYTHING_SET.file()).isEqualTo(Path.of("M.tla"));
        assertThat(EVERYTHING_SET.source())
                .isEqualTo(new ModelSource(Path.of("M.tla"), Path.of("M.cfg"), Map.of("N", "3"), false));
        assertThat(EVERYTHING_SET.questions()).isEqualTo(new Questions(true, List.of("P"), List.of("R")));
        assertThat(EVERYTHING_SET.plan()).isEqualTo(new SearchPlan(4, CheckRequest.Engine.INTERPRETED, false,
                false, new SearchPlan.Limits(5, Duration.ofSeconds(6))));
        assertThat(EVERYTHING_SET.listeners().cancelled().getAsBoolean()).isTrue();
    }

    @Test
    void leavesEverythingElseAloneWhenOneSettingIsChanged() {
        CheckRequest set = EVERYTHING_SET;
        assertThat(List.of(set.withConfig(Path.of("M.cfg")), set.withConstants(Map.of("N", "3")),
                set.withDeadlock(false), set.withContinueAfterViolation(true),
                set.withFurtherProperties(List.of("P"), List.of("R")), set.withWorkers(4),
                set.withEngine(CheckRequest.Engine.INTERPRETED), set.withSymmetry(false), set.withView(false),
                set.withSymmetry(false), set.withMaxStates(5),
                set.withTimeout(Duration.ofSeconds(6)), set.withLimits(5, Duration.ofSeconds(6)))).containsOnly(set);
    }

    @Test
    void isPlainUnlessChanged() {
        CheckRequest plain = CheckRequest.of(Path.of("M.cfg"));
        assertThat(plain.source()).isEqualTo(new ModelSource(Path.of("M.cfg"), null, Map.of(), null));
        assertThat(plain.questions()).isEqualTo(new Questions(false, List.of(), List.of()));
        assertThat(plain.plan()).isEqualTo(
                new SearchPlan(1, CheckRequest.Engine.AUTO, true, true, new SearchPlan.Limits(Long.MAX_VALUE, null)));
        assertThat(plain.listeners().cancelled().getAsBoolean()).isFalse();
    }
}
