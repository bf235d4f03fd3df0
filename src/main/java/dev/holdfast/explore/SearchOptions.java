package dev.holdfast.explore;

import dev.holdfast.symmetry.Representatives;
import dev.holdfast.verdict.Progress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to search. Start from {@link #withWorkers(int)} and change what differs.
 *
 * @param workers threads, at least 1
 * @param continueAfterViolation go on to the end, so that every property is decided
 * @param checkDeadlock is a state without successors a violation?
 * @param maxStates stop when there are more distinct states
 * @param timeout stop after that time
 * @param symmetry explore only representatives
 * @param graphLimit collect the {@link dev.holdfast.verdict.StateGraph} if it has at most so many states; 0 for no graph
 * @param labels what to ask of each state and step of the {@link StepGraph}; null for no such graph
 * @param progress called every few seconds
 * @param cancelled asked often; the search stops once it says true
 */
public record SearchOptions(int workers, boolean continueAfterViolation, boolean checkDeadlock, long maxStates,
        @Nullable Duration timeout, @Nullable Representatives symmetry, int graphLimit, @Nullable StepLabels labels,
        Consumer<Progress> progress,
        BooleanSupplier cancelled) {

    /** A silent search without limits that stops at the first violation and checks deadlock. */
    public static SearchOptions withWorkers(int workers) {
        return new SearchOptions(workers, false, true, Long.MAX_VALUE, null, null, 0, null, progress -> {},
                () -> false);
    }

    public SearchOptions withContinueAfterViolation(boolean goesOn) {
        return new SearchOptions(workers, goesOn, checkDeadlock, maxStates, timeout, symmetry, graphLimit, labels,
                progress,
                cancelled);
    }

    public SearchOptions withCheckDeadlock(boolean checked) {
        return new SearchOptions(workers, continueAfterViolation, checked, maxStates, timeout, symmetry, graphLimit,
                labels,
                progress,
                cancelled);
    }

    public SearchOptions withLimits(long states, @Nullable Duration time) {
        return new SearchOptions(workers, continueAfterViolation, checkDeadlock, states, time, symmetry, graphLimit,
                labels,
                progress,
                cancelled);
    }

    public SearchOptions withSymmetry(@Nullable Representatives representatives) {
        return new SearchOptions(workers, continueAfterViolation, checkDeadlock, maxStates, timeout, representatives,
                graphLimit, labels, progress, cancelled);
    }

    public SearchOptions withGraphLimit(int states) {
        return new SearchOptions(workers, continueAfterViolation, checkDeadlock, maxStates, timeout, symmetry, states,
                labels, progress, cancelled);
    }

    public SearchOptions withListeners(Consumer<Progress> heard, BooleanSupplier stop) {
        return new SearchOptions(workers, continueAfterViolation, checkDeadlock, maxStates, timeout, symmetry,
                graphLimit, labels,
                heard, stop);
    }

    public SearchOptions withSteps(@Nullable StepLabels asked) {
        return new SearchOptions(workers, continueAfterViolation, checkDeadlock, maxStates, timeout, symmetry,
                graphLimit, asked, progress, cancelled);
    }
}
