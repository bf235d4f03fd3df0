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
import java.util.Set;

/**
 * Makes an automaton of a formula: Gerth, Peled, Vardi and Wolper, "Simple on-the-fly automatic verification of linear
 * temporal logic", 1995, with labels and acceptance on transitions as in Couvreur, "On-the-fly verification of linear
 * temporal logic", 1999. A state of the automaton is the set of formulas that the rest of the behavior must satisfy. Each
 * {@code <>F} is either satisfied now or put off; a behavior is accepted if it puts nothing off for ever.
 */
final class Tableau {
    /** More would not be finished in any case. */
    private static final int MOST_STATES = 2000;

    private final Map<Atom, Integer> bits;
    private final Map<Set<Formula>, Integer> states = new LinkedHashMap<>();
    private final Map<Formula.Eventually, Integer> eventualities = new LinkedHashMap<>();
    private final List<List<Draft>> drafts = new ArrayList<>();

    private Tableau(Map<Atom, Integer> bits) {
        this.bits = bits;
    }

    /** A transition before all eventualities are known. */
    private record Draft(Cube cube, int target, Set<Formula.Eventually> putOff) {}

    /** A way to satisfy the formulas of a state, as far as it is explored. */
    private record Way(List<Formula> open, Set<Formula> done, List<Formula.Literal> now, Set<Formula> next,
            Set<Formula.Eventually> putOff) {

        Way with(List<Formula> more) {
            List<Formula> all = new ArrayList<>(open);
            all.addAll(more);
            return new Way(all, done, now, next, putOff);
        }

        Way copy() {
            return new Way(new ArrayList<>(open), new HashSet<>(done), new ArrayList<>(now), new LinkedHashSet<>(next),
                    new LinkedHashSet<>(putOff));
        }
    }

    /** @param bits by atom, its bit in the label of a state or of a step */
    static Automaton automaton(Formula formula, Map<Atom, Integer> bits) {
        Tableau tableau = new Tableau(bits);
        tableau.state(formula.equals(Formula.TRUE) ? Set.of() : Set.of(formula));
        while (tableau.drafts.size() < tableau.states.size()) {
            List<Set<Formula>> known = new ArrayList<>(tableau.states.keySet());
            tableau.drafts.add(tableau.transitions(known.get(tableau.drafts.size())));
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
            if (states.size() == MOST_STATES) {
                throw new SpecException(Code.UNSUPPORTED_PROPERTY, Span.NOWHERE,
                        "its automaton would have more than " + MOST_STATES + " states");
            }
            known = states.size();
            states.put(kept, known);
        }
        return known;
    }

    private List<Draft> transitions(Set<Formula> formulas) {
        List<Draft> found = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(new ArrayList<>(formulas), new HashSet<>(), new ArrayList<>(), new LinkedHashSet<>(),
                new LinkedHashSet<>()));
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

    private void finish(Way way, List<Draft> found) {
        Formula now = Formula.and(new ArrayList<>(way.now()));
        for (Cube cube : Cube.of(now, bits)) {
            add(new Draft(cube, state(way.next()), way.putOff()), found);
        }
    }

    private static void add(Draft draft, List<Draft> found) {
        if (found.stream().noneMatch(other -> covers(other, draft))) {
            found.removeIf(other -> covers(draft, other));
            found.add(draft);
        }
    }

    /** Is the other one never needed where there is this one? */
    private static boolean covers(Draft draft, Draft other) {
        return draft.target() == other.target() && draft.cube().includes(other.cube())
                && other.putOff().containsAll(draft.putOff());
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
                eventualities.putIfAbsent(eventually, eventualities.size());
                Way later = way.copy();
                later.next().add(eventually);
                later.putOff().add(eventually);
                yield List.of(later, way.copy().with(List.of(eventually.formula())));
            }
        };
    }

    private Automaton finished() {
        List<Formula.Eventually> all = new ArrayList<>(eventualities.keySet());
        if (all.size() > Long.SIZE) {
            throw new SpecException(Code.UNSUPPORTED_PROPERTY, Span.NOWHERE,
                    "it asks for more than " + Long.SIZE + " things to happen in the end");
        }
        List<List<Automaton.Transition>> transitions = new ArrayList<>();
        for (List<Draft> from : drafts) {
            transitions.add(from.stream().map(draft -> new Automaton.Transition(draft.cube(), draft.target(),
                    fulfilled(draft, all))).toList());
        }
        return Automaton.of(transitions, all.size());
    }

    private static long fulfilled(Draft draft, List<Formula.Eventually> all) {
        long bits = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!draft.putOff().contains(all.get(i))) {
                bits |= 1L << i;
            }
        }
        return bits;
    }
}
