package dev.holdfast;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which model, and what to change of it.
 *
 * @param file a {@code .cfg} or a {@code .tla}
 * @param config a {@code .cfg} for a {@code .tla}; null for the one beside it
 * @param constants {@code NAME=VALUE} in {@code .cfg} syntax, over the file's own
 * @param deadlock overrides CHECK_DEADLOCK unless null
 */
public record ModelSource(Path file, @Nullable Path config, Map<String, String> constants,
        @Nullable Boolean deadlock) {
    public ModelSource {
        constants = Map.copyOf(constants);
    }

    ModelSource withConfig(@Nullable Path path) {
        return new ModelSource(file, path, constants, deadlock);
    }

    ModelSource withConstants(Map<String, String> values) {
        return new ModelSource(file, config, values, deadlock);
    }

    ModelSource withDeadlock(@Nullable Boolean checked) {
        return new ModelSource(file, config, constants, checked);
    }
}
