package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ENABLED: is there a successor that satisfies an action? */
final class Enabledness {
    private final Evaluator evaluator;

    Enabledness(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    boolean isEnabled(Expr.Enabled expr, Environment env, Frame frame) {
        Expr action = expr.action();
        List<Variable> variables = new ArrayList<>(evaluator.variables());
        int size = variables.size();
        for (Expr.Shadow shadow : expr.shadows()) {
            size = Math.max(size, shadow.variable().index() + 1);
        }
        @Nullable
        Value[] current = new @Nullable Value[size];
        for (Variable variable : variables) {
            Value value = frame.current(variable.index());
            if (value == null) {
                throw new SpecException(Code.UNASSIGNED, action.span(),
                        "ENABLED needs a complete state, but " + variable.name() + " has no value yet");
            }
            current[variable.index()] = value;
        }
        for (Expr.Shadow shadow : expr.shadows()) {
            current[shadow.variable().index()] = evaluator.evaluate(shadow.value(), env, frame);
            variables.add(shadow.variable());
        }
        Frame step = Frame.of(current, new @Nullable Value[size]);
        return Assignments.isEnabled(action, env, step, evaluator, variables);
    }
}
