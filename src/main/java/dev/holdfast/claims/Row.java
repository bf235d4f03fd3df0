package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;
import java.util.List;

/**
 * A property and what is claimed of it.
 *
 * @param property the operator
 * @param reading the words after it: how to read the property
 * @param cells one for each column of the table
 */
public record Row(String property, String reading, Span span, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
