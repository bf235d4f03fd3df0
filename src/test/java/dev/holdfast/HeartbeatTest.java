package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.system.Cancelled;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeartbeatTest {
    private static final Statistics FOUND = new Statistics(7, 9, 3, 0);

    @Test
    void tellsHowMuchWasLookedAt() {
        List<Progress> heard = new ArrayList<>();
        Pulse pulse = new Heartbeat(() -> {}, heard::add, FOUND, "looking", 0).pulse();
        for (int i = 0; i < 512; i++) {
            pulse.run();
        }
        assertThat(heard).extracting(Progress::phase).containsExactly(new Progress.Phase("looking", 256, 0),
                new Progress.Phase("looking", 512, 0));
        assertThat(heard.getFirst().distinct()).isEqualTo(7);
    }

    @Test
    void saysNothingBeforeItIsTime() {
        List<Progress> heard = new ArrayList<>();
        new Heartbeat(() -> {}, heard::add, FOUND, "looking").run();
        assertThat(heard).isEmpty();
    }

    @Test
    void leavesWhenStopped() {
        Heartbeat heartbeat = new Heartbeat(() -> {
            throw new Cancelled();
        }, progress -> {}, FOUND, "looking");
        assertThatExceptionOfType(Cancelled.class).isThrownBy(heartbeat::run);
    }

    // ---- in a whole check: whoever is asked whether to go on looks at who asks

    private static CheckRequest request(String part, AtomicBoolean met) {
        return request(part, met, size(part));
    }

    /** What a thread of its own watches now and then, and not the worker itself, has to last. */
    private static String size(String part) {
        return switch (part) {
            case ".explore.Expander" -> "250";
            case ".explore.StepCollector" -> "100";
            default -> "50";
        };
    }

    private static CheckRequest request(String part, AtomicBoolean met, String size) {
        return CheckRequest.of(Path.of("src/test/specs/holds/liveness/Rings.cfg")).withConstants(Map.of("N", size))
                .withListeners(line -> {}, progress -> {}, () -> isRunning(part, met));
    }

    /** Is a thread in that class now? Once it was, nothing goes on. */
    private static boolean isRunning(String part, AtomicBoolean met) {
        if (!met.get() && Thread.getAllStackTraces().values().stream()
                .anyMatch(stack -> Arrays.stream(stack).anyMatch(frame -> frame.getClassName().endsWith(part)))) {
            met.set(true);
        }
        return met.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {".explore.Expander", ".explore.StepCollector", ".liveness.Reached",
            ".liveness.FairComponents"})
    void checkIsStoppedInEachPhase(String part) {
        AtomicBoolean met = new AtomicBoolean();
        Verdict verdict = Holdfast.check(request(part, met));
        assertThat(met).isTrue();
        assertThat(verdict).isInstanceOfSatisfying(Stopped.class,
                stopped -> assertThat(stopped.reason()).isEqualTo(Stopped.Reason.INTERRUPTED));
    }

    /**
     * Whoever is asked whether to go on waits, once that part was seen at work, until the time is up. On a busy machine the time
     * may be up before that; then it is given more.
     */
    @ParameterizedTest
    @ValueSource(strings = {".liveness.Reached", ".liveness.FairComponents", ".cost.CountedSteps",
            ".compare.StutteringQuotient"})
    void aTimeoutEndsEachPhase(String part) {
        AtomicBoolean met = new AtomicBoolean();
        for (int seconds = 1; !met.get(); seconds *= 2) {
            assertThat(seconds).as("seconds without coming to %s", part).isLessThan(60);
            Duration limit = Duration.ofSeconds(seconds);
            AtomicLong up = new AtomicLong();
            CheckRequest request = request(part, met, "20").withTimeout(limit)
                    .withListeners(line -> {}, progress -> {}, () -> {
                        if (!met.get() && isRunning(part, met)) {
                            sleep(limit);
                            up.set(System.nanoTime());
                        }
                        return false;
                    });
            assertThat(asked(part, request)).isInstanceOfSatisfying(Stopped.class,
                    stopped -> assertThat(stopped.reason()).isEqualTo(Stopped.Reason.TIMEOUT));
            assertThat(!met.get() || System.nanoTime() - up.get() < 2_000_000_000L).as("ends soon").isTrue();
        }
    }

    private static Verdict asked(String part, CheckRequest request) {
        if (part.startsWith(".cost")) {
            return Holdfast.cost(new CostRequest(request, List.of(new CostRequest.Measure("x' = 0", "y' = 0"))))
                    .verdict();
        }
        return part.startsWith(".compare")
                ? Holdfast.compare(new ComparisonRequest(request, request, List.of("x"), List.of(),
                        Comparison.Relation.TRACES, false)).verdict()
                : Holdfast.check(request);
    }

    private static void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".explore.StepCollector", ".cost.CountedSteps", ".explore.Components"})
    void costIsStoppedInEachPhase(String part) {
        AtomicBoolean met = new AtomicBoolean();
        CostRequest request = new CostRequest(request(part, met), List.of(new CostRequest.Measure("x' = 0", "y' = 0")));
        assertThat(Holdfast.cost(request).verdict()).isInstanceOf(Stopped.class);
        assertThat(met).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {".explore.StepCollector", ".compare.Events", ".explore.Components",
            ".compare.StutteringQuotient"})
    void comparisonIsStoppedInEachPhase(String part) {
        AtomicBoolean met = new AtomicBoolean();
        ComparisonRequest request = new ComparisonRequest(request(part, met), request(part, met), List.of("x"),
                List.of(),
                Comparison.Relation.TRACES, false);
        assertThat(Holdfast.compare(request).verdict()).isInstanceOf(Stopped.class);
        assertThat(met).isTrue();
    }
}
