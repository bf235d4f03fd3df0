package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.ModelCheck;
import dev.holdfast.compile.NotCompilable;
import dev.holdfast.model.Model;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The compiler means what the interpreter means: on random definitions in random states, and in whole searches.
 * {@code -Dseed=N} takes other ones, {@code -Dcases=N} and {@code -Dsearches=N} make a longer one. A definition on which they
 * differ is made smaller and saved as a spec below src/test/specs/regression.
 */
class EnginesAgreeTest {
    /** A build must not fail by chance; other seeds are for longer runs. */
    private static final long SEED = 4242;
    /** Definitions parsed together. */
    private static final int BATCH = 200;
    private static final int STATES = 6;

    @Test
    void everyDefinitionHasOneMeaning() {
        long seed = Long.getLong("seed", SEED);
        int wanted = Integer.getInteger("cases", 10_000);
        Tally tally = new Tally();
        for (long batch = 0; tally.compiled() < wanted; batch++) {
            compareAll(cases(seed + batch * BATCH), new Random(seed + batch), tally, seed);
        }
        System.out.println("Engines agree: seed " + seed + ", " + tally);
        assertThat(tally.shareWithoutProblem()).as("share of answers without a problem").isGreaterThan(0.6);
        assumeThat(wanted).as("enough cases to count operators").isGreaterThanOrEqualTo(10_000);
        assertThat(tally.tooRare(50)).as("rare operators in %s", tally).isEmpty();
    }

    private static List<RandomCase> cases(long seed) {
        RandomCase.Kind[] kinds = RandomCase.Kind.values();
        return IntStream.range(0, BATCH)
                .mapToObj(i -> RandomCase.of(kinds[i % kinds.length], Decisions.of(seed * 31 + i))).toList();
    }

    private static void compareAll(List<RandomCase> cases, Random random, Tally tally, long seed) {
        RandomModule module = RandomModule.of(cases);
        List<Value[]> states = Stream.generate(() -> RandomState.of(random)).limit(STATES).toList();
        for (int i = 0; i < cases.size(); i++) {
            try {
                Duel duel = new Duel(module.of(i, cases.get(i).kind()));
                String disagreement = duel.disagreement(states);
                if (!disagreement.isEmpty()) {
                    throw new AssertionError("seed " + seed + ": " + new Reduction(states).smallest(cases.get(i)));
                }
                tally.add(module.definition(i), duel);
            } catch (NotCompilable e) {
                tally.refused();
            }
        }
    }

    @Test
    void wholeSearchesHaveOneAnswer() {
        long seed = Long.getLong("seed", SEED);
        int searches = Integer.getInteger("searches", 240);
        Map<String, Integer> engines = new TreeMap<>();
        for (int i = 0; i < searches; i += 24) {
            List<RandomCase> cases = cases(seed + i);
            RandomModule module = RandomModule.of(cases);
            for (int j = 0; j < 24; j++) {
                engines.merge(search(module, cases, new Random(seed + i + j), seed), 1, Integer::sum);
            }
        }
        System.out.println("Whole searches agree: seed " + seed + ", " + engines);
        assertThat(engines.getOrDefault("compiled", 0)).isGreaterThan(searches / 3);
    }

    /** @return the engine that {@code auto} took */
    private static String search(RandomModule module, List<RandomCase> cases, Random random, long seed) {
        List<Integer> actions = pick(random, 1 + random.nextInt(3), random.nextInt(5) == 0 ? 2 : 3);
        List<Integer> invariants = pick(random, random.nextInt(3), 0);
        List<Integer> steps = pick(random, random.nextInt(2), 1);
        List<Integer> constraints = pick(random, random.nextInt(4) / 3, 0);
        Model model = module.of(actions, invariants, steps, constraints, random.nextBoolean());
        CheckRequest request = CheckRequest.of(Path.of("Random.cfg")).withLimits(300, null).withDeadlock(false);
        String engine = "";
        for (boolean goesOn : new boolean[]{false, true}) {
            CheckRequest own = request.withContinueAfterViolation(goesOn);
            Verdict expected = ModelCheck.check(model, own.withEngine(CheckRequest.Engine.INTERPRETED));
            Verdict found = ModelCheck.check(model, own.withWorkers(goesOn ? 2 : 1));
            engine = found.summary().engine();
            assertThat(Answers.of(found))
                    .as("seed %d, going on: %s; actions %s, invariants %s, steps %s, constraints %s",
                            seed, goesOn, texts(cases, actions), texts(cases, invariants), texts(cases, steps),
                            texts(cases, constraints))
                    .isEqualTo(Answers.of(expected));
        }
        return engine;
    }

    /** Definitions of one kind. */
    private static List<Integer> pick(Random random, int count, int kind) {
        List<Integer> picked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            picked.add(4 * random.nextInt(BATCH / 4) + kind);
        }
        return picked;
    }

    private static List<String> texts(List<RandomCase> cases, List<Integer> indexes) {
        return indexes.stream().map(index -> "\n  " + cases.get(index).text()).toList();
    }
}
