package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;

/**
 * A VARIABLE of the spec.
 *
 * @param index its position in declaration order, from 0; states list values in this order
 */
public record Variable(String name, int index, Span span) {
    @Override
    public String toString() {
        return name;
    }
}
