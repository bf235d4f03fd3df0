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
 * What to check and how. Start from {@link #of} and change what differs.
 *
 * @param file a {@code .cfg} or a {@code .tla}
 * @param config a {@code .cfg} for a {@code .tla}; null for the one beside it
 * @param workers threads of the search, at least 1
 * @param engine which engine evaluates the spec
 * @param constants {@code NAME=VALUE} in {@code .cfg} syntax, over the file's own
 * @param deadlock overrides CHECK_DEADLOCK unless null
 * @param continueAfterViolation decide every property in one search
 * @param symmetry false ignores SYMMETRY
 * @param maxStates stop after that many distinct states
 * @param timeout stop after that time
 * @param furtherProperties operators to decide beyond those of the {@code .cfg}: a state predicate as an invariant, a
 *     temporal formula as a property
 * @param reachable state predicates of which a reachable state is sought
 * @param output receives what Print and PrintT write, line by line
 * @param progress called every few seconds from a search thread
 * @param cancelled asked often; the search stops once it says true
 */
public record CheckRequest(Path file, @Nullable Path config, int workers, Engine engine, Map<String, String> constants,
        @Nullable Boolean deadlock, boolean continueAfterViolation, boolean symmetry, long maxStates,
        @Nullable Duration timeout, List<String> furtherProperties, List<String> reachable, Consumer<String> output,
        Consumer<Progress> progress, BooleanSupplier cancelled) {

    /** The engines by the names users give them. */
    public enum Engine {
        COMPILED, INTERPRETED, AUTO
    }

    public CheckRequest {
        constants = Map.copyOf(constants);
        furtherProperties = List.copyOf(furtherProperties);
        reachable = List.copyOf(reachable);
    }

    /** Everything as a plain {@code holdfast check FILE} does it, silently and with one worker. */
    public static CheckRequest of(Path file) {
        return new CheckRequest(file, null, 1, Engine.AUTO, Map.of(), null, false, true, Long.MAX_VALUE, null,
                List.of(),
                List.of(), line -> {}, progress -> {}, () -> false);
    }

    public CheckRequest withConfig(@Nullable Path path) {
        return new CheckRequest(file, path, workers, engine, constants, deadlock, continueAfterViolation, symmetry,
                maxStates,
                timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withWorkers(int count) {
        return new CheckRequest(file, config, count, engine, constants, deadlock, continueAfterViolation, symmetry,
                maxStates,
                timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withEngine(Engine choice) {
        return new CheckRequest(file, config, workers, choice, constants, deadlock, continueAfterViolation, symmetry,
                maxStates, timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withConstants(Map<String, String> values) {
        return new CheckRequest(file, config, workers, engine, values, deadlock, continueAfterViolation, symmetry,
                maxStates,
                timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withDeadlock(@Nullable Boolean checked) {
        return new CheckRequest(file, config, workers, engine, constants, checked, continueAfterViolation, symmetry,
                maxStates,
                timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withContinueAfterViolation(boolean goesOn) {
        return new CheckRequest(file, config, workers, engine, constants, deadlock, goesOn, symmetry, maxStates,
                timeout,
                furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withSymmetry(boolean used) {
        return new CheckRequest(file, config, workers, engine, constants, deadlock, continueAfterViolation, used,
                maxStates,
                timeout, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withLimits(long states, @Nullable Duration time) {
        return new CheckRequest(file, config, workers, engine, constants, deadlock, continueAfterViolation, symmetry,
                states,
                time, furtherProperties, reachable, output, progress, cancelled);
    }

    public CheckRequest withFurtherProperties(List<String> properties, List<String> predicates) {
        return new CheckRequest(file, config, workers, engine, constants, deadlock, continueAfterViolation, symmetry,
                maxStates,
                timeout, properties, predicates, output, progress, cancelled);
    }

    public CheckRequest withListeners(Consumer<String> printed, Consumer<Progress> heard, BooleanSupplier stop) {
        return new CheckRequest(file, config, workers, engine, constants, deadlock, continueAfterViolation, symmetry,
                maxStates,
                timeout, furtherProperties, reachable, printed, heard, stop);
    }
}
