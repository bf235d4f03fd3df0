package dev.holdfast.parse;

import dev.holdfast.ir.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;

/**
 * An INSTANCE as seen from the root: what the declared names of the instantiated module stand for. Definitions reached
 * through it have copies of their own. Compared by identity.
 */
final class Instance {
    private final @Nullable Instance outer;
    private final Map<OpDeclNode, ExprOrOpArgNode> substitutions = new HashMap<>();
    private final List<FormalParamNode> parameters;
    private final String prefix;
    private final Home home;
    /** Replaced variables that stand for themselves here. */
    private final Map<OpDeclNode, Variable> shadows = new HashMap<>();

    private Instance(@Nullable Instance outer, List<FormalParamNode> parameters, String prefix, Home home) {
        this.outer = outer;
        this.parameters = parameters;
        this.prefix = prefix;
        this.home = home;
    }

    /** The root module itself. */
    static Instance root(Home home) {
        return new Instance(null, List.of(), "", home);
    }

    /**
     * An INSTANCE in a module that is itself seen through this instance.
     *
     * @param own the parameters of the INSTANCE
     */
    Instance enter(SubstInNode substitution, InstanceHead head, List<FormalParamNode> own, Home where) {
        List<FormalParamNode> all = new ArrayList<>(parameters);
        all.addAll(own);
        Instance entered = new Instance(this, List.copyOf(all), prefix + head.prefix(), where);
        for (Subst one : substitution.getSubsts()) {
            entered.substitutions.put(one.getOp(), one.getExpr());
        }
        return entered;
    }

    /** The same instance, but with these variables in place of what WITH says. */
    Instance withShadows(Map<OpDeclNode, Variable> variables) {
        Instance same = new Instance(outer, parameters, prefix, home);
        same.substitutions.putAll(substitutions);
        same.shadows.putAll(variables);
        return same;
    }

    /** The variables that this INSTANCE and those around it replace, by name. */
    List<OpDeclNode> replacedVariables() {
        List<OpDeclNode> replaced = new ArrayList<>();
        for (Instance at = this; at != null; at = at.outer) {
            at.substitutions.keySet().stream().filter(node -> node.getKind() == ASTConstants.VariableDeclKind)
                    .sorted(Comparator.comparing(node -> node.getName().toString())).forEach(replaced::add);
        }
        return replaced;
    }

    /** The variable that a declared name stands for itself, if it does. */
    Optional<Variable> shadow(OpDeclNode declared) {
        for (Instance at = this; at != null; at = at.outer) {
            Variable variable = at.shadows.get(declared);
            if (variable != null || at.substitutions.containsKey(declared)) {
                return Optional.ofNullable(variable);
            }
        }
        return Optional.empty();
    }

    /** The parameters of the instances entered so far, outermost first: extra parameters of every copy. */
    List<FormalParamNode> parameters() {
        return parameters;
    }

    /** What stands before the names of definitions, {@code "Abs!"} for instance. */
    String prefix() {
        return prefix;
    }

    /** The variables of the module, with what they stand for where it is instantiated. */
    Map<OpDeclNode, ExprOrOpArgNode> variables() {
        Map<OpDeclNode, ExprOrOpArgNode> variables = new HashMap<>(substitutions);
        variables.keySet().removeIf(declared -> declared.getKind() != ASTConstants.VariableDeclKind);
        return variables;
    }

    /** Where copies of module-level definitions live. */
    Home home() {
        return home;
    }

    /** The root module, which is seen through no instance. */
    Instance root() {
        Instance at = this;
        while (at.outer != null) {
            at = at.outer;
        }
        return at;
    }

    /** What a declared name stands for, and the instance in which that is to be read. */
    record Substituted(ExprOrOpArgNode expression, Instance scope) {}

    /** Empty for what the root module itself declares. */
    Optional<Substituted> substituted(OpDeclNode declared) {
        ExprOrOpArgNode expression = substitutions.get(declared);
        if (outer == null) {
            return Optional.empty();
        }
        return expression == null ? outer.substituted(declared) : Optional.of(new Substituted(expression, outer));
    }
}
