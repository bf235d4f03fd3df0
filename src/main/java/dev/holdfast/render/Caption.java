package dev.holdfast.render;

import dev.holdfast.verdict.Violation;
import java.util.Locale;

/**
 * What a picture is of.
 *
 * @param claim the property, as a heading
 * @param model the {@code .cfg} or column
 * @param reading what the property means, in words; may be empty
 * @param mark what stands at the last state
 */
public record Caption(String claim, String model, String reading, String mark) {

    /** Of a violation that {@code check} found. */
    public static Caption of(Violation violation, String model) {
        String kind = violation.kind().name().toLowerCase(Locale.ROOT);
        return violation.kind() == Violation.Kind.DEADLOCK
                ? new Caption("deadlock", model, "", "deadlock: no step leads on")
                : new Caption(violation.name(), model, kind, "violates " + violation.name());
    }
}
