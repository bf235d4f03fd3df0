package dev.holdfast.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers the states of a search that reached its end and expands each once more, with all workers. */
final class StepGraphBuilder {
    private final SearchSpace space;
    private final Crew crew;
    private final StepLabels labels;
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
        NumberedStates numbered = new NumberedStates(space.visited(), space.system().layout(), crew, space.stop());
        StepRows[] rows = new StepRows[(numbered.size() + StepRows.MASK) >>> StepRows.BITS];
        StepCollector[] collectors = IntStream.range(0, crew.workers())
                .mapToObj(i -> new StepCollector(space, numbered, labels)).toArray(StepCollector[]::new);
        AtomicInteger next = new AtomicInteger();
        crew.share(numbered.size(), worker -> collect(collectors[worker], next, rows, numbered.size()));
        // Chunks are taken in order, so whatever comes before the first trouble was looked at.
        trouble = Arrays.stream(collectors).min(Comparator.comparingInt(StepCollector::troubled))
                .map(StepCollector::trouble).orElse(null);
        graph = trouble == null ? new StepGraph(numbered, rows) : null;
    }

    private static void collect(StepCollector collector, AtomicInteger next, StepRows[] rows, int states) {
        for (int i = next.getAndIncrement(); i < rows.length
                && collector.trouble() == null; i = next.getAndIncrement()) {
            rows[i] = collector.rows(i << StepRows.BITS, Math.min(states, (i + 1) << StepRows.BITS));
        }
    }

    @Nullable
    StepGraph graph() {
        return graph;
    }

    Optional<Finding.Unevaluable> trouble() {
        return Optional.ofNullable(trouble);
    }
}
