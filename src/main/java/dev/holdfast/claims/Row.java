package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;
import java.util.List;

/**
 * A property, or a litmus test, and what is claimed of it.
 *
 * @param name the operator; the module of a litmus test
 * @param reading the words after it: how to read the property
 * @param cells one for each model
 */
public record Row(String name, String reading, Span span, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
