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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An action {@code <<A>>_v} of a property or of fairness whose steps can be generated: then nobody needs to ask whether A is true
 * of each step, nor whether it is enabled.
 *
 * @param atom true of its steps
 * @param action generates them, and perhaps others that change nothing of v; variables of which the atom does not speak stay
 *     as they are
 * @param variables those of which it speaks, in declaration order
 * @param changing those of which one changes in a step; none if the action sees to that
 */
public record ListedAction(Atom atom, Action action, List<Variable> variables, Set<Variable> changing) {
    public ListedAction {
        variables = List.copyOf(variables);
        changing = Set.copyOf(changing);
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
        Set<Variable> changing = new HashSet<>();
        boolean plain = isTuple(angle.subscript(), changing) && !changing.isEmpty();
        Expr step = plain ? replaced(atom.predicate(), angle.action()) : atom.predicate();
        return NextReads.of(atom.predicate(), angle.subscript())
                .filter(variables -> new HashSet<>(variables).containsAll(Reads.of(angle.subscript())))
                .map(variables -> new ListedAction(atom, action(step, variables, all), variables,
                        plain ? changing : Set.of()));
    }

    /** Is it a variable or a tuple of such? Then it changes exactly if one of them does. */
    static boolean isTuple(Expr subscript, Set<Variable> variables) {
        return switch (subscript) {
            case Expr.VariableReference reference -> {
                variables.add(reference.variable());
                yield true;
            }
            case Expr.Builtin tuple when tuple.operator() == Operator.TUPLE -> tuple.arguments().stream()
                    .allMatch(part -> part instanceof Expr expr && isTuple(expr, variables));
            case Expr.Apply name when name.arguments().isEmpty() && name.callee() instanceof Definition definition ->
                isTuple(definition.body(), variables);
            default -> false;
        };
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

    /** What a predicate becomes with another core. */
    private static Expr replaced(Expr closed, Expr core) {
        return switch (closed) {
            case Expr.Let let when part(let) instanceof Definition part -> {
                Definition other = new Definition(part.name(), part.parameters(), true, let.span());
                other.complete(replaced(part.body(), core));
                yield new Expr.Let(List.of(other), new Expr.Apply(other, ((Expr.Apply) let.body()).arguments(),
                        let.span()), let.span());
            }
            case Expr.Let let -> new Expr.Let(let.definitions(), replaced(let.body(), core), let.span());
            default -> core;
        };
    }

    /** Does this atom say, of a state, that the action is enabled? An instance with other variables asks for other steps. */
    public boolean decides(Atom enabled) {
        return asksFor(atom, enabled);
    }

    static boolean asksFor(Atom atom, Atom enabled) {
        return atom.equals(enabled.shownBy()) && core(enabled.predicate()) instanceof Expr.Enabled asked
                && asked.shadows().isEmpty();
    }

    /** What is inside of the names that {@link Surroundings} bind. */
    private static Expr core(Expr closed) {
        return switch (closed) {
            case Expr.Let let when part(let) instanceof Definition part -> core(part.body());
            case Expr.Let let -> core(let.body());
            default -> closed;
        };
    }

    /** What gives names to values is an operator that is applied at once; null if this is something else. */
    private static @Nullable Definition part(Expr.Let let) {
        return let.body() instanceof Expr.Apply apply && apply.callee() instanceof Definition part
                && let.definitions().equals(List.of(part)) ? part : null;
    }
}
