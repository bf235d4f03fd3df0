package dev.holdfast.explore;

import dev.holdfast.symmetry.Representatives;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Progress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to search. Start from {@link #withWorkers(int)} and change what differs.
 *
 * @param workers threads, at least 1
 * @param reduction which states are not looked at because others are
 * @param checks what ends the search because of what was found
 * @param limits what ends it because of what it took
 * @param listings what to keep of what was found
 * @param listeners whom to tell, and whom to ask, on the way
 */
public record SearchOptions(int workers, Reduction reduction, Checking checks, Limits limits, Listings listings,
        Listeners listeners) {

    /**
     * @param symmetry explore only representatives
     * @param view of the states of a level for which it has the same value, and no state of an earlier level has it, explore
     *     only one; such a search proves nothing
     */
    public record Reduction(@Nullable Representatives symmetry, @Nullable Function<long[], Value> view) {}

    /**
     * @param continueAfterViolation go on to the end, so that every property is decided
     * @param deadlock is a state without successors a violation?
     */
    public record Checking(boolean continueAfterViolation, boolean deadlock) {}

    /**
     * @param maxStates stop when there are more distinct states
     * @param timeout stop after that time
     */
    public record Limits(long maxStates, @Nullable Duration timeout) {}

    /**
     * @param graphLimit collect the {@link dev.holdfast.verdict.StateGraph} if it has at most so many states; 0 for no graph
     * @param labels what to ask of each state and step of the {@link StepGraph}; null for no such graph
     */
    public record Listings(int graphLimit, @Nullable StepLabels labels) {}

    /**
     * @param progress called every few seconds
     * @param cancelled asked often; the search stops once it says true
     */
    public record Listeners(Consumer<Progress> progress, BooleanSupplier cancelled) {}

    /** A silent search without limits that stops at the first violation and checks deadlock. */
    public static SearchOptions withWorkers(int workers) {
        return new SearchOptions(workers, new Reduction(null, null), new Checking(false, true),
                new Limits(Long.MAX_VALUE, null),
                new Listings(0, null), new Listeners(progress -> {}, () -> false));
    }

    public SearchOptions withSymmetry(@Nullable Representatives representatives) {
        return with(new Reduction(representatives, reduction.view()));
    }

    public SearchOptions withView(@Nullable Function<long[], Value> view) {
        return with(new Reduction(reduction.symmetry(), view));
    }

    private SearchOptions with(Reduction other) {
        return new SearchOptions(workers, other, checks, limits, listings, listeners);
    }

    public SearchOptions withContinueAfterViolation(boolean goesOn) {
        return with(new Checking(goesOn, checks.deadlock()));
    }

    public SearchOptions withCheckDeadlock(boolean checked) {
        return with(new Checking(checks.continueAfterViolation(), checked));
    }

    private SearchOptions with(Checking others) {
        return new SearchOptions(workers, reduction, others, limits, listings, listeners);
    }

    public SearchOptions withLimits(long states, @Nullable Duration time) {
        return new SearchOptions(workers, reduction, checks, new Limits(states, time), listings, listeners);
    }

    public SearchOptions withGraphLimit(int states) {
        return with(new Listings(states, listings.labels()));
    }

    public SearchOptions withSteps(@Nullable StepLabels asked) {
        return with(new Listings(listings.graphLimit(), asked));
    }

    private SearchOptions with(Listings others) {
        return new SearchOptions(workers, reduction, checks, limits, others, listeners);
    }

    public SearchOptions withListeners(Consumer<Progress> heard, BooleanSupplier stop) {
        return new SearchOptions(workers, reduction, checks, limits, listings, new Listeners(heard, stop));
    }
}
