package dev.holdfast.interpret;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Names;
import dev.holdfast.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the names in scope stand for: an immutable list, innermost binding first, keyed by the identity of the name.
 * A binding is a {@link dev.holdfast.value.Value}, a {@link Thunk} or a {@link Closure}.
 */
final class Environment {
    static final Environment EMPTY = new Environment(null, null, null);

    private final @Nullable Callee name;
    /** Set once, before the environment is shared. */
    private @Nullable Object binding;
    private final @Nullable Environment outer;

    private Environment(@Nullable Callee name, @Nullable Object binding, @Nullable Environment outer) {
        this.name = name;
        this.binding = binding;
        this.outer = outer;
    }

    /** An environment of its own for names that come from elsewhere. */
    static Environment of(Names<Value> names) {
        Environment env = EMPTY;
        for (Names.Entry<Value> entry : names.entries()) {
            env = env.with(entry.name(), switch (entry.binding()) {
                case Names.Binding.Known<Value> known -> known.value();
                case Names.Binding.Later<Value> later -> new Thunk(later.expr(), of(later.names()));
                case Names.Binding.Operator<Value> operator -> {
                    Environment body = of(operator.names());
                    yield new Closure(operator.definition(), operator.definition().isLocal()
                            ? body.open(List.of(operator.definition()))
                            : body);
                }
            });
        }
        return env;
    }

    Environment with(Callee newName, Object newBinding) {
        return new Environment(newName, newBinding, this);
    }

    /** The environment in which the definitions of a LET are in scope, each of them in the bodies of all. */
    Environment open(List<Definition> definitions) {
        Environment inner = this;
        for (Definition definition : definitions) {
            inner = new Environment(definition, null, inner);
        }
        Environment at = inner;
        for (int i = definitions.size() - 1; i >= 0 && at != null; i--) {
            Definition definition = definitions.get(i);
            at.binding = definition.arity() == 0 ? new Thunk(definition.body(), inner) : new Closure(definition, inner);
            at = at.outer;
        }
        return inner;
    }

    boolean isBound(Callee wanted) {
        for (Environment at = this; at != null; at = at.outer) {
            if (at.name == wanted) {
                return true;
            }
        }
        return false;
    }

    Object lookUp(Callee wanted) {
        for (Environment at = this; at != null; at = at.outer) {
            if (at.name == wanted && at.binding != null) {
                return at.binding;
            }
        }
        throw new HoldfastBug("the name " + wanted.name() + " is not bound");
    }
}
