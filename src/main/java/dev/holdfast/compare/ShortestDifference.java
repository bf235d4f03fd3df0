package dev.holdfast.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A behavior of one model up to an event that the other cannot answer: of those with the fewest events one with the fewest
 * steps, and of those the first in the order of state numbers, which is the same in every run.
 */
final class ShortestDifference {
    private final ObservedSteps steps;
    private final StutteringQuotient quotient;
    private final Subsets subsets;
    private final Runnable pulse;

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

    private record Place(int state, int set, int shown, int length, long number, int event, Place before) {}

    /**
     * From a state over those that follow it.
     *
     * @param shown how many events it takes
     */
    List<Stage> find(int first, int second, int shown) {
        PriorityQueue<Place> waiting = new PriorityQueue<>((a, b) -> {
            int byShown = Integer.compare(a.shown, b.shown);
            int byLength = byShown != 0 ? byShown : Integer.compare(a.length, b.length);
            return byLength != 0 ? byLength : Long.compare(a.number, b.number);
        });
        Set<Long> met = new HashSet<>();
        long number = 0;
        waiting.add(new Place(first, subsets.of(quotient.block(second)), 0, 0, number++, ObservedSteps.SILENT, null));
        Place found = null;
        while (!waiting.isEmpty()) {
            pulse.run();
            Place place = waiting.remove();
            if (place.set < 0) {
                found = place;
                break;
            }
            if (subsets.contains(place.set, quotient.block(place.state))
                    || !met.add((long) place.state << 32 | place.set)) {
                continue;
            }
            for (int step = steps.starts()[place.state]; step < steps.starts()[place.state + 1]; step++) {
                int event = steps.events()[step];
                boolean silent = event == ObservedSteps.SILENT;
                int after = silent ? place.set : subsets.after(place.set, event);
                int showing = place.shown + (silent ? 0 : 1);
                if (showing < shown || after < 0 && showing == shown) {
                    waiting.add(new Place(steps.targets()[step], after, showing, place.length + 1, number++, event,
                            place));
                }
            }
        }
        return path(found);
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
