package dev.holdfast.parse;

import dev.holdfast.ir.Local;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

/** What the names of SANY's tree mean at a place: through which instance we came, and what is bound. */
record Scope(Instance instance, Names names) {

    Scope with(SemanticNode node, Local local) {
        return new Scope(instance, names.with(node, local));
    }

    /** The same names seen from another instance. */
    Scope within(Instance other) {
        return new Scope(other, names);
    }

    /** Where copies of this definition live: in the LET that defines it, else where the instance's do. */
    Home home(OpDefNode definition) {
        return names.let(definition).orElse(instance.home());
    }
}
