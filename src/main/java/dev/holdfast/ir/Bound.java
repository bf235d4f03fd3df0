package dev.holdfast.ir;

import java.util.List;

/**
 * {@code x, y \in set}, or with a tuple pattern {@code <<x, y>> \in set}.
 *
 * @param tuple one element of the set binds all the names, which are its components
 */
public record Bound(List<Local> names, boolean tuple, Expr set) {
    public Bound {
        names = List.copyOf(names);
    }
}
