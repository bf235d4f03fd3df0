package dev.holdfast.liveness;

import dev.holdfast.explore.StepGraph;
import java.util.Arrays;
import java.util.List;

/**
 * The graph and the automaton side by side. A node is a state of each: {@code state << shift | q}. The steps of a node are
 * found by position, in rising order: first those that stutter in the graph, then by step of the graph; {@link #next} skips
 * what the automaton does not allow. Steps of the graph that change nothing are stuttering steps, hence no steps here.
 */
final class Product {
    /** Labelled for the automaton. */
    private final StepGraph graph;
    private final StepGraph[] planes;
    private final long[] stutterLabels;
    private final Automaton automaton;
    private final Automaton.Transition[][] transitions;
    private final long stutterLabel;
    private final int shift;
    private final int mask;

    /** @param plane has the atoms of the automaton */
    Product(LabelledSteps steps, int plane, Automaton automaton) {
        this.graph = steps.plane(plane);
        this.automaton = automaton;
        planes = steps.planes().toArray(StepGraph[]::new);
        stutterLabels = steps.labellings().stream().mapToLong(Labelling::stutterLabel).toArray();
        stutterLabel = stutterLabels[plane];
        transitions = automaton.transitions().stream().map(List::toArray)
                .map(array -> Arrays.copyOf(array, array.length, Automaton.Transition[].class))
                .toArray(Automaton.Transition[][]::new);
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(automaton.states() - 1);
        mask = (1 << shift) - 1;
        if ((long) graph.states() << shift >= Integer.MAX_VALUE) {
            throw new OutOfMemoryError("too many states and formulas to number their pairs");
        }
    }

    StepGraph graph() {
        return graph;
    }

    Automaton automaton() {
        return automaton;
    }

    /** All nodes have numbers below. */
    int size() {
        return graph.states() << shift;
    }

    int node(int state, int q) {
        return state << shift | q;
    }

    int state(int node) {
        return node >>> shift;
    }

    /** The state of the automaton. */
    int q(int node) {
        return node & mask;
    }

    long label(int node, int plane) {
        return planes[plane].label(state(node));
    }

    /** May this node be on an accepted loop, as far as the automaton tells? */
    boolean isAccepting(int node) {
        return automaton.accepting().get(q(node));
    }

    /** The position of the first step at or after a position, or -1. */
    int next(int node, int position) {
        int state = state(node);
        Automaton.Transition[] from = transitions[q(node)];
        if (from.length == 0) {
            return -1;
        }
        long stateLabel = graph.label(state);
        int steps = graph.steps(state);
        int way = position % from.length;
        for (int step = position / from.length; step <= steps; step++, way = 0) {
            if (step > 0 && graph.target(state, step - 1) == state) {
                continue;
            }
            long stepLabel = step == 0 ? stutterLabel : graph.label(state, step - 1);
            for (; way < from.length; way++) {
                if (from[way].cube().accepts(stateLabel, stepLabel)) {
                    return step * from.length + way;
                }
            }
        }
        return -1;
    }

    /** The position of the first step that does not stutter, or -1. */
    int nextMoving(int node, int position) {
        return next(node, Math.max(position, transitions[q(node)].length));
    }

    boolean stutters(int node, int position) {
        return position < transitions[q(node)].length;
    }

    int target(int node, int position) {
        Automaton.Transition[] from = transitions[q(node)];
        int step = position / from.length;
        int state = step == 0 ? state(node) : graph.target(state(node), step - 1);
        return node(state, from[position % from.length].target());
    }

    /** The label of the step in the graph. */
    long stepLabel(int node, int position, int plane) {
        int step = position / transitions[q(node)].length;
        return step == 0 ? stutterLabels[plane] : planes[plane].label(state(node), step - 1);
    }

    /** Bits of the promises that the step fulfils. */
    long fulfilled(int node, int position) {
        Automaton.Transition[] from = transitions[q(node)];
        return from[position % from.length].fulfilled();
    }
}
