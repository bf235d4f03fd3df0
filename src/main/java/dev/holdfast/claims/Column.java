package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * A model that claims are made of. Tables may share columns: the same name and {@code .cfg} are the same column.
 *
 * @param name the link's text
 * @param bounds the words after the link
 * @param span where the first table names it
 * @param task what to do with the model; columns of other tasks have names of their own
 */
public record Column(String name, Path config, String bounds, Span span, Task task) {
    /** The files that are decided with it. */
    public List<Path> configs() {
        return task instanceof Task.Compare pair ? List.of(config, pair.other()) : List.of(config);
    }

    /** One whose properties are decided. */
    public Column(String name, Path config, String bounds, Span span) {
        this(name, config, bounds, span, Task.CHECK);
    }
}
