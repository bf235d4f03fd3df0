package dev.holdfast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The search against brute force: 600 graphs with 20 formulas each, the same in every build. */
class FairSearchAgainstOracleTest {
    private static final int FORMULAS = 20;

    @Property(tries = 600, seed = "20261123", shrinking = ShrinkingMode.OFF)
    void findsAShortestStemExactlyIfThereIsALasso(@ForAll long seed) {
        Random random = new Random(seed);
        RandomGraph graph = new RandomGraph(random);
        RandomFormula formulas = new RandomFormula(random, graph.atoms());
        LabelledSteps explored = graph.explored();
        for (int i = 0; i < FORMULAS; i++) {
            Formula property = formulas.formula(1 + random.nextInt(4));
            List<Formula> fairness = formulas.fairnesses();
            List<Formula> sought = new ArrayList<>(fairness);
            sought.add(Formula.not(property));
            OptionalInt shortest = new NaiveOracle(graph, Formula.and(sought)).shortestStem();
            // A lasso that does not show what was sought is a bug that the search itself reports.
            Optional<Lasso> found = new FairSearch(explored, () -> {}).against(property, fairness);
            assertThat(found.stream().mapToInt(Lasso::loop).boxed()).as("%s under %s of %s", property, fairness, graph)
                    .containsExactlyElementsOf(shortest.stream().boxed().toList());
            assertThat(new FairSearch(explored, () -> {}).against(property, fairness)).isEqualTo(found);
        }
    }
}
