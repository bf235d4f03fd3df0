package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.SimulationPlan;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.api.SoftAssertions;

/**
 * The kernel model beyond its exhaustive columns: generated switch settings, random walks through larger configurations,
 * and bugs put in on purpose.
 */
class KernelModelProperties {
    private static final List<String> SCHEMES = List.of("Unprotected", "RefcountOnDemand", "PinOnDemand");

    /** Columns small enough to be searched for each setting. */
    private static final List<String> COLUMNS = List.of("Unprotected", "RefcountOnDemand", "PinOnDemand", "PinAtLookup",
            "RefcountOnDemandShmem", "PinOnDemandShmem");

    /** Settings from the worst to the best; what holds under one must hold under those after it. */
    private static final Map<String, List<String>> FIXES = Map.of("SeqCheck", List.of("FALSE", "TRUE"), "AnonExclusive",
            List.of("FALSE", "TRUE"), "NumaFilter", List.of("\"none\"", "\"pinnedPrivate\"", "\"pinnedAny\""));

    /** One fix turned on in a setting of everything else. */
    record Upgrade(String column, Map<String, String> others, String fix, String before, String after) {}

    @Provide
    Arbitrary<Upgrade> upgrades() {
        Arbitrary<Map<String, String>> settings = Combinators
                .combine(of("SeqCheck"), of("AnonExclusive"), of("NumaFilter"))
                .as((seq, exclusive, filter) -> Map.of("SeqCheck", seq, "AnonExclusive", exclusive, "NumaFilter",
                        filter, "Vcpus", "{v1}", "MaxPass", "1"));
        Arbitrary<String> fixes = Arbitraries.of(new TreeSet<>(FIXES.keySet()));
        return Combinators.combine(Arbitraries.of(COLUMNS), settings, fixes, Arbitraries.integers().between(0, 1))
                .as((column, others, fix, step) -> {
                    List<String> values = FIXES.get(fix);
                    int from = Math.min(step, values.size() - 2);
                    return new Upgrade(column, others, fix, values.get(from), values.get(from + 1));
                });
    }

    private static Arbitrary<String> of(String constant) {
        return Arbitraries.of(FIXES.get(constant));
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void turningAFixOnBreaksNoSafetyRow(@ForAll("upgrades") Upgrade upgrade) {
        Map<String, PropertyResult.Outcome> before = outcomes(upgrade, upgrade.before());
        Map<String, PropertyResult.Outcome> after = outcomes(upgrade, upgrade.after());
        assertThat(before).isNotEmpty();
        SoftAssertions rows = new SoftAssertions();
        before.forEach((row, outcome) -> {
            if (outcome == PropertyResult.Outcome.HOLDS) {
                rows.assertThat(after.get(row)).as("%s, which held with %s = %s", row, upgrade.fix(), upgrade.before())
                        .isEqualTo(PropertyResult.Outcome.HOLDS);
            }
        });
        rows.assertAll();
    }

    private static Map<String, PropertyResult.Outcome> outcomes(Upgrade upgrade, String setting) {
        Map<String, String> constants = new HashMap<>(upgrade.others());
        constants.put(upgrade.fix(), setting);
        Verdict verdict = Holdfast
                .check(model(upgrade.column()).withConstants(constants).withContinueAfterViolation(true)
                        .withWorkers(2));
        Map<String, PropertyResult.Outcome> outcomes = new HashMap<>();
        verdict.properties().forEach(result -> outcomes.put(result.name(), result.outcome()));
        return outcomes;
    }

    private static CheckRequest model(String name) {
        return CheckRequest.of(Path.of("spec", name + ".cfg"));
    }

    private static CheckRequest large(String name) {
        return CheckRequest.of(Path.of("spec", "large", name + ".cfg"));
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void findsNothingOnRandomWalksThroughTwoPages(@ForAll long seed) {
        for (String scheme : SCHEMES) {
            Simulation simulation = Holdfast.simulate(large(scheme).withWorkers(2),
                    new SimulationPlan(80, 60, seed));
            assertThat(simulation.foundNothing()).as("%s, seed %d: %s", scheme, seed, simulation).isTrue();
            assertThat(simulation.steps()).isGreaterThan(500);
        }
    }

    /** RFC v1 as posted: what looks pinned is released as a pin, whoever pinned it (kernel-facts 9.15). */
    @Example
    void findsAndShrinksAReleaseByGuess() {
        Simulation found = seeded("ReleaseKind", "\"guessed\"");
        assertThat(found.violation().name()).isIn("RefBalance", "PinBalance", "TypeOK", "NoPteZapWhileHeld",
                "NoMigrationEntryWhileHeld", "NoFutileUnmap");
    }

    /** Before v5.19 a pinned page's PTE becomes a migration entry all the same. */
    @Example
    void findsAndShrinksAMigrationEntryForAPinnedPage() {
        Simulation found = seeded("AnonExclusive", "FALSE");
        assertThat(found.violation().name()).isIn("NoPteZapWhileHeld", "NoMigrationEntryWhileHeld");
        assertThat(names(found.violation().trace().steps())).last().isEqualTo("MigPteSet");
    }

    /** Walks with one setting changed until something is found, then again from the seed that it names. */
    private static Simulation seeded(String constant, String setting) {
        CheckRequest request = model("PinOnDemandTwoPages").withConstants(Map.of(constant, setting)).withWorkers(2);
        long seed = new Random().nextLong();
        Simulation found = Holdfast.simulate(request, new SimulationPlan(80, 3000, seed));
        Violation violation = found.violation();
        assertThat(violation).as("seed %d: %s", seed, found).isNotNull();
        assertThat(violation.trace().length()).isLessThanOrEqualTo(found.lengthFound());
        Simulation again = Holdfast.simulate(request, new SimulationPlan(80, 1, found.seed()));
        assertThat(again.violation()).as("replayed from seed %d", found.seed()).isEqualTo(violation);
        return found;
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().filter(step -> step.action() != null).map(step -> step.action().name()).toList();
    }
}
