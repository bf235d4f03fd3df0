package dev.holdfast.compile;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import java.util.List;
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

    /**
     * What an operator's body sees, in which this is in scope: its parameters stand for arguments.
     *
     * @param call what the arguments see
     */
    Scope withArguments(List<Local> parameters, List<Argument> arguments, Scope call) {
        Scope inner = this;
        for (int i = 0; i < parameters.size(); i++) {
            inner = inner.with(parameters.get(i), call.argument(arguments.get(i)));
        }
        return inner;
    }

    private Binding argument(Argument argument) {
        return switch (argument) {
            case Expr.Apply name when name.arguments().isEmpty() && name.callee() instanceof Local local ->
                lookUp(local);
            case Expr expr -> new Binding.Later(expr, this);
            case OperatorReference reference -> operator(reference.operator());
        };
    }

    private Binding operator(Callee callee) {
        return switch (callee) {
            case Local local -> lookUp(local);
            case Definition definition -> {
                Binding bound = definition.isLocal() ? find(definition) : null;
                yield bound != null ? bound : new Binding.Operator(definition, definition.isLocal() ? this : EMPTY);
            }
        };
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
