package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code .cfg} says, in its own order, with places; names are not resolved yet.
 *
 * @param file the file as the user named it
 * @param module the module named by a first comment line {@code \* module: Y} or {@code \* module: ../Y}, else the file's own name without ending
 * @param values {@code NAME = VALUE}
 * @param overrides {@code NAME <- OPERATOR}
 * @param properties INVARIANT(S) and PROPERTY/PROPERTIES, interleaved as written
 * @param checkDeadlock null if the file does not say
 */
public record Config(String file, String module, List<ConstantValue> values, List<Override> overrides,
        @Nullable Name specification, @Nullable Name init, @Nullable Name next, List<PropertyName> properties,
        List<Name> constraints, List<Name> actionConstraints, @Nullable Name symmetry, @Nullable Name view,
        @Nullable Name alias, @Nullable Boolean checkDeadlock) {

    public Config {
        values = List.copyOf(values);
        overrides = List.copyOf(overrides);
        properties = List.copyOf(properties);
        constraints = List.copyOf(constraints);
        actionConstraints = List.copyOf(actionConstraints);
    }

    /** The same with other properties. */
    public Config withProperties(List<PropertyName> others) {
        return new Config(file, module, values, overrides, specification, init, next, others, constraints,
                actionConstraints, symmetry, view, alias, checkDeadlock);
    }

    /** The same with other values. */
    public Config withValues(List<ConstantValue> others) {
        return new Config(file, module, others, overrides, specification, init, next, properties, constraints,
                actionConstraints, symmetry, view, alias, checkDeadlock);
    }

    /** A name with its place. */
    public record Name(String text, Span span) {}

    /** INVARIANT, PROPERTY, or a predicate of which a reachable state is sought. */
    public enum PropertyKind {
        INVARIANT, PROPERTY, REACHABLE
    }

    public record PropertyName(PropertyKind kind, Name name) {}

    /**
     * @param name may contain {@code !}
     * @param module the module in which the assignment holds; null for everywhere
     */
    public record ConstantValue(Name name, @Nullable String module, Value value) {}

    /**
     * @param module the module in which the override holds; null for everywhere
     */
    public record Override(Name name, @Nullable String module, Name operator) {}
}
