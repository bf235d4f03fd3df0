package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A behavior of one model up to an event that the other cannot answer: of those with the fewest events one with the fewest
 * steps, and of those the first in the order of state numbers, which is the same in every run.
 */
final class ShortestDifference {
    private static final Comparator<Place> FEWEST = Comparator.comparingInt(Place::shown)
            .thenComparingInt(Place::length).thenComparingLong(Place::number);

    private final ObservedSteps steps;
    private final StutteringQuotient quotient;
    private final Subsets subsets;
    private final Runnable pulse;
    /** Those that were put in the queue: among equals the first comes first. */
    private long places;

    /**
     * @param steps of both models
     * @param quotient of the same
     * @param subsets of the quotient's blocks
     */
    ShortestDifference(ObservedSteps steps, StutteringQuotient quotient, Subsets subsets, Runnable pulse) {
        this.steps = steps;
        this.quotient = quotient;
        this.subsets = subsets;
        this.pulse = pulse;
    }

    /**
     * One state of a behavior.
     *
     * @param event shown by the step to it
     */
    record Stage(int state, int event) {}

    private record Place(int state, int set, int shown, int length, long number, int event, @Nullable Place before) {}

    /**
     * From a state over those that follow it.
     *
     * @param shown how many events it takes
     */
    List<Stage> find(int first, int second, int shown) {
        PriorityQueue<Place> waiting = new PriorityQueue<>(FEWEST);
        Set<Long> met = new HashSet<>();
        waiting.add(new Place(first, subsets.of(quotient.block(second)), 0, 0, 0, ObservedSteps.SILENT, null));
        while (!waiting.isEmpty()) {
            pulse.run();
            Place place = waiting.remove();
            if (place.set < 0) {
                return path(place);
            }
            if (!subsets.contains(place.set, quotient.block(place.state))
                    && met.add((long) place.state << 32 | place.set)) {
                follow(place, shown, waiting);
            }
        }
        throw new HoldfastBug("a difference of " + shown + " observations is gone");
    }

    private void follow(Place place, int wanted, PriorityQueue<Place> waiting) {
        for (int step = steps.starts()[place.state]; step < steps.starts()[place.state + 1]; step++) {
            int event = steps.events()[step];
            boolean silent = event == ObservedSteps.SILENT;
            int after = silent ? place.set : subsets.after(place.set, event);
            int shown = place.shown + (silent ? 0 : 1);
            if (shown < wanted || after < 0 && shown == wanted) {
                waiting.add(new Place(steps.targets()[step], after, shown, place.length + 1, ++places, event, place));
            }
        }
    }

    private static List<Stage> path(Place end) {
        List<Stage> path = new ArrayList<>();
        for (Place place = end; place != null; place = place.before) {
            path.add(new Stage(place.state, place.event));
        }
        Collections.reverse(path);
        return path;
    }
}
