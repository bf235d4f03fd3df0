package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.Opening;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Generates the initial states and the successors of a model, and says which action a step is of. */
final class Successors {
    /** Stands for an argument that has no value. */
    private static final String NO_LABEL = "?";

    private final Model model;
    private final Layout layout;
    private final Evaluator evaluator;

    Successors(Model model, Layout layout, Evaluator evaluator) {
        this.model = model;
        this.layout = layout;
        this.evaluator = evaluator;
    }

    void initialStates(SuccessorSink sink) {
        Expr init = model.init();
        if (init == null) {
            return;
        }
        @Nullable
        Value[] values = new @Nullable Value[model.variables().size()];
        Faults.guarded(init.span(),
                () -> Assignments.ofInit(init, Frame.of(values), evaluator, model.variables(), () -> {
                    sink.accept(-1, layout.pack(complete(values)));
                    return true;
                }));
    }

    /** Those that all actions generate, in their order. */
    void of(long[] state, SuccessorSink sink) {
        Value[] before = layout.unpack(state);
        for (int i = 0; i < model.actions().size(); i++) {
            of(state, before, i, sink);
        }
    }

    /** Those that one action generates. */
    void of(long[] state, Value[] before, int action, SuccessorSink sink) {
        forEachStep(model.actions().get(action), before, (env, frame, after) -> {
            sink.accept(action, layout.pack(after, state, before));
            return true;
        });
    }

    /** Receives a step while it is found; returns whether to go on. */
    private interface StepVisitor {
        boolean visit(Environment env, Frame frame, Value[] after);
    }

    private boolean forEachStep(Action action, Value[] before, StepVisitor visitor) {
        @Nullable
        Value[] after = new @Nullable Value[before.length];
        Frame frame = Frame.of(before, after);
        Predicate<Environment> step = env -> Assignments.ofAction(action.body(), env, frame, evaluator,
                model.variables(),
                () -> visitor.visit(env, frame, complete(after)));
        try {
            return Faults.guarded(action.span(),
                    () -> forEachOpening(action.openings(), 0, Environment.EMPTY, frame, step));
        } catch (SpecException e) {
            throw new SpecException(e.problems().stream().map(problem -> inAction(problem, action)).toList());
        }
    }

    private static Problem inAction(Problem problem, Action action) {
        return problem.code() == Code.ASSERTION
                ? problem
                : Problem.of(problem.code(), problem.span(), problem.message() + ", in action " + action.name(),
                        problem.hint());
    }

    private boolean forEachOpening(List<Opening> openings, int index, Environment env, Frame frame,
            Predicate<Environment> visitor) {
        if (index == openings.size()) {
            return visitor.test(env);
        }
        return switch (openings.get(index)) {
            case Opening.Choice choice -> evaluator.binder().forEach(choice.bounds(), env, frame,
                    inner -> forEachOpening(openings, index + 1, inner, frame, visitor));
            case Opening.Definitions let ->
                forEachOpening(openings, index + 1, env.open(let.definitions()), frame, visitor);
            // Names are compared by identity, so the body may see more than its own parameters.
            case Opening.Entry entry -> forEachOpening(openings, index + 1,
                    evaluator.applications().enter(entry.parameters(), entry.arguments(), env, env), frame, visitor);
        };
    }

    private static Value[] complete(@Nullable Value[] values) {
        Value[] copy = new Value[values.length];
        for (int i = 0; i < copy.length; i++) {
            Value value = values[i];
            if (value == null) {
                throw new HoldfastBug("a state without a value for variable " + i);
            }
            copy[i] = value;
        }
        return copy;
    }

    /** An action that allows a step, and what its parameters are in it. */
    ActionInstance explain(long[] from, long[] to) {
        Value[] before = layout.unpack(from);
        List<ActionInstance> found = new ArrayList<>(1);
        for (int i = 0; i < model.actions().size() && found.isEmpty(); i++) {
            Action action = model.actions().get(i);
            int index = i;
            forEachStep(action, before, (env, frame, after) -> {
                if (!Arrays.equals(layout.pack(after, from, before), to)) {
                    return true;
                }
                found.add(new ActionInstance(index, parameters(action, env, frame)));
                return false;
            });
        }
        if (found.isEmpty()) {
            throw new HoldfastBug("no action of " + model.module() + " allows a step of the trace");
        }
        return found.get(0);
    }

    private List<String> parameters(Action action, Environment env, Frame frame) {
        List<String> texts = new ArrayList<>();
        for (Argument argument : action.parameters()) {
            texts.add(switch (argument) {
                case Expr expr -> label(expr, env, frame);
                case OperatorReference reference -> reference.operator().name();
            });
        }
        return texts;
    }

    /** A step has happened; that its label has no value, or none that can be listed, must not undo it. */
    private String label(Expr parameter, Environment env, Frame frame) {
        try {
            Value value = evaluator.evaluate(parameter, env, frame);
            return value instanceof SetValue set && !set.isFinite() ? set.toString() : value.explicit().toString();
        } catch (SpecException | ValueException | StackOverflowError e) {
            return NO_LABEL;
        }
    }
}
