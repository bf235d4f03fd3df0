package dev.holdfast.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets of states in which a model may be after what it has shown, closed under silent steps, made as they are needed and
 * numbered: the subset construction, on demand.
 */
final class Subsets {
    private record Key(int[] states) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(states, that.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }

    /** What may be shown next, rising, and the number of the set after each. */
    private record Row(int[] events, int[] sets) {}

    private final ObservedSteps graph;
    private final List<int[]> sets = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private static final Row UNKNOWN = new Row(new int[0], new int[0]);
    /** By state: the last closure that met it. */
    private final int[] met;
    private int closures;
    private int[] closure;

    Subsets(ObservedSteps graph) {
        this.graph = graph;
        met = new int[graph.states()];
        closure = new int[graph.states()];
    }

    /** The set of what silent steps reach from a state. */
    int of(int state) {
        return closed(new int[]{state}, 1);
    }

    private int closed(int[] states, int count) {
        closures++;
        int size = 0;
        for (int i = 0; i < count; i++) {
            size = meet(states[i], size);
        }
        for (int i = 0; i < size; i++) {
            int state = closure[i];
            for (int step = graph.starts()[state]; step < graph.starts()[state + 1]; step++) {
                if (graph.events()[step] == ObservedSteps.SILENT) {
                    size = meet(graph.targets()[step], size);
                }
            }
        }
        int[] set = Arrays.copyOf(closure, size);
        Arrays.sort(set);
        return number(set);
    }

    private int meet(int state, int size) {
        if (met[state] == closures) {
            return size;
        }
        met[state] = closures;
        closure[size] = state;
        return size + 1;
    }

    private int number(int[] set) {
        Integer known = numbers.putIfAbsent(new Key(set), sets.size());
        if (known != null) {
            return known;
        }
        sets.add(set);
        rows.add(UNKNOWN);
        return sets.size() - 1;
    }

    /** Rising. */
    int[] states(int set) {
        return sets.get(set);
    }

    boolean contains(int set, int state) {
        return Arrays.binarySearch(sets.get(set), state) >= 0;
    }

    /** Is every state of the one in the other? */
    boolean isSubset(int inner, int outer) {
        int[] some = sets.get(inner);
        int[] all = sets.get(outer);
        if (some.length > all.length) {
            return false;
        }
        int at = 0;
        for (int state : some) {
            while (at < all.length && all[at] < state) {
                at++;
            }
            if (at == all.length || all[at] != state) {
                return false;
            }
        }
        return true;
    }

    /** What may be shown next, rising. */
    int[] events(int set) {
        return row(set).events;
    }

    /** The set after an event, or -1 if it cannot be shown. */
    int after(int set, int event) {
        Row row = row(set);
        int at = Arrays.binarySearch(row.events, event);
        return at < 0 ? -1 : row.sets[at];
    }

    private Row row(int set) {
        Row known = rows.get(set);
        if (known != UNKNOWN) {
            return known;
        }
        Map<Integer, Targets> byEvent = new TreeMap<>();
        for (int state : sets.get(set)) {
            for (int step = graph.starts()[state]; step < graph.starts()[state + 1]; step++) {
                if (graph.events()[step] != ObservedSteps.SILENT) {
                    byEvent.computeIfAbsent(graph.events()[step], any -> new Targets()).add(graph.targets()[step]);
                }
            }
        }
        int[] events = byEvent.keySet().stream().mapToInt(Integer::intValue).toArray();
        int[] after = byEvent.values().stream().mapToInt(targets -> closed(targets.states, targets.count)).toArray();
        Row row = new Row(events, after);
        rows.set(set, row);
        return row;
    }

    private static final class Targets {
        private int[] states = new int[8];
        private int count;

        void add(int state) {
            if (count == states.length) {
                states = Arrays.copyOf(states, count * 2);
            }
            states[count++] = state;
        }
    }
}
