package dev.holdfast.claims;

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
     * @param length states of the shortest counterexample
     * @param lastAction name of the action of its last step, also with its arguments; {@code Init} for a counterexample of
     *     one state
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
