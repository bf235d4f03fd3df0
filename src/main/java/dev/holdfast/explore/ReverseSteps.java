package dev.holdfast.explore;

/** Who leads to a state: the origins of the steps to it, rising, each as often as there are steps. */
public final class ReverseSteps {
    private static final int PAGE_BITS = 20;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    /** By state, where its origins begin; one longer than there are states. */
    private final long[] starts;
    private final int[][] origins;

    ReverseSteps(StepGraph graph) {
        starts = new long[graph.states() + 1];
        long[] ends = ends(graph);
        origins = new int[(int) (graph.steps() >>> PAGE_BITS) + 1][];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = new int[(int) Math.min(PAGE_MASK + 1L, graph.steps() - ((long) i << PAGE_BITS))];
        }
        for (int from = 0; from < graph.states(); from++) {
            for (int step = 0; step < graph.steps(from); step++) {
                long at = ends[graph.target(from, step)]++;
                origins[(int) (at >>> PAGE_BITS)][(int) at & PAGE_MASK] = from;
            }
        }
    }

    /** Sets the starts; returns, by state, where its first origin belongs. */
    private long[] ends(StepGraph graph) {
        for (int from = 0; from < graph.states(); from++) {
            for (int step = 0; step < graph.steps(from); step++) {
                starts[graph.target(from, step) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts.clone();
    }

    /** How many steps lead to a state. */
    public int steps(int state) {
        return (int) (starts[state + 1] - starts[state]);
    }

    /**
     * Where a step comes from.
     *
     * @param step 0 to {@code steps(state) - 1}
     */
    public int origin(int state, int step) {
        long at = starts[state] + step;
        return origins[(int) (at >>> PAGE_BITS)][(int) at & PAGE_MASK];
    }
}
