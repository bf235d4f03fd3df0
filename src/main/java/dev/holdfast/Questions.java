package dev.holdfast;

import java.util.List;

/**
 * What to decide, beyond the properties that the {@code .cfg} names.
 *
 * @param continueAfterViolation decide every property in one search
 * @param furtherProperties operators to decide as well: a state predicate as an invariant, a temporal formula as a property
 * @param reachable state predicates of which a reachable state is sought
 */
public record Questions(boolean continueAfterViolation, List<String> furtherProperties, List<String> reachable) {
    /** Those of the {@code .cfg}, up to the first violation. */
    static final Questions OF_THE_CONFIG = new Questions(false, List.of(), List.of());

    public Questions {
        furtherProperties = List.copyOf(furtherProperties);
        reachable = List.copyOf(reachable);
    }

    Questions withContinueAfterViolation(boolean goesOn) {
        return new Questions(goesOn, furtherProperties, reachable);
    }

    Questions withFurtherProperties(List<String> properties, List<String> predicates) {
        return new Questions(continueAfterViolation, properties, predicates);
    }
}
