package dev.holdfast;

import dev.holdfast.verdict.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to check and how. Start from {@link #of} and change what differs; the parts say what each setting means.
 *
 * @param source which model
 * @param questions what to decide of it
 * @param plan how to search
 * @param listeners whom to tell on the way
 */
public record CheckRequest(ModelSource source, Questions questions, SearchPlan plan, Listeners listeners) {

    /** The engines by the names users give them. */
    public enum Engine {
        COMPILED, INTERPRETED, AUTO
    }

    /** Everything as a plain {@code holdfast check FILE} does it, silently and with one worker. */
    public static CheckRequest of(Path file) {
        return new CheckRequest(new ModelSource(file, null, Map.of(), null), Questions.OF_THE_CONFIG, SearchPlan.PLAIN,
                Listeners.NONE);
    }

    /** The {@code .cfg} or {@code .tla} that was asked for. */
    public Path file() {
        return source.file();
    }

    public CheckRequest withConfig(@Nullable Path path) {
        return with(source.withConfig(path));
    }

    public CheckRequest withConstants(Map<String, String> values) {
        return with(source.withConstants(values));
    }

    public CheckRequest withDeadlock(@Nullable Boolean checked) {
        return with(source.withDeadlock(checked));
    }

    private CheckRequest with(ModelSource other) {
        return new CheckRequest(other, questions, plan, listeners);
    }

    public CheckRequest withContinueAfterViolation(boolean goesOn) {
        return with(questions.withContinueAfterViolation(goesOn));
    }

    public CheckRequest withFurtherProperties(List<String> properties, List<String> predicates) {
        return with(questions.withFurtherProperties(properties, predicates));
    }

    private CheckRequest with(Questions others) {
        return new CheckRequest(source, others, plan, listeners);
    }

    public CheckRequest withWorkers(int count) {
        return with(plan.withWorkers(count));
    }

    public CheckRequest withEngine(Engine choice) {
        return with(plan.withEngine(choice));
    }

    public CheckRequest withSymmetry(boolean used) {
        return with(plan.withSymmetry(used));
    }

    public CheckRequest withView(boolean used) {
        return with(plan.withView(used));
    }

    public CheckRequest withMaxStates(long states) {
        return withLimits(states, plan.limits().timeout());
    }

    public CheckRequest withTimeout(@Nullable Duration time) {
        return withLimits(plan.limits().maxStates(), time);
    }

    public CheckRequest withLimits(long states, @Nullable Duration time) {
        return with(plan.withLimits(new SearchPlan.Limits(states, time)));
    }

    private CheckRequest with(SearchPlan other) {
        return new CheckRequest(source, questions, other, listeners);
    }

    public CheckRequest withListeners(Consumer<String> printed, Consumer<Progress> heard, BooleanSupplier stop) {
        return new CheckRequest(source, questions, plan, new Listeners(printed, heard, stop));
    }
}
