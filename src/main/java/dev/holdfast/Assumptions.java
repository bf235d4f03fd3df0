package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Assumption;
import dev.holdfast.model.Model;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.util.Optional;

/** What a module assumes of its constants. */
final class Assumptions {
    private final Model model;
    private final InterpretedSystem system;

    Assumptions(Model model, InterpretedSystem system) {
        this.model = model;
        this.system = system;
    }

    /**
     * The first that is false.
     *
     * @throws SpecException if one before it has no value, or one that is no boolean
     */
    Optional<Violation> violation() {
        return model.assumptions().stream().filter(assumption -> !isTrue(assumption)).findFirst()
                .map(assumption -> new Violation(Violation.Kind.ASSUMPTION, assumption.name(), Trace.EMPTY));
    }

    private boolean isTrue(Assumption assumption) {
        Value value = system.constant(assumption.expression());
        if (value instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw new SpecException(Code.TYPE_MISMATCH, assumption.span(),
                "an assumption must be a boolean, but this one is " + Excerpt.of(value));
    }
}
