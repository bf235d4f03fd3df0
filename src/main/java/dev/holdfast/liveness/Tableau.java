package dev.holdfast.liveness;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an automaton of a formula: Gerth, Peled, Vardi and Wolper, "Simple on-the-fly automatic verification of linear
 * temporal logic", 1995, with labels on transitions as in Couvreur, "On-the-fly verification of linear
 * temporal logic", 1999. A state of the automaton is the set of formulas that the rest of the behavior must satisfy. It is
 * followed along the stem only: what is put off when the loop begins is a {@link LoopDemand}.
 */
final class Tableau {
    /** More would not be finished in any case. */
    private static final int MOST_STATES = 2000;

    private final Map<Atom, Integer> bits;
    private final boolean late;
    private final Map<Set<Formula>, Integer> states = new LinkedHashMap<>();
    private final List<List<Automaton.Transition>> transitions = new ArrayList<>();

    private Tableau(Map<Atom, Integer> bits, boolean late) {
        this.bits = bits;
        this.late = late;
    }

    /** A way to satisfy the formulas of a state, as far as it is explored. */
    private record Way(List<Formula> open, Set<Formula> done, List<Formula.Literal> now, Set<Formula> next) {

        Way with(List<Formula> more) {
            List<Formula> all = new ArrayList<>(open);
            all.addAll(more);
            return new Way(all, done, now, next);
        }

        Way copy() {
            return new Way(new ArrayList<>(open), new HashSet<>(done), new ArrayList<>(now), new LinkedHashSet<>(next));
        }
    }

    /** @param bits by atom, its bit in the label of a state or of a step */
    static Automaton automaton(Formula formula, Map<Atom, Integer> bits) {
        return automaton(formula, new Tableau(bits, false));
    }

    /**
     * One that enters a loop only when nothing is to come once any more: smaller, and it accepts the same if no
     * {@code <>} stands under a {@code []}, for then all of that comes in the end. Its stems are not the shortest.
     */
    static Automaton ofLateEntries(Formula formula, Map<Atom, Integer> bits) {
        return automaton(formula, new Tableau(bits, true));
    }

    private static Automaton automaton(Formula formula, Tableau tableau) {
        tableau.state(formula.equals(Formula.TRUE) ? Set.of() : Set.of(formula));
        while (tableau.transitions.size() < tableau.states.size()) {
            List<Set<Formula>> known = new ArrayList<>(tableau.states.keySet());
            tableau.transitions.add(tableau.transitions(known.get(tableau.transitions.size())));
        }
        return tableau.finished();
    }

    private int state(Set<Formula> formulas) {
        Set<Formula> kept = new HashSet<>(formulas);
        // What is true always is true now.
        formulas.forEach(formula -> {
            if (formula instanceof Formula.Always always) {
                kept.remove(always.formula());
            }
        });
        Integer known = states.get(kept);
        if (known == null) {
            known = states.size();
            states.put(kept, known);
            requireFew(states.size());
        }
        return known;
    }

    static void requireFew(int states) {
        if (states > MOST_STATES) {
            throw new SpecException(Code.UNSUPPORTED_PROPERTY, Span.NOWHERE,
                    "its automaton would have more than " + MOST_STATES + " states");
        }
    }

    private List<Automaton.Transition> transitions(Set<Formula> formulas) {
        List<Automaton.Transition> found = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(new ArrayList<>(formulas), new HashSet<>(), new ArrayList<>(), new LinkedHashSet<>()));
        while (!ways.isEmpty()) {
            Way way = ways.removeLast();
            if (way.open().isEmpty()) {
                finish(way, found);
            } else {
                ways.addAll(decomposed(way));
            }
        }
        return found;
    }

    private void finish(Way way, List<Automaton.Transition> found) {
        Formula now = Formula.and(new ArrayList<>(way.now()));
        for (Cube cube : Cube.of(now, bits)) {
            add(new Automaton.Transition(cube, state(way.next())), found);
        }
    }

    private static void add(Automaton.Transition transition, List<Automaton.Transition> found) {
        if (found.stream().noneMatch(other -> covers(other, transition))) {
            found.removeIf(other -> covers(transition, other));
            found.add(transition);
        }
    }

    /** Is the other one never needed where there is this one? */
    private static boolean covers(Automaton.Transition transition, Automaton.Transition other) {
        return transition.target() == other.target() && transition.cube().includes(other.cube());
    }

    /** The ways that satisfying one more formula leaves. */
    private List<Way> decomposed(Way whole) {
        Way way = whole.copy();
        Formula formula = way.open().removeLast();
        if (!way.done().add(formula)) {
            return List.of(way);
        }
        return switch (formula) {
            case Formula.Truth truth -> truth.value() ? List.of(way) : List.of();
            case Formula.Literal literal -> {
                way.now().add(literal);
                yield List.of(way);
            }
            case Formula.And and -> List.of(way.with(and.conjuncts()));
            case Formula.Or or -> or.disjuncts().stream().map(part -> way.copy().with(List.of(part))).toList();
            case Formula.Always always -> {
                way.next().add(always);
                yield List.of(way.with(List.of(always.formula())));
            }
            case Formula.Eventually eventually -> {
                Way later = way.copy();
                later.next().add(eventually);
                yield List.of(later, way.copy().with(List.of(eventually.formula())));
            }
        };
    }

    // ---- loops

    private Automaton finished() {
        Map<Automaton.Loop, Integer> loops = new LinkedHashMap<>();
        List<Automaton.State> stem = new ArrayList<>();
        for (Set<Formula> formulas : states.keySet()) {
            List<Automaton.Transition> entries = new ArrayList<>();
            boolean tooEarly = late && !formulas.stream().allMatch(Formula.Always.class::isInstance);
            for (LoopDemand demand : tooEarly ? List.<LoopDemand>of() : LoopDemand.of(conjunction(formulas))) {
                for (Cube first : Cube.of(conjunction(demand.first()), bits)) {
                    loop(demand).ifPresent(loop -> entries.add(new Automaton.Transition(first,
                            loops.computeIfAbsent(loop, any -> states.size() + loops.size()))));
                }
            }
            requireFew(loops.size());
            stem.add(new Automaton.State(transitions.get(stem.size()), entries, List.of()));
        }
        return Automaton.of(stem, new ArrayList<>(loops.keySet()));
    }

    /** Nothing if no loop could meet the demand. */
    private Optional<Automaton.Loop> loop(LoopDemand demand) {
        List<Cube> always = Cube.of(conjunction(demand.always()), bits);
        List<List<Cube>> promises = new ArrayList<>();
        for (Formula again : demand.again()) {
            promises.add(Cube.of(Formula.and(List.of(conjunction(demand.always()), again)), bits));
        }
        if (promises.size() > Long.SIZE) {
            throw new SpecException(Code.UNSUPPORTED_PROPERTY, Span.NOWHERE,
                    "it asks for more than " + Long.SIZE + " things to happen in the end");
        }
        return always.isEmpty() || promises.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new Automaton.Loop(always, promises));
    }

    private static Formula conjunction(Set<Formula> formulas) {
        return Formula.and(new ArrayList<>(formulas));
    }
}
