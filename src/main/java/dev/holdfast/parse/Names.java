package dev.holdfast.parse;

import dev.holdfast.ir.Local;
import io.vavr.collection.HashMap;
import java.util.Collection;
import java.util.Optional;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

/**
 * What is bound at a place: parameters and quantified names (by SANY's node for them), EXCEPT's {@code @} (by the node of
 * its component), a recursive function's own name (by the node of its body), and operators defined in LETs.
 */
record Names(HashMap<SemanticNode, Local> locals, HashMap<SemanticNode, Home> lets) {
    static final Names NONE = new Names(HashMap.empty(), HashMap.empty());

    Names with(SemanticNode node, Local local) {
        return new Names(locals.put(node, local), lets);
    }

    Names with(Collection<OpDefNode> defined, Home home) {
        HashMap<SemanticNode, Home> all = lets;
        for (OpDefNode definition : defined) {
            all = all.put(definition, home);
        }
        return new Names(locals, all);
    }

    boolean binds(SemanticNode node) {
        return locals.containsKey(node);
    }

    Optional<Local> local(SemanticNode node) {
        return locals.get(node).toJavaOptional();
    }

    Optional<Home> let(OpDefNode definition) {
        return lets.get(definition).toJavaOptional();
    }
}
