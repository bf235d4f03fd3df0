package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Expands numbered states once more and labels their steps, for one worker. */
final class StepCollector implements SuccessorSink {
    private final SearchSpace space;
    private final TransitionSystem system;
    private final NumberedStates numbered;
    private final StepLabels asked;
    private final boolean constrained;

    private int[] targets = new int[256];
    private long[] labels = new long[256];
    private int count;
    /** Where the row of the state being expanded begins. */
    private int rowStart;
    private long[] from = {};
    private boolean cut;

    private Finding.@Nullable Unevaluable trouble;
    /** The number of the state in which the trouble showed. */
    private int troubled = Integer.MAX_VALUE;

    StepCollector(SearchSpace space, NumberedStates numbered, StepLabels asked) {
        this.space = space;
        this.system = space.system();
        this.numbered = numbered;
        this.asked = asked;
        this.constrained = system.isConstrained();
    }

    /** The rows of the states from one number to before another; not complete once there is {@link #trouble()}. */
    StepRows rows(int first, int end) {
        count = 0;
        int[] starts = new int[end - first + 1];
        long[] stateLabels = new long[end - first];
        BitSet cuts = new BitSet();
        for (int i = first; i < end && trouble == null; i++) {
            stateLabels[i - first] = expand(i);
            cuts.set(i - first, cut);
            starts[i - first + 1] = count;
        }
        return new StepRows(starts, Arrays.copyOf(targets, count), NarrowNumbers.of(labels, count),
                NarrowNumbers.of(stateLabels, end - first), cuts);
    }

    private long expand(int number) {
        from = numbered.get(number);
        cut = false;
        rowStart = count;
        try {
            long label = asked.state(from);
            system.successors(from, this);
            sortRow();
            return label;
        } catch (SpecException e) {
            note(number, e, Ending.atExpanded(from, numbered.depth(number)));
            return 0;
        }
    }

    private void note(int number, SpecException e, Ending ending) {
        if (trouble == null) {
            trouble = new Finding.Unevaluable(Finding.Machinery.LABELS, e.problems(), asked.moment(), ending);
        }
        troubled = number;
    }

    @Override
    public void accept(int action, long[] to) {
        space.stop().check();
        int target = numbered.find(space.representative(to));
        if (target < 0 && !constrained) {
            throw new HoldfastBug("a successor is not among the states that were found");
        }
        if (target < 0 || constrained && !system.satisfiesActionConstraints(from, to)) {
            cut = true;
            return;
        }
        if (count == targets.length) {
            targets = Arrays.copyOf(targets, count * 2);
            labels = Arrays.copyOf(labels, count * 2);
        }
        targets[count] = target;
        labels[count] = label(action, to);
        count++;
    }

    private long label(int action, long[] to) {
        try {
            return asked.step(from, action, to);
        } catch (SpecException e) {
            int number = numbered.find(from);
            note(number, e, Ending.withStep(from, to, numbered.depth(number) + 1));
            throw e;
        }
    }

    /** By target, then label, each once. Rows are short; Shell's gaps keep long ones from being slow. */
    private void sortRow() {
        for (int gap = gap(count - rowStart); gap > 0; gap = (gap - 1) / 3) {
            for (int i = rowStart + gap; i < count; i++) {
                sink(i, gap);
            }
        }
        int kept = rowStart;
        for (int i = rowStart; i < count; i++) {
            if (i == rowStart || targets[i] != targets[kept - 1] || labels[i] != labels[kept - 1]) {
                targets[kept] = targets[i];
                labels[kept++] = labels[i];
            }
        }
        count = kept;
    }

    private static int gap(int length) {
        int gap = 1;
        while (gap < length / 3) {
            gap = 3 * gap + 1;
        }
        return gap;
    }

    private void sink(int index, int gap) {
        int target = targets[index];
        long label = labels[index];
        int at = index;
        while (at - gap >= rowStart && isAfter(at - gap, target, label)) {
            targets[at] = targets[at - gap];
            labels[at] = labels[at - gap];
            at -= gap;
        }
        targets[at] = target;
        labels[at] = label;
    }

    private boolean isAfter(int index, int target, long label) {
        return targets[index] > target
                || targets[index] == target && Long.compareUnsigned(labels[index], label) > 0;
    }

    Finding.@Nullable Unevaluable trouble() {
        return trouble;
    }

    int troubled() {
        return troubled;
    }
}
