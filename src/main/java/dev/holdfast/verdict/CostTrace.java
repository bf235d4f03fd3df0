package dev.holdfast.verdict;

import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A lasso with the two counts as its first variables, so that every way of drawing a trace draws them too. */
public final class CostTrace {
    private CostTrace() {}

    /** Empty if the rate is zero. */
    public static Trace of(Cost cost) {
        if (cost.trace().length() == 0) {
            return Trace.EMPTY;
        }
        List<String> variables = new ArrayList<>(List.of("counted", "reference"));
        variables.addAll(cost.trace().variables());
        List<Step> steps = new ArrayList<>();
        int counted = 0;
        int references = 0;
        for (int i = 0; i < cost.trace().length(); i++) {
            Cost.Mark mark = cost.marks().get(i);
            counted += mark == Cost.Mark.COUNTED || mark == Cost.Mark.BOTH ? 1 : 0;
            references += mark == Cost.Mark.REFERENCE || mark == Cost.Mark.BOTH ? 1 : 0;
            List<Value> values = new ArrayList<>(List.of(IntValue.of(counted), IntValue.of(references)));
            values.addAll(cost.trace().steps().get(i).values());
            steps.add(new Step(cost.trace().steps().get(i).action(), values));
        }
        return new Trace(variables, steps);
    }
}
