package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.SuccessorBuffer;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands numbered states once more and labels their steps, for one worker. */
final class StepCollector implements SuccessorSink, StepLabels.Row {
    private static final int NO_STEP = -1;

    private final SearchSpace space;
    private final TransitionSystem system;
    private final NumberedStates numbered;
    private final List<? extends StepLabels> planes;
    private final boolean heedsActions;
    private final Failed.Moment moment;
    private final boolean constrained;
    private final SuccessorBuffer generated;

    private int[] targets = new int[256];
    /** By plane and step; where actions do not matter, those of a row begin, in the first plane, as bits of its takers. */
    private final long[][] labels;
    private long[] takers = {};
    private int count;
    /** Where the row of the state being expanded begins. */
    private int rowStart;
    private long[] from = {};
    private boolean cut;
    /** Where the steps of the row lead. */
    private long[][] reached = {};
    /** The labels that are being given. */
    private long[] given = {};
    /** The step of the row that is being judged. */
    private int judged = NO_STEP;

    private Finding.@Nullable Unevaluable trouble;
    /** The number of the state in which the trouble showed. */
    private int troubled = Integer.MAX_VALUE;

    StepCollector(SearchSpace space, NumberedStates numbered, StepLabels asked, List<? extends StepLabels> planes) {
        this.space = space;
        this.system = space.system();
        this.numbered = numbered;
        this.planes = planes;
        heedsActions = asked.heedsActions();
        moment = asked.moment();
        labels = new long[planes.size()][targets.length];
        this.constrained = system.isConstrained();
        this.generated = new SuccessorBuffer(system.layout().words());
    }

    /** The rows of the states from one number to before another; not complete once there is {@link #trouble()}. */
    StepRows rows(int first, int end) {
        count = 0;
        int[] starts = new int[end - first + 1];
        long[][] stateLabels = new long[planes.size()][end - first];
        BitSet cuts = new BitSet();
        for (int i = first; i < end && trouble == null; i++) {
            expand(i, i - first, stateLabels);
            cuts.set(i - first, cut);
            starts[i - first + 1] = count;
        }
        return new StepRows(starts, Arrays.copyOf(targets, count), narrow(labels, count),
                narrow(stateLabels, end - first), cuts);
    }

    private static NarrowNumbers[] narrow(long[][] numbers, int count) {
        return Arrays.stream(numbers).map(plane -> NarrowNumbers.of(plane, count)).toArray(NarrowNumbers[]::new);
    }

    private void expand(int number, int index, long[][] stateLabels) {
        from = numbered.get(number);
        cut = false;
        rowStart = count;
        try {
            generate();
            sortRow();
            if (!heedsActions) {
                readRow();
            }
            for (int plane = 0; plane < planes.size(); plane++) {
                given = labels[plane];
                stateLabels[plane][index] = heedsActions
                        ? planes.get(plane).state(from)
                        : planes.get(plane).label(from, this);
            }
        } catch (SpecException e) {
            note(number, e, judged == NO_STEP
                    ? Ending.atExpanded(from, numbered.depth(number))
                    : Ending.withStep(from, reached[judged].clone(), numbered.depth(number) + 1));
        }
    }

    /** Where nothing needs to be asked of a successor, it is looked for where the engine put it. */
    private void generate() {
        if (!(system instanceof BulkSystem bulk) || constrained || heedsActions) {
            system.successors(from, this);
            return;
        }
        generated.clear();
        bulk.successors(from, generated);
        for (int i = 0; i < generated.count(); i++) {
            space.stop().check();
            add(numbered.find(generated.states(), generated.at(i)), bit(generated.action(i)));
        }
    }

    private void readRow() {
        if (reached.length < steps()) {
            reached = new long[2 * steps()][from.length];
            takers = new long[reached.length];
        }
        for (int i = 0; i < steps(); i++) {
            numbered.read(targets[rowStart + i], reached[i]);
            takers[i] = labels[0][rowStart + i];
        }
    }

    @Override
    public int steps() {
        return count - rowStart;
    }

    @Override
    public long[] to(int step) {
        space.stop().check();
        judged = step;
        return reached[step];
    }

    @Override
    public long takers(int step) {
        return takers[step];
    }

    @Override
    public void label(int step, long label) {
        given[rowStart + step] = label;
        judged = NO_STEP;
    }

    private void note(int number, SpecException e, Ending ending) {
        if (trouble == null) {
            trouble = new Finding.Unevaluable(Finding.Machinery.LABELS, e.problems(), moment, ending);
        }
        troubled = number;
    }

    @Override
    public void accept(int action, long[] to) {
        space.stop().check();
        int target = numbered.find(space.representative(to), 0);
        if (constrained && (target < 0 || !system.satisfiesActionConstraints(from, to))) {
            cut = true;
        } else {
            add(target, heedsActions ? label(action, to) : bit(action));
        }
    }

    private static long bit(int action) {
        return action < Long.SIZE ? 1L << action : 0;
    }

    private void add(int target, long label) {
        if (target < 0) {
            throw new HoldfastBug("a successor is not among the states that were found");
        }
        if (count == targets.length) {
            targets = Arrays.copyOf(targets, count * 2);
            for (int plane = 0; plane < labels.length; plane++) {
                labels[plane] = Arrays.copyOf(labels[plane], count * 2);
            }
        }
        targets[count] = target;
        labels[0][count] = label;
        count++;
    }

    private long label(int action, long[] to) {
        try {
            return planes.getFirst().step(from, action, to);
        } catch (SpecException e) {
            int number = numbered.find(from, 0);
            note(number, e, Ending.withStep(from, to, numbered.depth(number) + 1));
            throw e;
        }
    }

    /** By target, then label, each once; where actions do not matter, each target once. Rows are short; Shell's gaps keep long ones from being slow. */
    private void sortRow() {
        long[] first = labels[0];
        for (int gap = gap(count - rowStart); gap > 0; gap = (gap - 1) / 3) {
            for (int i = rowStart + gap; i < count; i++) {
                sink(i, gap);
            }
        }
        int kept = rowStart;
        for (int i = rowStart; i < count; i++) {
            if (i > rowStart && targets[i] == targets[kept - 1] && (!heedsActions || first[i] == first[kept - 1])) {
                first[kept - 1] |= first[i];
            } else {
                targets[kept] = targets[i];
                first[kept++] = first[i];
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
        long[] first = labels[0];
        int target = targets[index];
        long label = first[index];
        int at = index;
        while (at - gap >= rowStart && isAfter(at - gap, target, label)) {
            targets[at] = targets[at - gap];
            first[at] = first[at - gap];
            at -= gap;
        }
        targets[at] = target;
        first[at] = label;
    }

    private boolean isAfter(int index, int target, long label) {
        return targets[index] > target
                || targets[index] == target && Long.compareUnsigned(labels[0][index], label) > 0;
    }

    Finding.@Nullable Unevaluable trouble() {
        return trouble;
    }

    int troubled() {
        return troubled;
    }
}
