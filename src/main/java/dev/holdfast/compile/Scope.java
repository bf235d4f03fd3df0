package dev.holdfast.compile;

import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import org.jspecify.annotations.Nullable;

/** What the names in an expression stand for; immutable. */
record Scope(@Nullable Callee name, @Nullable Binding binding, @Nullable Scope outer) {
    static final Scope EMPTY = new Scope(null, null, null);

    /** What a name stands for. */
    sealed interface Binding {

        record Known(Meaning meaning) implements Binding {}

        /** An argument or LET definition without parameters, expanded where it is used. */
        record Later(Expr expr, Scope scope) implements Binding {}

        /** A recursive function, expanded wherever it is applied. */
        record Rule(Expr.FunctionConstructor function, Scope scope) implements Binding {}

        /** An operator with what its body sees. */
        record Operator(Definition definition, Scope scope) implements Binding {}
    }

    Scope with(Callee bound, Binding meaning) {
        return new Scope(bound, meaning, this);
    }

    Scope with(Callee bound, Meaning meaning) {
        return with(bound, new Binding.Known(meaning));
    }

    /** With the definitions of a LET, each of which sees those before it. */
    Scope open(Iterable<Definition> definitions) {
        Scope inner = this;
        for (Definition definition : definitions) {
            inner = inner.with(definition, definition.arity() == 0
                    ? new Binding.Later(definition.body(), inner)
                    : new Binding.Operator(definition, inner));
        }
        return inner;
    }

    @Nullable
    Binding find(Callee sought) {
        for (Scope at = this; at != null; at = at.outer) {
            if (at.name == sought) {
                return at.binding;
            }
        }
        return null;
    }

    Binding lookUp(Callee sought) {
        Binding found = find(sought);
        if (found == null) {
            throw new NotCompilable("the recursive definition " + sought.name());
        }
        return found;
    }
}
