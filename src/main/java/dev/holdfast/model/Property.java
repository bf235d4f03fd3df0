package dev.holdfast.model;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Expr;
import java.util.List;

/**
 * Something to decide, under the name the user gave it.
 *
 * @param parts it holds if all of them do; a reachability property has exactly one, of kind STATE
 */
public record Property(String name, Config.PropertyKind kind, List<Part> parts, Span span) {
    public Property {
        parts = List.copyOf(parts);
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
