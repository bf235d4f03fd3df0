package dev.holdfast.compare;

import java.util.Arrays;

/**
 * States that lead to each other by silent steps, merged: strongly connected components of the silent steps (Tarjan 1972).
 * Components are numbered so that a silent step never leads to a greater number.
 */
final class SilentCycles {
    private final ObservedSteps graph;
    private final int[] component;
    private int components;
    private final int[] index;
    private final int[] low;
    private int visited;
    /** Visited states without a component. */
    private final int[] open;
    private int openCount;
    /** The states on the way, and by state the next of its steps to look at. */
    private final int[] way;
    private final int[] next;

    SilentCycles(ObservedSteps graph) {
        this.graph = graph;
        int states = graph.states();
        component = new int[states];
        Arrays.fill(component, -1);
        index = new int[states];
        low = new int[states];
        open = new int[states];
        way = new int[states];
        next = Arrays.copyOf(graph.starts(), states);
        for (int state = 0; state < states; state++) {
            if (index[state] == 0) {
                visitFrom(state);
            }
        }
    }

    private void visitFrom(int root) {
        int length = 0;
        way[length++] = enter(root);
        while (length > 0) {
            int state = way[length - 1];
            int step = next[state]++;
            if (step == graph.starts()[state + 1]) {
                length--;
                leave(state);
                if (length > 0) {
                    low[way[length - 1]] = Math.min(low[way[length - 1]], low[state]);
                }
            } else if (graph.events()[step] == ObservedSteps.SILENT) {
                int target = graph.targets()[step];
                if (index[target] == 0) {
                    way[length++] = enter(target);
                } else if (component[target] < 0) {
                    low[state] = Math.min(low[state], index[target]);
                }
            }
        }
    }

    private int enter(int state) {
        index[state] = ++visited;
        low[state] = visited;
        open[openCount++] = state;
        return state;
    }

    private void leave(int state) {
        if (low[state] != index[state]) {
            return;
        }
        int member;
        do {
            member = open[--openCount];
            component[member] = components;
        } while (member != state);
        components++;
    }

    int component(int state) {
        return component[state];
    }

    int components() {
        return components;
    }

    /** The steps between components, each once; silent steps within one are gone. */
    ObservedSteps steps() {
        int[][] members = members();
        ObservedSteps.Builder merged = new ObservedSteps.Builder();
        StepSet row = new StepSet();
        for (int[] states : members) {
            row.clear();
            for (int state : states) {
                for (int i = graph.starts()[state]; i < graph.starts()[state + 1]; i++) {
                    int target = component[graph.targets()[i]];
                    if (graph.events()[i] != ObservedSteps.SILENT || target != component[state]) {
                        row.add(graph.events()[i], target);
                    }
                }
            }
            for (long step : row.sorted()) {
                merged.step(StepSet.event(step), StepSet.target(step));
            }
            merged.endState();
        }
        return merged.build();
    }

    private int[][] members() {
        int[] sizes = new int[components];
        for (int number : component) {
            sizes[number]++;
        }
        int[][] members = new int[components][];
        for (int i = 0; i < components; i++) {
            members[i] = new int[sizes[i]];
        }
        for (int state = component.length - 1; state >= 0; state--) {
            members[component[state]][--sizes[component[state]]] = state;
        }
        return members;
    }
}
