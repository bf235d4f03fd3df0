package dev.holdfast.compare;

import dev.holdfast.explore.Components;

/**
 * States that lead to each other by silent steps, merged: strongly connected components of the silent steps.
 * Components are numbered so that a silent step never leads to a greater number.
 */
final class SilentCycles {
    private final ObservedSteps graph;
    private final Components cycles;

    SilentCycles(ObservedSteps graph, Runnable pulse) {
        this.graph = graph;
        cycles = new Components(graph.starts(), graph.targets(), step -> graph.events()[step] == ObservedSteps.SILENT,
                pulse);
    }

    int component(int state) {
        return cycles.of(state);
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
                    int target = cycles.of(graph.targets()[i]);
                    if (graph.events()[i] != ObservedSteps.SILENT || target != cycles.of(state)) {
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
        int[] sizes = new int[cycles.count()];
        for (int state = 0; state < graph.states(); state++) {
            sizes[cycles.of(state)]++;
        }
        int[][] members = new int[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            members[i] = new int[sizes[i]];
        }
        for (int state = graph.states() - 1; state >= 0; state--) {
            members[cycles.of(state)][--sizes[cycles.of(state)]] = state;
        }
        return members;
    }
}
