package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ENABLED: is there a successor that satisfies an action? */
final class Enabledness {
    private final Evaluator evaluator;

    Enabledness(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    boolean isEnabled(Expr action, Environment env, Frame frame) {
        List<Variable> variables = evaluator.variables();
        @Nullable
        Value[] current = new @Nullable Value[variables.size()];
        for (Variable variable : variables) {
            Value value = frame.current(variable.index());
            if (value == null) {
                throw new SpecException(Code.UNASSIGNED, action.span(),
                        "ENABLED needs a complete state, but " + variable.name() + " has no value yet");
            }
            current[variable.index()] = value;
        }
        Frame step = Frame.of(current, new @Nullable Value[variables.size()]);
        return Assignments.isEnabled(action, env, step, evaluator, variables);
    }
}
