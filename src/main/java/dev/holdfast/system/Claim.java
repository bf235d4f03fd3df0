package dev.holdfast.system;

import dev.holdfast.diagnostic.Span;
import java.util.List;

/**
 * A property as the explorer sees it: a name and what its parts are about.
 *
 * @param scopes one for each part; the claim holds if all parts do
 * @param span where the property is named, for warnings about it
 */
public record Claim(String name, Kind kind, List<Scope> scopes, Span span) {
    public Claim {
        scopes = List.copyOf(scopes);
    }

    public Claim(String name, Kind kind, List<Scope> scopes) {
        this(name, kind, scopes, Span.NOWHERE);
    }

    /** How the property was stated; REACHABLE asks for a state where its one part is true. */
    public enum Kind {
        INVARIANT, PROPERTY, REACHABLE
    }

    /** What a part is checked on. */
    public enum Scope {
        INITIAL, STATE, STEP
    }
}
