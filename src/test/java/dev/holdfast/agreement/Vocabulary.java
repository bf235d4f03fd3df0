package dev.holdfast.agreement;

import java.util.List;
import java.util.Map;

/**
 * What random expressions may speak of.
 *
 * @param names variables, primed or not, by type
 * @param atoms strings and model values, as they are written
 * @param daring also applies operators where they may have no value
 */
record Vocabulary(Map<RandomExpression.Type, List<String>> names, List<String> atoms, boolean daring) {
    /** Constants alone, each with a value. */
    static final Vocabulary CONSTANTS = new Vocabulary(Map.of(), List.of("\"p\"", "\"q\"", "\"r\""), false);

    List<String> names(RandomExpression.Type type) {
        return names.getOrDefault(type, List.of());
    }

    Vocabulary withoutDaring() {
        return new Vocabulary(names, atoms, false);
    }
}
