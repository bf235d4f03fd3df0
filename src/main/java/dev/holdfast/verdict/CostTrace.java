package dev.holdfast.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cycle of a {@link Cost} as a lasso, whose actions say which steps are counted and which are reference steps. */
public final class CostTrace {
    private CostTrace() {}

    /** Empty if the rate is zero. */
    public static Trace of(Cost cost) {
        int states = cost.trace().length() - 1;
        if (states < 0) {
            return Trace.EMPTY;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            steps.add(new Step(action(cost, i), cost.trace().steps().get(i).values()));
        }
        return new Trace(cost.trace().variables(), steps,
                new Trace.Loop(cost.loop(), Objects.requireNonNull(action(cost, states))));
    }

    private static @Nullable ActionLabel action(Cost cost, int index) {
        @Nullable
        ActionLabel action = cost.trace().steps().get(index).action();
        return action == null ? null : action.withRemark(cost.marks().get(index).phrase());
    }
}
