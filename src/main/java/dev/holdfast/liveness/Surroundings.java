package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.model.Opening;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a property and a part of it: the names that the part sees, innermost first.
 *
 * @param opening null outside of everything
 */
record Surroundings(@Nullable Surroundings outer, @Nullable Opening opening) {
    static final Surroundings NONE = new Surroundings(null, null);

    /** An argument and what surrounds it. */
    record Passed(Argument argument, Surroundings at) {}

    Surroundings inside(List<Definition> definitions) {
        return new Surroundings(this, new Opening.Definitions(definitions));
    }

    Surroundings inside(Definition definition, List<Argument> arguments) {
        return arguments.isEmpty()
                ? this
                : new Surroundings(this, new Opening.Entry(definition.parameters(), arguments));
    }

    /** The name stands for a value from here on. */
    Surroundings with(Local name, Value value, Expr place) {
        return new Surroundings(this,
                new Opening.Entry(List.of(name), List.of(new Expr.Literal(value, place.span()))));
    }

    /** What a parameter stands for; nothing for a name that is bound further inside. */
    Optional<Passed> lookUp(Callee name) {
        for (Surroundings at = this; at != null && at.outer != null; at = at.outer) {
            if (at.opening instanceof Opening.Entry entry) {
                for (int i = 0; i < entry.parameters().size(); i++) {
                    if (entry.parameters().get(i) == name) {
                        return Optional.of(new Passed(entry.arguments().get(i), at.outer));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The body of a definition that a LET around has. */
    Optional<Expr> definedAround(Definition definition) {
        for (Surroundings at = this; at != null; at = at.outer) {
            if (at.opening instanceof Opening.Definitions let && let.definitions().contains(definition)) {
                return Optional.of(definition.body());
            }
        }
        return Optional.empty();
    }

    /** The expression with everything bound that it takes from here. */
    Expr close(Expr expr) {
        Expr closed = expr;
        for (Surroundings at = this; at != null; at = at.outer) {
            closed = closed(closed, at.opening);
        }
        return closed;
    }

    private static Expr closed(Expr expr, @Nullable Opening opening) {
        return switch (opening) {
            case null -> expr;
            case Opening.Definitions let -> new Expr.Let(let.definitions(), expr, expr.span());
            case Opening.Entry entry -> applied(expr, entry);
            case Opening.Choice choice -> throw new HoldfastBug("a quantifier around a part of a property");
        };
    }

    private static Expr applied(Expr expr, Opening.Entry entry) {
        Definition definition = new Definition("part", entry.parameters(), true, expr.span());
        definition.complete(expr);
        return new Expr.Let(List.of(definition), new Expr.Apply(definition, entry.arguments(), expr.span()),
                expr.span());
    }
}
