package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state that a search is about to find, in a frame: some of its variables have values already. */
final class SoughtState {
    private final List<Variable> variables;
    private final Frame frame;
    private final boolean next;
    private int unassigned;

    /** @param next is it the frame's next state (of an action), or its current one (of Init)? */
    SoughtState(List<Variable> variables, Frame frame, boolean next) {
        this.variables = variables;
        this.frame = frame;
        this.next = next;
        this.unassigned = variables.size();
    }

    boolean isComplete() {
        return unassigned == 0;
    }

    /** Null if the variable has none yet. */
    @Nullable
    Value value(int variable) {
        return next ? frame.peekNext(variable) : frame.peekCurrent(variable);
    }

    /** Gives a variable its value, which had none. */
    void assign(int variable, Value value) {
        set(variable, value.explicit());
        unassigned--;
    }

    /** Takes the value away again. */
    void withdraw(int variable) {
        unassigned++;
        set(variable, null);
    }

    private void set(int variable, @Nullable Value value) {
        if (next) {
            frame.assignNext(variable, value);
        } else {
            frame.assignCurrent(variable, value);
        }
    }

    /** What to say when nothing is left that could give the others a value. */
    SpecException incomplete(Span whole) {
        List<String> missing = variables.stream().filter(variable -> value(variable.index()) == null)
                .map(Variable::name).toList();
        String names = String.join(", ", missing);
        String first = missing.getFirst();
        Problem problem = next
                ? Problem.of(Code.UNASSIGNED, whole,
                        "the successor is not complete: no conjunct gives a next value to " + names,
                        "add " + first + "' = ..., or UNCHANGED " + (missing.size() == 1 ? first : "<<" + names + ">>")
                                + " if the step leaves that alone")
                : Problem.of(Code.UNASSIGNED, whole,
                        "the initial state is not complete: no conjunct gives a value to " + names,
                        "add " + first + " = ..., or " + first + " \\in ...");
        return new SpecException(problem);
    }
}
