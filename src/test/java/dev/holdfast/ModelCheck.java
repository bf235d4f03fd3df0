package dev.holdfast;

import dev.holdfast.model.Model;
import dev.holdfast.verdict.Verdict;

/** Checks models that were put together rather than read. */
public final class ModelCheck {
    private ModelCheck() {}

    /** @param request says how; its files are not read */
    public static Verdict check(Model model, CheckRequest request) {
        return new Search(model, request, System.nanoTime()).run(0).verdict();
    }
}
