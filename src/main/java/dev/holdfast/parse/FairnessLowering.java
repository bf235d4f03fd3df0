package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;

/**
 * ENABLED, WF and SF. ENABLED binds the next values of the variables of its module. Seen through an INSTANCE that replaces a
 * variable by an expression, it asks for a step of the module, not of what replaces it: the variable stays a variable there.
 */
final class FairnessLowering {
    private final SpecLowering spec;
    private final Map<Instance, Shadowed> known = new IdentityHashMap<>();
    private int shadows;

    FairnessLowering(SpecLowering spec) {
        this.spec = spec;
    }

    /** An instance whose replaced variables stand for themselves. */
    private record Shadowed(Instance instance, Map<OpDeclNode, Variable> variables) {}

    Expr fairness(boolean strong, OpApplNode node, Scope scope) {
        Span span = spec.places().of(node);
        ExprOrOpArgNode subscript = node.getArgs()[0];
        ExprOrOpArgNode action = node.getArgs()[1];
        Expr enabled = enabled(scope, span, inside -> new Expr.AngleAction(spec.expressions().lower(action, inside),
                spec.expressions().lower(subscript, inside), span));
        return new Expr.Fairness(strong, spec.expressions().lower(subscript, scope),
                spec.expressions().lower(action, scope), enabled, span);
    }

    Expr enabled(ExprOrOpArgNode action, Scope scope, Span span) {
        return enabled(scope, span, inside -> spec.expressions().lower(action, inside));
    }

    private Expr enabled(Scope scope, Span span, Function<Scope, Expr> action) {
        Shadowed shadowed = known.computeIfAbsent(scope.instance(), instance -> shadowed(scope));
        List<Expr.Shadow> values = new ArrayList<>();
        shadowed.variables().forEach((declared, variable) -> values
                .add(new Expr.Shadow(variable, replacement(declared, scope))));
        return new Expr.Enabled(action.apply(scope.within(shadowed.instance())), values, span);
    }

    private Shadowed shadowed(Scope scope) {
        Map<OpDeclNode, Variable> variables = new LinkedHashMap<>();
        Set<Variable> taken = new HashSet<>();
        for (OpDeclNode declared : scope.instance().replacedVariables()) {
            boolean renamed = replacement(declared, scope) instanceof Expr.VariableReference reference
                    && taken.add(reference.variable());
            if (!renamed) {
                variables.put(declared, new Variable(scope.instance().prefix() + declared.getName(),
                        spec.variableCount() + shadows++, spec.places().of(declared)));
            }
        }
        return variables.isEmpty()
                ? new Shadowed(scope.instance(), variables)
                : new Shadowed(scope.instance().withShadows(variables), variables);
    }

    private Expr replacement(OpDeclNode declared, Scope scope) {
        return spec.references().apply(declared, List.of(), scope, spec.places().of(declared));
    }
}
