package dev.holdfast.liveness;

import dev.holdfast.explore.StepGraph;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The graph and the automaton side by side. A node is a state of each: {@code state << shift | q}. The steps of a node are
 * found by position, {@code step << ways | way}, in rising order: step 0 stutters in the graph, the others are those of the graph,
 * and ways are the transitions of the automaton; {@link #next} skips what it does not allow. Steps of the graph that change nothing are stuttering steps, hence no steps here.
 */
final class Product {
    /** Labelled for the automaton. */
    private final StepGraph graph;
    private final StepGraph[] planes;
    private final long[] stutterLabels;
    private final Automaton automaton;
    private final Automaton.Transition[][] transitions;
    private final Automaton.Transition[][] entries;
    /** By state of the automaton: for each promise of its loop, what keeps it. */
    private final Cube[][][] promises;
    private final long stutterLabel;
    /** By state of the automaton: does a transition ask for anything of a state, or of a step? */
    private final boolean[] heedsStates;
    private final boolean[] heedsSteps;
    private final int shift;
    private final int[] none = {};
    private final int mask;
    /** Bits of a position for the transition. */
    private final int ways;

    /** @param plane has the atoms of the automaton */
    Product(LabelledSteps steps, int plane, Automaton automaton) {
        this.graph = steps.plane(plane);
        this.automaton = automaton;
        planes = steps.planes().toArray(StepGraph[]::new);
        stutterLabels = steps.labellings().stream().mapToLong(Labelling::stutterLabel).toArray();
        stutterLabel = stutterLabels[plane];
        transitions = arrays(automaton.states().stream().map(Automaton.State::transitions));
        entries = arrays(automaton.states().stream().map(Automaton.State::entries));
        promises = automaton.states().stream()
                .map(state -> state.loops().stream().flatMap(loop -> loop.promises().stream())
                        .map(cubes -> cubes.toArray(Cube[]::new)).toArray(Cube[][]::new))
                .toArray(Cube[][][]::new);
        heedsStates = new boolean[transitions.length];
        heedsSteps = new boolean[transitions.length];
        int most = 1;
        for (int q = 0; q < transitions.length; q++) {
            most = Math.max(most, transitions[q].length);
            for (Automaton.Transition transition : transitions[q]) {
                heedsStates[q] |= transition.cube().heedsState();
                heedsSteps[q] |= transition.cube().heedsStep();
            }
        }
        ways = Integer.SIZE - Integer.numberOfLeadingZeros(most - 1);
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(automaton.states().size() - 1);
        mask = (1 << shift) - 1;
        if ((long) graph.states() << shift >= Integer.MAX_VALUE) {
            throw new OutOfMemoryError("too many states and formulas to number their pairs");
        }
    }

    private static Automaton.Transition[][] arrays(Stream<List<Automaton.Transition>> lists) {
        return lists.map(list -> list.toArray(Automaton.Transition[]::new)).toArray(Automaton.Transition[][]::new);
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

    /** May this node be on a loop, as far as the automaton tells? */
    boolean isLoop(int node) {
        return automaton.states().get(q(node)).isLoop();
    }

    /** The nodes that are entered from there without a step. */
    int[] entered(int node) {
        Automaton.Transition[] from = entries[q(node)];
        if (from.length == 0) {
            return none;
        }
        long label = graph.label(state(node));
        int[] entered = new int[from.length];
        int count = 0;
        for (Automaton.Transition entry : from) {
            if (entry.cube().accepts(label, 0)) {
                entered[count++] = node(state(node), entry.target());
            }
        }
        return Arrays.copyOf(entered, count);
    }

    /** The position of the first step at or after a position, or -1. */
    int next(int node, int position) {
        int q = q(node);
        Automaton.Transition[] from = transitions[q];
        if (from.length == 0) {
            return -1;
        }
        int state = state(node);
        long stateLabel = heedsStates[q] ? graph.label(state) : 0;
        int steps = graph.steps(state);
        int way = position & (1 << ways) - 1;
        for (int step = position >>> ways; step <= steps; step++, way = 0) {
            if (step > 0 && graph.target(state, step - 1) == state) {
                continue;
            }
            long stepLabel = step == 0 ? stutterLabel : heedsSteps[q] ? graph.label(state, step - 1) : 0;
            for (; way < from.length; way++) {
                if (from[way].cube().accepts(stateLabel, stepLabel)) {
                    return step << ways | way;
                }
            }
        }
        return -1;
    }

    /** The position of the first step that does not stutter, or -1. */
    int nextMoving(int node, int position) {
        return next(node, Math.max(position, 1 << ways));
    }

    boolean stutters(int node, int position) {
        return position >>> ways == 0;
    }

    int target(int node, int position) {
        int step = position >>> ways;
        int state = step == 0 ? state(node) : graph.target(state(node), step - 1);
        return node(state, transitions[q(node)][position & (1 << ways) - 1].target());
    }

    /** The label of the step in the graph. */
    long stepLabel(int node, int position, int plane) {
        int step = position >>> ways;
        return step == 0 ? stutterLabels[plane] : planes[plane].label(state(node), step - 1);
    }

    /** Bits of the promises that the step keeps, and of those that its loop does not make. */
    long kept(int node, int position) {
        Cube[][] made = promises[q(node)];
        long kept = made.length == Long.SIZE ? 0 : -1L << made.length;
        if (made.length > 0) {
            int step = position >>> ways;
            int state = state(node);
            long stateLabel = graph.label(state);
            long stepLabel = step == 0 ? stutterLabel : graph.label(state, step - 1);
            for (int i = 0; i < made.length; i++) {
                kept |= Cube.anyAccepts(made[i], stateLabel, stepLabel) ? 1L << i : 0;
            }
        }
        return kept;
    }
}
