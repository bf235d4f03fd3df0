package dev.holdfast.parse;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;

/** What the {@code .cfg} says of constants and definitions, by the nodes that it means. */
final class Bindings {
    private final Map<OpDeclNode, Binding> constants = new HashMap<>();
    /** For everywhere: what names this very definition, which EXTENDS shares and an INSTANCE usually does not. */
    private final Map<OpDefNode, Binding> definitions = new HashMap<>();
    /** For the module that has this body, whoever gets it from there. */
    private final Map<ExprNode, Binding> bodies = new HashMap<>();

    void bind(OpDeclNode constant, Binding binding) {
        constants.put(constant, binding);
    }

    /** {@code Op <- Own}. TLC's rule: it holds where SANY has the same node, so not in an instance that has copies. */
    void override(OpDefNode node, Binding binding) {
        definitions.put(node, binding);
    }

    /** {@code Op <- [M] Own}. TLC's rule: it holds wherever M's body of Op is used, also where M itself has it from elsewhere. */
    void overrideBody(OpDefNode node, Binding binding) {
        bodies.put(node.getBody(), binding);
    }

    boolean isBound(OpDeclNode constant) {
        return constants.containsKey(constant);
    }

    Binding constant(OpDeclNode node) {
        Binding binding = constants.get(node);
        if (binding == null) {
            throw new HoldfastBug("nothing is known of " + node.getName() + ", declared at " + node.getLocation());
        }
        return binding;
    }

    /** What stands in for a definition. */
    Optional<Binding> override(OpDefNode node) {
        if (definitions.containsKey(node) || bodies.isEmpty()) {
            return Optional.ofNullable(definitions.get(node));
        }
        ExprNode body = node.getBody();
        while (!bodies.containsKey(body) && body instanceof SubstInNode substitution) {
            body = substitution.getBody();
        }
        return Optional.ofNullable(bodies.get(body));
    }
}
