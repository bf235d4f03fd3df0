package dev.holdfast.system;

import dev.holdfast.layout.Layout;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes packed states into a trace and names the steps. */
public final class TraceBuilder {
    private final TransitionSystem system;

    public TraceBuilder(TransitionSystem system) {
        this.system = system;
    }

    /** @param states each a successor of the one before it */
    public Trace trace(List<long[]> states) {
        Layout layout = system.layout();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            ActionLabel label = i == 0 ? null : label(states.get(i - 1), states.get(i));
            steps.add(new Step(label, Arrays.asList(layout.unpack(states.get(i)))));
        }
        return new Trace(layout.names(), steps);
    }

    /**
     * An infinite behavior.
     *
     * @param states each a successor of the one before it
     * @param loop index of the state that follows on the last one; of the last one itself if that stutters for ever
     */
    public Trace lasso(List<long[]> states, int loop) {
        Trace stem = trace(states);
        ActionLabel back = loop == states.size() - 1 ? null : label(states.getLast(), states.get(loop));
        return new Trace(stem.variables(), stem.steps(), new Trace.Loop(loop, back));
    }

    private ActionLabel label(long[] from, long[] to) {
        ActionInstance taken = system.explain(from, to);
        TransitionSystem.ActionName action = system.actions().get(taken.action());
        return new ActionLabel(action.name(), taken.parameters(), action.span());
    }
}
