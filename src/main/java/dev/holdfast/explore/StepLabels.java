package dev.holdfast.explore;

import dev.holdfast.verdict.Failed;
import java.util.List;

/**
 * What whoever asks for a {@link StepGraph} wants to know of each state and step: bits of its own meaning, 64 at most. Asked
 * by all workers at once, of packed states in the layout of the system that is searched. What it cannot evaluate it throws as
 * a {@link dev.holdfast.diagnostic.SpecException}, which ends the search with the trace to that state or step.
 */
public interface StepLabels {
    /** Nothing is asked: every label is 0. */
    StepLabels NONE = new StepLabels() {
        @Override
        public long state(long[] state) {
            return 0;
        }

        @Override
        public long step(long[] from, int action, long[] to) {
            return 0;
        }
    };

    /** When a label without a value counts as having shown. */
    default Failed.Moment moment() {
        return Failed.Moment.PROPERTY;
    }

    /**
     * What is to be asked of each state and step, each with labels of its own; asked for once, when the search is over, so
     * that what is expensive to make can wait until it is needed.
     *
     * @param states how many there are
     */
    default List<? extends StepLabels> planes(int states) {
        return List.of(this);
    }

    /**
     * Does it matter which action takes a step? If not, a step is asked about once, however many actions take it, with -1
     * for the action; there must be no symmetry then. Only one plane may heed actions.
     */
    default boolean heedsActions() {
        return true;
    }

    /**
     * The label of a distinct state of whose steps all that a constraint does not cut off have been labelled; asked once.
     *
     * @param ofSteps the union of their labels
     */
    default long state(long[] state, long ofSteps) {
        return state(state);
    }

    /** The label of a distinct state; asked once. */
    long state(long[] state);

    /**
     * The label of a step between two distinct states; asked as often as the step is generated.
     *
     * @param action index in Next order
     */
    long step(long[] from, int action, long[] to);
}
