package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;

/**
 * A model that claims are made of. Tables may share columns: the same name and {@code .cfg} are the same column.
 *
 * @param name the link's text
 * @param bounds the words after the link
 * @param span where the first table names it
 */
public record Column(String name, Path config, String bounds, Span span) {}
