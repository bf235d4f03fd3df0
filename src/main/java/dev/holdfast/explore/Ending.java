package dev.holdfast.explore;

import java.util.List;

/**
 * How the trace to a finding ends; walking back gives the rest. Copies the states it is made with.
 *
 * @param length of the whole trace, in states
 * @param states the last state, or the last step; none if Init itself is the matter. The first of them is a
 *     representative that the visited set holds, unless it is free
 * @param free may the step to the only state given violate constraints? Properties are checked on such a state too, but no
 *     step leaves it
 */
record Ending(int length, List<long[]> states, boolean free) {

    static Ending nowhere() {
        return new Ending(0, List.of(), false);
    }

    /** At a state that was expanded. */
    static Ending atExpanded(long[] state, int depth) {
        return new Ending(depth, List.of(state.clone()), false);
    }

    /** At a state that was found. */
    static Ending atFound(long[] state, int depth) {
        return new Ending(depth, List.of(state.clone()), true);
    }

    /** With a step from an expanded state. */
    static Ending withStep(long[] from, long[] to, int depth) {
        return new Ending(depth, List.of(from.clone(), to.clone()), false);
    }

    boolean isStep() {
        return states.size() == 2;
    }

    long[] last() {
        return states.getLast();
    }
}
