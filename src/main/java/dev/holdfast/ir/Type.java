package dev.holdfast.ir;

import dev.holdfast.value.Value;
import java.util.List;

/**
 * The values that a variable, or a part of one, is expected to take. A type bounds a packed layout; it promises nothing: a
 * value outside it makes the search start again with a wider one.
 */
public sealed interface Type {

    /** TRUE and FALSE. */
    record Truth() implements Type {}

    /** Integers from {@code low} to {@code high}. */
    record Number(int low, int high) implements Type {}

    /**
     * Strings and model values.
     *
     * @param universe in value order, each once
     */
    record Atom(List<Value> universe) implements Type {
        public Atom {
            universe = List.copyOf(universe);
        }
    }

    /**
     * Functions, records and tuples with one domain.
     *
     * @param domain in value order, each once
     * @param ranges one for each element of the domain
     */
    record Mapping(List<Value> domain, List<Type> ranges) implements Type {
        public Mapping {
            domain = List.copyOf(domain);
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * Subsets of a finite universe.
     *
     * @param universe in value order, each once
     */
    record Subset(List<Value> universe) implements Type {
        public Subset {
            universe = List.copyOf(universe);
        }
    }

    /**
     * One of several shapes: a sequence is one of the tuples up to some length, a message one of several records.
     *
     * @param alternatives at least two, no two of one shape: truths, numbers, atoms, subsets, or mappings of one domain;
     *     none of them is itself such a choice, or anything
     */
    record OneOf(List<Type> alternatives) implements Type {
        public OneOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Any value: nothing is known that would bound it. */
    record Any() implements Type {}
}
