package dev.holdfast.value;

/**
 * A TLA+ value.
 *
 * <p>{@link #compareTo} is the <em>value order</em> that decides between counterexamples of equal length and between
 * witnesses of CHOOSE. It is total: booleans (FALSE first), integers, strings, model values (both by UTF-16 code
 * units), sets, functions. Sets are ordered by cardinality, then element by element in value order; functions by the
 * size of their domain, then by domain, then by their values in the order of the domain.
 *
 * <p>Java equality is total too; whether TLA+ gives two values an equality at all is {@link Comparability}'s question.
 */
public sealed interface Value extends Comparable<Value>
        permits BoolValue, IntValue, StringValue, ModelValue, SetValue, FunctionValue {

    /** The kinds of values in the order in which they come. */
    enum Kind {
        BOOLEAN("a boolean"), INTEGER("an integer"), STRING("a string"), MODEL_VALUE("a model value"), SET("a set"),
        FUNCTION("a function");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        /** The kind with its article, for messages. */
        public String phrase() {
            return phrase;
        }
    }

    Kind kind();

    /**
     * This value with every lazily represented part replaced by the listed one, as it is stored in a state.
     *
     * @throws ValueException if a part has infinitely many elements
     */
    Value explicit();

    /** The order within one kind; both values are of {@link #kind()}. */
    int compareWithinKind(Value other);

    @Override
    default int compareTo(Value other) {
        if (this == other) {
            return 0;
        }
        int byKind = kind().compareTo(other.kind());
        return byKind != 0 ? byKind : compareWithinKind(other);
    }
}
