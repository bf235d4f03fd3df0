package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.verdict.Progress;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers the states of a search that reached its end and expands each once more, with all workers. */
final class StepGraphBuilder {
    private final SearchSpace space;
    private final Crew crew;
    private final StepLabels labels;
    private final AtomicInteger numberedUntilNow = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    /** How many states there are; 0 until they are numbered. */
    private volatile int states;
    private @Nullable StepGraph graph;
    private Finding.@Nullable Unevaluable trouble;

    StepGraphBuilder(SearchSpace space, Crew crew, StepLabels labels) {
        this.space = space;
        this.crew = crew;
        this.labels = labels;
    }

    /**
     * Leaves a graph, or the trouble with the first state that has some.
     *
     * @throws dev.holdfast.system.Cancelled if a stop was requested
     */
    void build() {
        NumberedStates numbered = new NumberedStates(space.visited(), space.system().layout(), crew, space.stop(),
                numberedUntilNow);
        states = numbered.size();
        List<? extends StepLabels> planes = labels.planes(states);
        if (labels.heedsActions() && planes.size() > 1 || !labels.heedsActions() && space.isReduced()) {
            throw new HoldfastBug("labels of steps that nobody can make");
        }
        StepRows[] rows = new StepRows[(numbered.size() + StepRows.MASK) >>> StepRows.BITS];
        StepCollector[] collectors = IntStream.range(0, crew.workers())
                .mapToObj(i -> new StepCollector(space, numbered, labels, planes)).toArray(StepCollector[]::new);
        crew.share(states, worker -> collect(collectors[worker], rows));
        // Chunks are taken in order, so whatever comes before the first trouble was looked at.
        trouble = Arrays.stream(collectors).min(Comparator.comparingInt(StepCollector::troubled))
                .map(StepCollector::trouble).orElse(null);
        graph = trouble == null ? new StepGraph(numbered, rows) : null;
    }

    private void collect(StepCollector collector, StepRows[] rows) {
        for (int i = next.getAndIncrement(); i < rows.length
                && collector.trouble() == null; i = next.getAndIncrement()) {
            rows[i] = collector.rows(i << StepRows.BITS, Math.min(states, (i + 1) << StepRows.BITS));
        }
    }

    /** What goes on; may be asked by any thread. */
    Progress.Phase phase() {
        long total = states;
        return total == 0
                ? new Progress.Phase("numbering states", numberedUntilNow.get(), space.visited().size())
                : new Progress.Phase("listing the steps of states",
                        Math.min(total, (long) next.get() << StepRows.BITS), total);
    }

    @Nullable
    StepGraph graph() {
        return graph;
    }

    Optional<Finding.Unevaluable> trouble() {
        return Optional.ofNullable(trouble);
    }
}
