package dev.holdfast;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to search.
 *
 * @param workers threads of the search, at least 1
 * @param engine which engine evaluates the spec
 * @param symmetry false ignores SYMMETRY
 * @param view false ignores VIEW
 */
public record SearchPlan(int workers, CheckRequest.Engine engine, boolean symmetry, boolean view, Limits limits) {
    /** To the end, by one worker. */
    static final SearchPlan PLAIN = new SearchPlan(1, CheckRequest.Engine.AUTO, true, true,
            new Limits(Long.MAX_VALUE, null));

    /**
     * When to stop before the end.
     *
     * @param maxStates distinct states
     * @param timeout null for no limit
     */
    public record Limits(long maxStates, @Nullable Duration timeout) {}

    SearchPlan withWorkers(int count) {
        return new SearchPlan(count, engine, symmetry, view, limits);
    }

    SearchPlan withEngine(CheckRequest.Engine choice) {
        return new SearchPlan(workers, choice, symmetry, view, limits);
    }

    SearchPlan withSymmetry(boolean used) {
        return new SearchPlan(workers, engine, used, view, limits);
    }

    SearchPlan withView(boolean used) {
        return new SearchPlan(workers, engine, symmetry, used, limits);
    }

    SearchPlan withLimits(Limits others) {
        return new SearchPlan(workers, engine, symmetry, view, others);
    }
}
