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
     * Does it matter which action takes a step? If not, all steps of a state are asked about together, each once, however many
     * actions take it; there must be no symmetry then. Only one plane may heed actions.
     */
    default boolean heedsActions() {
        return true;
    }

    /** The steps of one state that no constraint cuts off, each once, in the order of their numbers. */
    interface Row {
        int steps();

        /** Where a step leads; to be read only. What cannot be evaluated before its label is known is about this step. */
        long[] to(int step);

        /** The actions of Next that take a step, as bits by index, as far as these are bits of a {@code long}. */
        long takers(int step);

        void label(int step, long label);
    }

    /**
     * Labels the steps of a distinct state where actions do not matter; asked once.
     *
     * @return the label of the state
     */
    default long label(long[] from, Row row) {
        for (int i = 0; i < row.steps(); i++) {
            row.label(i, step(from, -1, row.to(i)));
        }
        return state(from);
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
