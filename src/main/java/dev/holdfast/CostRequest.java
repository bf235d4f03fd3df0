package dev.holdfast;

import java.util.List;

/**
 * What to count, and per what.
 *
 * @param model how to find and search the model
 * @param measures answered by one search
 */
public record CostRequest(CheckRequest model, List<Measure> measures) {
    public CostRequest {
        measures = List.copyOf(measures);
    }

    /**
     * One question.
     *
     * @param count an action of Next by its name, or a predicate of steps
     * @param per an action of Next by its name, or a predicate of steps
     */
    public record Measure(String count, String per) {}
}
