package dev.holdfast;

import dev.holdfast.verdict.Progress;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Whom to tell, and whom to ask, while the search goes on.
 *
 * @param output receives what Print and PrintT write, line by line
 * @param progress called every few seconds from a search thread
 * @param cancelled asked often; the search stops once it says true
 */
public record Listeners(Consumer<String> output, Consumer<Progress> progress, BooleanSupplier cancelled) {
    /** Nobody. */
    static final Listeners NONE = new Listeners(line -> {}, progress -> {}, () -> false);
}
