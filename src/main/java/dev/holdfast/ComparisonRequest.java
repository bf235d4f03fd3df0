package dev.holdfast;

import dev.holdfast.verdict.Comparison;
import java.util.List;

/**
 * Which models to compare, and to whom they should be the same.
 *
 * @param left how to find and search one of them
 * @param right how to find and search the other
 * @param observers state functions in the names of both models' root modules; none if only actions are observed
 * @param actions names of actions to be observed
 * @param namesObserved may the observer see model values that SYMMETRY permutes?
 */
public record ComparisonRequest(CheckRequest left, CheckRequest right, List<String> observers, List<String> actions,
        Comparison.Relation relation, boolean namesObserved) {
    public ComparisonRequest {
        observers = List.copyOf(observers);
        actions = List.copyOf(actions);
    }

    /** The same for one of the observers. */
    ComparisonRequest of(int observer) {
        return new ComparisonRequest(left, right, List.of(observers.get(observer)), actions, relation, namesObserved);
    }

    /** What is observed, as one expression. */
    public String expression() {
        return observers.size() == 1 ? observers.getFirst() : "<<" + String.join(", ", observers) + ">>";
    }
}
