package dev.holdfast.render;

import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.CostTrace;

/** The picture of a cycle that attains a bound. */
public final class CostPicture {
    private CostPicture() {}

    /** Of one that is not zero. */
    public static Picture of(Cost cost, KernelFunctions kernel) {
        return Picture.of(CostTrace.of(cost), new Caption(cost.count() + " per " + cost.per() + ": " + cost.rate(),
                cost.summary().config(), CostText.cycle(cost), cost.around()), kernel);
    }
}
