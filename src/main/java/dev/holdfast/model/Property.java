package dev.holdfast.model;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Image;
import java.util.List;

/**
 * Something to decide, under the name the user gave it.
 *
 * @param parts what is checked on states and on steps; a reachability property has exactly one, of kind STATE
 * @param images if it is about an instantiated module: what that module's variables stand for; else none
 * @param temporal its other conjuncts, which are about whole behaviors; it holds if they and all parts do
 */
public record Property(String name, Config.PropertyKind kind, List<Part> parts, List<Expr> temporal,
        List<Image> images, Span span) {
    public Property {
        images = List.copyOf(images);
        parts = List.copyOf(parts);
        temporal = List.copyOf(temporal);
    }

    /** One that is decided by looking at states and steps. */
    public Property(String name, Config.PropertyKind kind, List<Part> parts, Span span) {
        this(name, kind, parts, List.of(), List.of(), span);
    }

    /** Is it about an instantiated module, so that its states have images there? */
    public boolean isRefinement() {
        return !images.isEmpty();
    }

    /** The names of the instantiated module's variables. */
    public List<String> abstractVariables() {
        return images.stream().map(Image::variable).toList();
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
