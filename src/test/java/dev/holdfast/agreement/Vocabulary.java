package dev.holdfast.agreement;

import java.util.List;
import java.util.Map;

/**
 * What random expressions may speak of.
 *
 * @param names variables, primed or not, by type
 * @param atoms strings and model values, as they are written
 * @param universe the domain of functions on atoms
 * @param daring also applies operators where they may have no value
 * @param enabled also asks whether actions on the variables of {@link RandomState} are enabled
 */
record Vocabulary(Map<RandomExpression.Type, List<String>> names, List<String> atoms, String universe, boolean daring,
        boolean enabled) {
    /** Constants alone, each with a value. */
    static final Vocabulary CONSTANTS = new Vocabulary(Map.of(), List.of("\"p\"", "\"q\"", "\"r\""), false);

    Vocabulary(Map<RandomExpression.Type, List<String>> names, List<String> atoms, boolean daring) {
        this(names, atoms, "{" + String.join(", ", atoms) + "}", daring, daring);
    }

    List<String> names(RandomExpression.Type type) {
        return names.getOrDefault(type, List.of());
    }
}
