package dev.holdfast.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The definitions, word for word, on graphs of a handful of states. */
final class NaiveComparison {
    /** An event of null is silent. */
    record Arc(int from, String event, int to) {}

    private final List<Arc> arcs;
    private final int states;

    NaiveComparison(List<Arc> arcs, int states) {
        this.arcs = arcs;
        this.states = states;
    }

    Set<Integer> silent(Set<Integer> from) {
        Set<Integer> closed = new LinkedHashSet<>(from);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Arc arc : arcs) {
                grows |= arc.event == null && closed.contains(arc.from) && closed.add(arc.to);
            }
        }
        return closed;
    }

    Set<Integer> after(Set<Integer> from, String event) {
        Set<Integer> after = new HashSet<>();
        arcs.stream().filter(arc -> event.equals(arc.event) && from.contains(arc.from))
                .forEach(arc -> after.add(arc.to));
        return silent(after);
    }

    TreeSet<String> events(Set<Integer> from) {
        TreeSet<String> events = new TreeSet<>();
        arcs.stream().filter(arc -> arc.event != null && from.contains(arc.from)).forEach(arc -> events.add(arc.event));
        return events;
    }

    /** All shortest words that only the first can show; empty if there is none. */
    List<List<String>> differences(int first, int second) {
        record Walk(Set<Integer> one, Set<Integer> other, List<String> word) {}
        List<Walk> level = List.of(new Walk(silent(Set.of(first)), silent(Set.of(second)), List.of()));
        Set<List<Set<Integer>>> met = new HashSet<>();
        List<List<String>> found = new ArrayList<>();
        while (!level.isEmpty() && found.isEmpty()) {
            List<Walk> next = new ArrayList<>();
            for (Walk walk : level) {
                for (String event : events(walk.one)) {
                    List<String> word = new ArrayList<>(walk.word);
                    word.add(event);
                    Walk longer = new Walk(after(walk.one, event), after(walk.other, event), word);
                    if (longer.other.isEmpty()) {
                        found.add(word);
                    } else {
                        next.add(longer);
                    }
                }
            }
            // Only what was met on an earlier level is old: on one level every word counts.
            next.removeIf(walk -> met.contains(List.of(walk.one, walk.other)));
            next.forEach(walk -> met.add(List.of(walk.one, walk.other)));
            level = next;
        }
        return found;
    }

    /** The fewest steps in which a word can be shown. */
    int steps(int first, List<String> word) {
        record Place(int state, int shown) {}
        Set<Place> known = new HashSet<>(Set.of(new Place(first, 0)));
        for (int steps = 0;; steps++) {
            if (known.stream().anyMatch(place -> place.shown == word.size())) {
                return steps;
            }
            Set<Place> next = new HashSet<>();
            for (Place place : known) {
                for (Arc arc : arcs) {
                    if (arc.from == place.state && arc.event == null) {
                        next.add(new Place(arc.to, place.shown));
                    } else if (arc.from == place.state && arc.event.equals(word.get(place.shown))) {
                        next.add(new Place(arc.to, place.shown + 1));
                    }
                }
            }
            known = next;
        }
    }

    private interface Answer {
        boolean exists(Set<Long> related, Arc step, int other);
    }

    private static long pair(int one, int other) {
        return (long) one << 32 | other;
    }

    private Set<Long> greatest(boolean symmetric, Answer answer) {
        Set<Long> related = new HashSet<>();
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                related.add(pair(i, j));
            }
        }
        boolean shrinks = true;
        while (shrinks) {
            Set<Long> before = Set.copyOf(related);
            shrinks = related.removeIf(pair -> {
                int one = (int) (pair >>> 32);
                int other = pair.intValue();
                boolean forth = arcs.stream().filter(arc -> arc.from == one)
                        .allMatch(arc -> answer.exists(before, arc, other));
                boolean back = !symmetric || before.contains(pair(other, one));
                return !forth || !back;
            });
        }
        return related;
    }

    boolean simulates(int first, int second) {
        Map<Integer, Set<Integer>> closures = new HashMap<>();
        Set<Long> related = greatest(false, (known, step, other) -> {
            Set<Integer> here = closures.computeIfAbsent(other, state -> silent(Set.of(state)));
            Set<Integer> answers = step.event == null ? here : after(here, step.event);
            return answers.stream().anyMatch(state -> known.contains(pair(step.to, state)));
        });
        return related.contains(pair(first, second));
    }

    boolean bisimilar(int first, int second) {
        Set<Long> related = greatest(true,
                (known, step, other) -> step.event == null && known.contains(pair(step.to, other))
                        || silent(Set.of(other)).stream()
                                .anyMatch(before -> known.contains(pair(step.from, before)) && arcs.stream()
                                        .anyMatch(arc -> arc.from == before
                                                && java.util.Objects.equals(arc.event, step.event)
                                                && known.contains(pair(step.to, arc.to)))));
        return related.contains(pair(first, second));
    }
}
