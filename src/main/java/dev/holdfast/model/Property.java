package dev.holdfast.model;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Expr;
import java.util.List;

/**
 * Something to decide, under the name the user gave it.
 *
 * @param parts what is checked on states and on steps; a reachability property has exactly one, of kind STATE
 * @param temporal its other conjuncts, which are about whole behaviors; it holds if they and all parts do
 */
public record Property(String name, Config.PropertyKind kind, List<Part> parts, List<Expr> temporal, Span span) {
    public Property {
        parts = List.copyOf(parts);
        temporal = List.copyOf(temporal);
    }

    /** One that is decided by looking at states and steps. */
    public Property(String name, Config.PropertyKind kind, List<Part> parts, Span span) {
        this(name, kind, parts, List.of(), span);
    }

    /** What a part is about. */
    public enum Scope {
        /** A predicate of initial states. */
        INITIAL,
        /** A predicate of every reachable state. */
        STATE,
        /** A predicate of every step, stuttering included. */
        STEP
    }

    public record Part(Scope scope, Expr predicate) {}
}
