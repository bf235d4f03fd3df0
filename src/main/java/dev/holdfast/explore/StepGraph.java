package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;

/**
 * Every reachable state and every step of a search that reached its end. States are numbered from 0, level by level and in
 * value order within a level, so that numbers do not depend on engine, workers or run; the first {@link #initialStates} are
 * initial. The steps of a state come by target, then by label as an unsigned number; of equal ones there is one.
 *
 * <p>A step that a CONSTRAINT or ACTION_CONSTRAINT cut off is not in it; {@link #cutAt} tells where there was one. Stuttering
 * steps are in it only where an action takes them.
 *
 * <p>Needs, for each state, its words, 8 bytes of index, 4 of row and what its label takes, and for each step 4 bytes and
 * what its label takes. Safe for many threads.
 */
public final class StepGraph {
    private final NumberedStates numbered;
    private final StepRows[] rows;
    private final int plane;
    private final long steps;

    StepGraph(NumberedStates numbered, StepRows[] rows) {
        this(numbered, rows, 0);
    }

    private StepGraph(NumberedStates numbered, StepRows[] rows, int plane) {
        this.numbered = numbered;
        this.rows = rows;
        this.plane = plane;
        long sum = 0;
        for (StepRows chunk : rows) {
            sum += chunk.steps();
        }
        steps = sum;
    }

    /** The same states and steps with the labels of another plane; shares everything. */
    public StepGraph plane(int number) {
        return new StepGraph(numbered, rows, number);
    }

    /** The number of states. */
    public int states() {
        return numbered.size();
    }

    /** How many states are initial; they come first. */
    public int initialStates() {
        return numbered.initial();
    }

    /** The number of steps, of equal ones one. */
    public long steps() {
        return steps;
    }

    /** The packed state of that number; the caller's own. */
    public long[] state(int number) {
        return numbered.get(number);
    }

    /** The number of a packed state, or -1 if it is not one of these. */
    public int find(long[] state) {
        return numbered.find(state, 0);
    }

    /** The depth of a state; 1 for an initial one. */
    public int depth(int number) {
        return numbered.depth(number);
    }

    public long label(int state) {
        return rows(state).stateLabel(plane, at(state));
    }

    /** How many steps leave a state. */
    public int steps(int state) {
        return rows(state).steps(at(state));
    }

    /**
     * Where a step leads.
     *
     * @param step 0 to {@code steps(state) - 1}
     */
    public int target(int state, int step) {
        return rows(state).target(at(state), step);
    }

    /** The label of a step. */
    public long label(int state, int step) {
        return rows(state).label(plane, at(state), step);
    }

    /** Was a step cut off here by a constraint? */
    public boolean cutAt(int state) {
        return rows(state).cutAt(at(state));
    }

    private StepRows rows(int state) {
        if (state < 0 || state >= numbered.size()) {
            throw new HoldfastBug("there is no state " + state + " among " + numbered.size());
        }
        return rows[state >>> StepRows.BITS];
    }

    private static int at(int state) {
        return state & StepRows.MASK;
    }
}
