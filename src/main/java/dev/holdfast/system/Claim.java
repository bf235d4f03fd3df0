package dev.holdfast.system;

import java.util.List;

/**
 * A property as the explorer sees it: a name and what its parts are about.
 *
 * @param scopes one for each part; the claim holds if all parts do
 */
public record Claim(String name, Kind kind, List<Scope> scopes) {
    public Claim {
        scopes = List.copyOf(scopes);
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
