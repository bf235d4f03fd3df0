package dev.holdfast.liveness;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.FreeNames;
import dev.holdfast.ir.NextReads;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.model.Action;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * An action {@code <<A>>_v} of a property or of fairness whose steps can be generated: then nobody needs to ask whether A is true
 * of each step, nor whether it is enabled.
 *
 * @param atom true of its steps
 * @param action generates them; variables of which the atom does not speak stay as they are
 * @param variables those of which it speaks, in declaration order
 */
public record ListedAction(Atom atom, Action action, List<Variable> variables) {
    public ListedAction {
        variables = List.copyOf(variables);
    }

    /**
     * The steps of an atom, if it is about steps of an action that says what becomes of everything it speaks of.
     *
     * @param all variables of the model
     */
    public static Optional<ListedAction> of(Atom atom, List<Variable> all) {
        if (!(core(atom.predicate()) instanceof Expr.AngleAction angle) || FreeNames.areIn(angle.subscript())) {
            return Optional.empty();
        }
        return NextReads.of(atom.predicate(), angle.subscript())
                .filter(variables -> new HashSet<>(variables).containsAll(Reads.of(angle.subscript())))
                .map(variables -> new ListedAction(atom, action(atom.predicate(), variables, all), variables));
    }

    private static Action action(Expr step, List<Variable> variables, List<Variable> all) {
        List<Expr> others = all.stream().filter(variable -> !variables.contains(variable))
                .<Expr>map(variable -> new Expr.VariableReference(variable, step.span())).toList();
        Expr body = others.isEmpty()
                ? step
                : new Expr.Conjunction(List.of(step, new Expr.Unchanged(
                        new Expr.Builtin(Operator.TUPLE, List.copyOf(others), step.span()), step.span())), step.span());
        return new Action("fairness", List.of(), body, List.of(), step.span());
    }

    /** Does this atom say, of a state, that the action is enabled? An instance with other variables asks for other steps. */
    public boolean decides(Atom enabled) {
        return atom.equals(enabled.shownBy()) && core(enabled.predicate()) instanceof Expr.Enabled asked
                && asked.shadows().isEmpty();
    }

    /** What is inside of the names that {@link Surroundings} bind. */
    private static Expr core(Expr closed) {
        return switch (closed) {
            case Expr.Let let when let.body() instanceof Expr.Apply apply
                    && apply.callee() instanceof Definition part && let.definitions().equals(List.of(part)) ->
                core(part.body());
            case Expr.Let let -> core(let.body());
            default -> closed;
        };
    }
}
