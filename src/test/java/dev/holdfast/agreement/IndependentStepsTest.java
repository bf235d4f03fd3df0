package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A search that follows steps that commute in one order finds what one that follows all of them finds, states at the same depth and
 * first actions included. {@code -Dseed=N} takes other modules, {@code -Dmodules=N} more.
 */
class IndependentStepsTest {
    /** A build must not fail by chance. */
    private static final long SEED = 1;
    private static final int MOST_STATES = 20_000;

    @TempDir
    private Path folder;

    @Test
    void searchesThatFollowOneOrderAndAllHaveOneAnswer() throws IOException {
        long seed = Long.getLong("seed", SEED);
        int modules = Integer.getInteger("modules", 60);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int i = 0; i < modules; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            String text = IndependentSteps.module("Independent" + i, random);
            CheckRequest request = request(i, text, random);
            Verdict all = Holdfast.check(request.withEngine(CheckRequest.Engine.INTERPRETED).withWorkers(1));
            for (int workers = 1; workers <= 2; workers++) {
                assertThat(Answers
                        .of(Holdfast.check(request.withEngine(CheckRequest.Engine.COMPILED).withWorkers(workers))))
                        .as("seed %d, %d workers%n%s", seed, workers, text).isEqualTo(Answers.of(all));
            }
            kinds.merge(all.getClass().getSimpleName(), 1, Integer::sum);
        }
        System.out.println("Independent steps agree: seed " + seed + ", " + kinds);
        assertThat(kinds).containsKeys("Holds", "Violated", "Failed");
    }

    private CheckRequest request(int number, String text, Random random) throws IOException {
        Files.writeString(folder.resolve("Independent" + number + ".tla"), text);
        Path config = folder.resolve("Independent" + number + ".cfg");
        Files.writeString(config, "INIT Init\nNEXT Next\n" + (random.nextBoolean() ? "INVARIANT Small\n" : "")
                + (random.nextInt(3) == 0 ? "PROPERTY Calm\n" : "") + "CHECK_DEADLOCK "
                + (random.nextInt(4) == 0 ? "TRUE" : "FALSE") + "\n");
        return CheckRequest.of(config).withMaxStates(MOST_STATES).withContinueAfterViolation(random.nextBoolean());
    }
}
