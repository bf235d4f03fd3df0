package dev.holdfast.compile;

import java.util.List;

/** What the code of an action does, in the order in which it does it. */
sealed interface Plan {

    /** Nothing: the way taken leads to no successor. */
    record Stop() implements Plan {}

    /** Goes on only if the condition is true. */
    record Guard(Term condition, Plan then) implements Plan {}

    /** Goes one way or the other. */
    record Branch(Term condition, Plan then, Plan otherwise) implements Plan {}

    /** Takes every way, one after the other. */
    record Fork(List<Plan> ways) implements Plan {
        public Fork {
            ways = List.copyOf(ways);
        }
    }

    /** Hands on a successor. */
    record Emit(List<Store> stores) implements Plan {
        public Emit {
            stores = List.copyOf(stores);
        }
    }

    /**
     * A slot that changes; all others keep what they hold.
     *
     * @param scalar known to fit
     */
    record Store(Term.Place place, Term scalar) {}

    Plan STOP = new Stop();
}
