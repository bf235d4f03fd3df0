package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a behavior that satisfies some formulas and not another one.
 *
 * <p>A tour: a {@link Counterclaim} sorts what is sought into {@link Conditions} and a rest, of which the {@link Tableau}
 * makes an {@link Automaton}; the {@link Product} of graph and automaton is searched for what is {@link Reached} and of that
 * for {@link FairComponents}; the {@link LassoBuilder} shows one, and the {@link LassoJudge} holds it against what was sought.
 */
public final class FairSearch {
    private static final Comparator<Lasso> SHORTEST_STEM = Comparator.comparingInt(Lasso::loop)
            .thenComparingInt(Lasso::length);

    private final StepGraph graph;
    private final Labelling labelling;
    private final Runnable pulse;

    /**
     * @param graph labelled by the labelling
     * @param pulse run often; may leave with an exception
     */
    public FairSearch(StepGraph graph, Labelling labelling, Runnable pulse) {
        this.graph = graph;
        this.labelling = labelling;
        this.pulse = pulse;
    }

    /**
     * A behavior of the graph that satisfies the fairness and not the property; of several ways not to satisfy it the one
     * with the shortest stem.
     */
    public Optional<Lasso> against(Formula property, List<Formula> fairness) {
        Optional<Lasso> best = Optional.empty();
        for (Counterclaim sought : Counterclaim.against(property, fairness)) {
            Optional<Lasso> found = find(sought);
            if (best.isEmpty() || found.isPresent() && SHORTEST_STEM.compare(found.get(), best.get()) < 0) {
                best = found;
            }
        }
        return best;
    }

    private Optional<Lasso> find(Counterclaim sought) {
        Map<Atom, Integer> bits = labelling.bits();
        Automaton automaton = Tableau.automaton(sought.rest(), bits);
        if (automaton.accepting().isEmpty()) {
            return Optional.empty();
        }
        Product product = new Product(graph, automaton, labelling.stutterLabel());
        Conditions conditions = new Conditions(sought, bits, automaton.allPromises());
        Reached reached = Reached.of(product, pulse);
        FairComponents fair = new FairComponents(product, conditions, pulse);
        fair.find(reached.order());
        if (fair.isEmpty()) {
            return Optional.empty();
        }
        Lasso lasso = new LassoBuilder(product, conditions, reached, fair, pulse).lasso();
        if (!new LassoJudge(lasso, graph, bits, labelling.stutterLabel()).satisfies(sought)) {
            throw new HoldfastBug("the lasso " + lasso + " does not show what was sought");
        }
        return Optional.of(lasso);
    }
}
