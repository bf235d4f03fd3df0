package dev.holdfast.model;

import dev.holdfast.ir.Assumption;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spec bound to a {@code .cfg}, ready for an engine.
 *
 * @param module name of the root module
 * @param config the {@code .cfg} as the user named it
 * @param init null where nothing is to be explored: together with no actions, for a module of assumptions alone
 * @param actions the disjuncts of Next in textual order
 * @param fairness the fairness conjuncts of the SPECIFICATION; safety does not depend on them
 * @param properties in {@code .cfg} order
 * @param symmetry the SYMMETRY operator: a set of permutations of model values
 * @param view by what states are told apart, if not by all variables
 * @param alias the ALIAS operator: what to show of the states of a trace, in the names of a step
 * @param typeHints of which types the variables may be, if those who wrote the spec were right; a conjunction for each place
 */
public record Model(String module, String config, List<Variable> variables, @Nullable Expr init, List<Action> actions,
        List<Expr> fairness, List<Property> properties, List<NamedPredicate> constraints,
        List<NamedPredicate> actionConstraints, @Nullable Expr symmetry, @Nullable View view, @Nullable Expr alias,
        boolean checkDeadlock, List<Assumption> assumptions, List<Expr> typeHints) {
    public Model {
        variables = List.copyOf(variables);
        actions = List.copyOf(actions);
        fairness = List.copyOf(fairness);
        properties = List.copyOf(properties);
        constraints = List.copyOf(constraints);
        actionConstraints = List.copyOf(actionConstraints);
        assumptions = List.copyOf(assumptions);
        typeHints = List.copyOf(typeHints);
    }

    /** The same with nothing to decide. */
    public Model withoutProperties() {
        return new Model(module, config, variables, init, actions, fairness, List.of(), constraints,
                actionConstraints, symmetry, view, alias, false, assumptions, typeHints);
    }

    /** The same variables with one property to ask and other actions: for single states and steps, not for a search. Nothing is initial. */
    public Model asking(Property property, List<Action> others) {
        return new Model(module, config, variables, null, others, List.of(), List.of(property), List.of(), List.of(),
                null, null, null, false, List.of(), List.of());
    }

    /** Is there anything to explore? */
    public boolean hasBehavior() {
        return init != null;
    }
}
