package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.system.SuccessorSink;
import java.util.List;

/** Says which atoms are true; asked by many threads at once. */
public interface AtomTruth {
    /** Is this atom about states true of a packed state? */
    boolean isTrue(Atom atom, long[] state);

    /** Is this atom about steps true of the step from one packed state to another, different one? */
    boolean isTrue(Atom atom, long[] from, long[] to);

    /** The actions whose steps it lists. */
    default List<ListedAction> listed() {
        return List.of();
    }

    /** The bits of a packed state that tell the values of the variables of which a listed action speaks. */
    default long[] concerns(ListedAction action) {
        throw new HoldfastBug("no action is listed");
    }

    /**
     * All steps of the listed actions from a packed state, whether Next takes them or not.
     *
     * @param sink gets them, each with the index of a listed action; variables that the action does not speak of stay as
     *     they are
     * @return false if that cannot be told; then those that the sink got are worth nothing
     */
    default boolean list(long[] from, SuccessorSink sink) {
        return false;
    }
}
