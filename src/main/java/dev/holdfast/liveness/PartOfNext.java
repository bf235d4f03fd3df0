package dev.holdfast.liveness;

import dev.holdfast.ir.Expr;
import dev.holdfast.ir.FreeNames;
import dev.holdfast.ir.Variable;
import dev.holdfast.model.Action;
import dev.holdfast.model.Opening;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An action {@code <<A>>_v} of a property or of fairness, where A is some of the disjuncts of Next together: its steps are those
 * that Next generates by them, and nobody needs to ask for anything.
 *
 * @param atom true of its steps
 * @param takers bits of the actions of Next, by index
 * @param changing variables of which one changes in a step
 */
public record PartOfNext(Atom atom, long takers, Set<Variable> changing) {
    public PartOfNext {
        changing = Set.copyOf(changing);
    }

    /** Those of some atoms of which it is known which actions of Next make them up; none if there are more actions than bits. */
    public static List<PartOfNext> of(List<Atom> atoms, List<Action> next) {
        if (next.size() > Long.SIZE) {
            return List.of();
        }
        List<Unfolded> actions = next.stream().map(Unfolded::of).toList();
        return atoms.stream().flatMap(atom -> partOf(actions, atom).stream()).toList();
    }

    private static Optional<PartOfNext> partOf(List<Unfolded> actions, Atom atom) {
        Unfolded step = Unfolded.of(atom.predicate(), Surroundings.NONE);
        Set<Variable> changing = new HashSet<>();
        if (!(step.body() instanceof Expr.AngleAction angle) || FreeNames.areIn(angle.subscript())
                || !ListedAction.isTuple(angle.subscript(), changing) || changing.isEmpty()) {
            return Optional.empty();
        }
        long takers = takers(Unfolded.of(angle.action(), step.at()), actions);
        return takers == 0 ? Optional.empty() : Optional.of(new PartOfNext(atom, takers, changing));
    }

    /** None if that cannot be told, or if some of the action is no part of Next. */
    private static long takers(Unfolded action, List<Unfolded> next) {
        long takers = 0;
        for (int i = 0; i < next.size(); i++) {
            takers |= action.isSame(next.get(i)) ? 1L << i : 0;
        }
        return takers != 0 ? takers : switch (action.body()) {
            case Expr.Disjunction either -> ofAll(either.disjuncts(), action.at(), next);
            case Expr.Quantified exists when exists.quantifier() == Expr.Quantifier.EXISTS -> ofAll(
                    List.of(exists.body()), new Surroundings(action.at(), new Opening.Choice(exists.bounds())), next);
            default -> 0;
        };
    }

    private static long ofAll(List<Expr> disjuncts, Surroundings at, List<Unfolded> next) {
        long all = 0;
        for (Expr disjunct : disjuncts) {
            long takers = takers(Unfolded.of(disjunct, at), next);
            if (takers == 0) {
                return 0;
            }
            all |= takers;
        }
        return all;
    }

    /** Does this atom say, of a state, that the action is enabled? */
    public boolean decides(Atom enabled) {
        return ListedAction.asksFor(atom, enabled);
    }
}
