package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A shortest behavior that shows given events and nothing else. */
final class Echo {
    private record Place(int state, int shown) {}

    private final ObservedSteps steps;
    private final int[] events;

    Echo(ObservedSteps steps, int[] events) {
        this.steps = steps;
        this.events = events;
    }

    /** The stages from a state, which it starts with, to where all events are shown. */
    List<ShortestDifference.Stage> from(int first) {
        Map<Place, Place> before = new HashMap<>();
        Deque<Place> waiting = new ArrayDeque<>();
        Place start = new Place(first, 0);
        before.put(start, start);
        waiting.add(start);
        while (!waiting.isEmpty()) {
            Place place = waiting.remove();
            if (place.shown == events.length) {
                return path(place, before);
            }
            for (int step = steps.starts()[place.state]; step < steps.starts()[place.state + 1]; step++) {
                int event = steps.events()[step];
                if (event == ObservedSteps.SILENT || event == events[place.shown]) {
                    Place next = new Place(steps.targets()[step],
                            place.shown + (event == ObservedSteps.SILENT ? 0 : 1));
                    if (before.putIfAbsent(next, place) == null) {
                        waiting.add(next);
                    }
                }
            }
        }
        throw new HoldfastBug("a model cannot show again what it has shown");
    }

    private List<ShortestDifference.Stage> path(Place end, Map<Place, Place> before) {
        List<ShortestDifference.Stage> path = new ArrayList<>();
        for (Place place = end;; place = Objects.requireNonNull(before.get(place))) {
            Place from = Objects.requireNonNull(before.get(place));
            boolean shows = from.shown < place.shown;
            path.add(new ShortestDifference.Stage(place.state, shows ? events[from.shown] : ObservedSteps.SILENT));
            if (from.equals(place)) {
                Collections.reverse(path);
                return path;
            }
        }
    }
}
