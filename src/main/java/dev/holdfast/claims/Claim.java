package dev.holdfast.claims;

import java.util.Optional;

/** What a cell says of a property in a model; {@code toString} gives the words of the page. */
public sealed interface Claim {

    /** The property holds, decided by an exact search. */
    record Holds() implements Claim {
        @Override
        public String toString() {
            return "holds";
        }
    }

    /**
     * The property is violated, for the right reason.
     *
     * @param length states of the shortest counterexample; of a lasso those of stem and loop, each once
     * @param lastAction name of the action of its last step, of a lasso the one that closes the loop, also with its arguments;
     *     {@code Init} for a counterexample of one state, {@code stuttering} for a lasso that repeats its last state
     */
    record Fails(int length, String lastAction) implements Claim {
        @Override
        public String toString() {
            return "fails: " + length + ", " + lastAction;
        }
    }

    /** Some reachable state satisfies the predicate; or the action is taken; or, for Next, every action is. */
    record Reachable() implements Claim {
        @Override
        public String toString() {
            return "reachable";
        }
    }

    /** No reachable state satisfies the predicate; or the action is never taken. */
    record Unreachable() implements Claim {
        @Override
        public String toString() {
            return "unreachable";
        }
    }

    /** Of a litmus test: no interleaving of its threads has the outcome that it asks for. */
    record Never() implements Claim {
        @Override
        public String toString() {
            return "never";
        }
    }

    /** Of a litmus test: every interleaving that ends does so with the outcome that it asks for. */
    record Always() implements Claim {
        @Override
        public String toString() {
            return "always";
        }
    }

    /**
     * Of a litmus test: some interleaving has the outcome that should never be, or lacks the one that should always be.
     *
     * @param witness how long the shortest is and what it ends with; empty if the page leaves that open
     */
    record Sometimes(Optional<Fails> witness) implements Claim {
        @Override
        public String toString() {
            return "sometimes" + witness.map(fails -> fails.toString().substring("fails".length())).orElse("");
        }
    }

    /**
     * Of two models and an observer: whether what the one can show the other can show.
     *
     * @param word as the page says it
     */
    record Compared(String word) implements Claim {
        /** Neither shows more than the other. */
        static final String SAME = "same";

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Of counted and reference steps: the least upper bound of their ratio.
     *
     * @param rate as the page says it
     */
    record Costs(String rate) implements Claim {
        @Override
        public String toString() {
            return rate;
        }
    }

    /** Does it speak of two models? */
    default boolean isComparison() {
        return this instanceof Compared;
    }

    /** Does it say how much rather than whether? */
    default boolean isCost() {
        return this instanceof Costs;
    }

    /** Does it speak of the outcome of a litmus test? */
    default boolean isOutcome() {
        return this instanceof Never || this instanceof Always || this instanceof Sometimes;
    }

    /**
     * The property makes no sense for the model.
     *
     * @param reason the text of the footnote
     */
    record NotApplicable(String reason) implements Claim {
        @Override
        public String toString() {
            return "n/a";
        }
    }
}
