package dev.holdfast.parse;

import dev.holdfast.value.Value;
import tla2sany.semantic.SymbolNode;

/** What the {@code .cfg} puts in place of a name. */
sealed interface Binding {

    /** {@code NAME = VALUE}. */
    record Constant(Value value) implements Binding {}

    /** {@code NAME <- OPERATOR}; the operator is the root module's. */
    record Symbol(SymbolNode node) implements Binding {}
}
