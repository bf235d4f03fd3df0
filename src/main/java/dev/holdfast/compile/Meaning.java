package dev.holdfast.compile;

import dev.holdfast.value.Value;
import java.util.List;

/**
 * What an expression stands for once everything constant is known: a value whose scalars may still depend on the state.
 */
sealed interface Meaning {

    /** A value that depends on no state; sets may be of any size. */
    record Constant(Value value) implements Meaning {}

    /** What a scalar's term counts. */
    enum Sort {
        TRUTH, NUMBER,
        /** The number of a string or model value, see {@link AtomNumbers}. */
        ATOM,
        /** The number of a value in the layout's table, which may be any value. */
        INTERNED
    }

    record Scalar(Sort sort, Term term) implements Meaning {}

    /**
     * A function, record or tuple with a known domain.
     *
     * @param domain in value order
     * @param values one for each element of the domain
     */
    record Mapping(List<Value> domain, List<Meaning> values) implements Meaning {
        public Mapping {
            domain = List.copyOf(domain);
            values = List.copyOf(values);
        }
    }

    /**
     * A finite set: those members whose guard is true. Two members may be equal unless both are constants.
     *
     * @param members constants in value order, before all others
     */
    record Members(List<Member> members) implements Meaning {
        public Members {
            members = List.copyOf(members);
        }
    }

    record Member(Term guard, Meaning element) {}

    /** One of two meanings that have no common shape. */
    record Choice(Term condition, Meaning then, Meaning otherwise) implements Meaning {}

    /** No value: evaluating it is a problem of the spec, or something that the interpreter must do. */
    record Undefined() implements Meaning {}

    Meaning UNDEFINED = new Undefined();
}
