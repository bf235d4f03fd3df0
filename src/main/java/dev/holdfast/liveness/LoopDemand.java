package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a loop must be like for a formula to be true from any of its states on. All that is in a loop comes again for ever, so
 * that within it {@code []F} says that F is true of all its steps, {@code <>F} that it is of one, and both are as true at
 * one place as at the other.
 *
 * @param first literals that are true of the state at which the loop is entered
 * @param always propositional formulas that are true of all states and steps of the loop
 * @param again propositional formulas, each of which is true of some state and step of the loop
 */
record LoopDemand(Set<Formula> first, Set<Formula> always, Set<Formula> again) {
    private static final LoopDemand NOTHING = new LoopDemand(Set.of(), Set.of(), Set.of());

    /** The demands of which a loop must meet one. */
    static List<LoopDemand> of(Formula formula) {
        return switch (formula) {
            case Formula.Truth truth -> truth.value() ? List.of(NOTHING) : List.of();
            case Formula.Literal literal -> List.of(new LoopDemand(Set.of(literal), Set.of(), Set.of()));
            case Formula.And and -> all(and.conjuncts().stream().map(LoopDemand::of).toList());
            case Formula.Or or -> weakest(or.disjuncts().stream().flatMap(part -> of(part).stream()).toList());
            case Formula.Always always -> always(always.formula());
            case Formula.Eventually eventually -> again(eventually.formula());
        };
    }

    private static List<LoopDemand> always(Formula formula) {
        if (formula.isPropositional()) {
            return formula instanceof Formula.Truth
                    ? of(formula)
                    : List.of(new LoopDemand(Set.of(), Set.of(formula), Set.of()));
        }
        return switch (formula) {
            case Formula.And and -> all(and.conjuncts().stream().map(LoopDemand::always).toList());
            case Formula.Or or -> alwaysOneOf(or);
            default -> of(formula);
        };
    }

    /** What is temporal is true everywhere or nowhere: one such disjunct is, or the propositional ones are everywhere. */
    private static List<LoopDemand> alwaysOneOf(Formula.Or or) {
        for (Formula part : or.disjuncts()) {
            if (part instanceof Formula.And and && !and.isPropositional()) {
                return all(and.conjuncts().stream().map(each -> always(replaced(or, part, each))).toList());
            }
        }
        List<LoopDemand> ways = new ArrayList<>(
                always(Formula.or(or.disjuncts().stream().filter(Formula::isPropositional).toList())));
        or.disjuncts().stream().filter(part -> !part.isPropositional()).forEach(part -> ways.addAll(of(part)));
        return weakest(ways);
    }

    private static Formula replaced(Formula.Or or, Formula part, Formula by) {
        return Formula.or(or.disjuncts().stream().map(each -> each == part ? by : each).toList());
    }

    private static List<LoopDemand> again(Formula formula) {
        if (formula.isPropositional()) {
            return formula instanceof Formula.Truth
                    ? of(formula)
                    : List.of(new LoopDemand(Set.of(), Set.of(), Set.of(formula)));
        }
        return switch (formula) {
            case Formula.Or or -> weakest(or.disjuncts().stream().flatMap(part -> again(part).stream()).toList());
            case Formula.And and -> againAllOf(and);
            default -> of(formula);
        };
    }

    private static List<LoopDemand> againAllOf(Formula.And and) {
        for (Formula part : and.conjuncts()) {
            if (part instanceof Formula.Or or && !or.isPropositional()) {
                return weakest(or.disjuncts().stream().flatMap(each -> again(replaced(and, part, each)).stream())
                        .toList());
            }
        }
        List<List<LoopDemand>> parts = new ArrayList<>();
        parts.add(again(Formula.and(and.conjuncts().stream().filter(Formula::isPropositional).toList())));
        and.conjuncts().stream().filter(part -> !part.isPropositional()).forEach(part -> parts.add(of(part)));
        return all(parts);
    }

    private static Formula replaced(Formula.And and, Formula part, Formula by) {
        return Formula.and(and.conjuncts().stream().map(each -> each == part ? by : each).toList());
    }

    private static List<LoopDemand> all(List<List<LoopDemand>> parts) {
        List<LoopDemand> demands = List.of(NOTHING);
        for (List<LoopDemand> part : parts) {
            List<LoopDemand> both = new ArrayList<>();
            demands.forEach(one -> part.forEach(other -> both.add(one.with(other))));
            demands = weakest(both);
        }
        return demands;
    }

    private LoopDemand with(LoopDemand other) {
        Set<Formula> everywhere = union(always, other.always);
        Set<Formula> somewhere = union(again, other.again);
        somewhere.removeAll(everywhere);
        return new LoopDemand(union(first, other.first), everywhere, somewhere);
    }

    private static Set<Formula> union(Set<Formula> one, Set<Formula> other) {
        Set<Formula> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Those that no other one of them makes needless. */
    private static List<LoopDemand> weakest(List<LoopDemand> demands) {
        List<LoopDemand> kept = new ArrayList<>();
        for (LoopDemand demand : demands) {
            if (kept.stream().noneMatch(other -> other.isMetWhere(demand))) {
                kept.removeIf(demand::isMetWhere);
                kept.add(demand);
                Tableau.requireFew(kept.size());
            }
        }
        return kept;
    }

    /** Is this met by whatever meets the other one? */
    private boolean isMetWhere(LoopDemand other) {
        return other.first.containsAll(first) && other.always.containsAll(always)
                && again.stream().allMatch(each -> other.again.contains(each) || other.always.contains(each));
    }
}
