package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.ir.Variable;
import java.util.Collection;
import java.util.List;

/** Says which atoms are true; asked by many threads at once. */
public interface AtomTruth {
    /** Is this atom about states true of a packed state? */
    boolean isTrue(Atom atom, long[] state);

    /** Is this atom about steps true of the step from one packed state to another, different one? */
    boolean isTrue(Atom atom, long[] from, long[] to);

    /** The actions of which Next tells the steps. */
    default List<PartOfNext> partsOfNext() {
        return List.of();
    }

    /** The actions whose steps it lists. */
    default List<ListedAction> listed() {
        return List.of();
    }

    /** The bits of a packed state that tell the values of these variables. */
    default long[] bits(Collection<Variable> variables) {
        throw new HoldfastBug("no action is listed or part of Next");
    }

    /** Gets steps. */
    interface Steps {
        /**
         * @param action index of a listed action
         * @param states an array in which the words of the state that the step leads to begin at {@code start}; to be read only
         *     until this returns
         */
        void accept(int action, long[] states, int start);
    }

    /**
     * All steps of the listed actions from a packed state, whether Next takes them or not.
     *
     * @param steps gets them; variables that the action does not speak of stay as they are
     * @return false if that cannot be told; then those that were handed on are worth nothing
     */
    default boolean list(long[] from, Steps steps) {
        return false;
    }
}
