package dev.holdfast;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.liveness.Labelling;
import java.util.List;

/** What the temporal properties ask of states and steps. Nothing is compiled for them before all states are found. */
record TemporalLabels(List<Labelling> labellings, Source source) implements StepLabels {
    TemporalLabels {
        labellings = List.copyOf(labellings);
    }

    /** Makes the labels of a plane, as is best for so many states. */
    interface Source {
        StepLabels labels(Labelling labelling, int states);
    }

    @Override
    public List<StepLabels> planes(int states) {
        return labellings.stream().map(labelling -> source.labels(labelling, states)).toList();
    }

    @Override
    public boolean heedsActions() {
        return false;
    }

    @Override
    public long state(long[] state) {
        throw asked();
    }

    @Override
    public long step(long[] from, int action, long[] to) {
        throw asked();
    }

    private static HoldfastBug asked() {
        return new HoldfastBug("a label was asked for without its plane");
    }
}
