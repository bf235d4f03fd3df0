package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    private final LabelledSteps steps;
    private final Runnable pulse;

    /** @param pulse run often; may leave with an exception */
    public FairSearch(LabelledSteps steps, Runnable pulse) {
        this.steps = steps;
        this.pulse = pulse;
    }

    /**
     * What must be in one plane: sets of atoms that are looked at together when this is decided.
     *
     * @see #against
     */
    public static List<Set<Atom>> lookedAtTogether(Formula property, List<Formula> fairness) {
        List<Set<Atom>> groups = new ArrayList<>();
        for (Counterclaim sought : Counterclaim.against(property, fairness)) {
            groups.add(sought.rest().atoms());
            sought.recurrences().forEach(recurrence -> groups.add(recurrence.atoms()));
            for (Response response : sought.responses()) {
                Set<Atom> both = new LinkedHashSet<>(response.premise().atoms());
                both.addAll(response.answer().atoms());
                groups.add(both);
            }
        }
        return groups;
    }

    /** @throws dev.holdfast.diagnostic.SpecException if an automaton would be too large; says why, but not where */
    public static void requireFeasible(Formula property, List<Formula> fairness) {
        for (Counterclaim sought : Counterclaim.against(property, fairness)) {
            Tableau.automaton(sought.rest(), Labelling.of(sought.rest().atoms()).bits());
        }
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
        int plane = steps.planeOf(sought.rest().atoms());
        Automaton automaton = Tableau.automaton(sought.rest(), steps.labelling(plane).bits());
        if (automaton.isEmpty() || isKnownToHold(sought, plane, automaton)) {
            return Optional.empty();
        }
        Product product = new Product(steps, plane, automaton);
        Conditions conditions = new Conditions(sought, steps, product);
        Reached reached = Reached.of(product, pulse);
        FairComponents fair = new FairComponents(product, conditions, pulse);
        fair.find(reached.order());
        if (fair.isEmpty()) {
            return Optional.empty();
        }
        Lasso lasso = new LassoBuilder(product, conditions, reached, fair, pulse).lasso();
        if (!new LassoJudge(lasso, steps).satisfies(sought)) {
            throw new HoldfastBug("the lasso " + lasso + " does not show what was sought");
        }
        return Optional.of(lasso);
    }

    /** Most properties hold, which a smaller automaton tells where there is one. One that follows every path reaches all states. */
    private boolean isKnownToHold(Counterclaim sought, int plane, Automaton automaton) {
        if (automaton.followsAll()) {
            Product product = new Product(steps, plane, automaton);
            FairComponents fair = new FairComponents(product, new Conditions(sought, steps, product), pulse);
            fair.find(Ints.upTo(product.size()));
            return fair.isEmpty();
        }
        if (sought.rest().hasEventuallyUnderAlways()) {
            return false;
        }
        Automaton smaller = Tableau.ofLateEntries(sought.rest(), steps.labelling(plane).bits());
        if (smaller.states().size() >= automaton.states().size()) {
            return false;
        }
        Product product = new Product(steps, plane, smaller);
        FairComponents fair = new FairComponents(product, new Conditions(sought, steps, product), pulse);
        fair.find(Reached.of(product, pulse).order());
        return fair.isEmpty();
    }
}
