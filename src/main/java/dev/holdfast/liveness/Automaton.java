package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A generalized Büchi automaton over labelled states and steps; state 0 is initial. It accepts what has a run that fulfils
 * every promise again and again.
 *
 * @param transitions by state
 * @param promises how many there are
 * @param components by state: states of the same number can reach one another
 * @param accepting states from which a run can fulfil every promise and come back
 */
record Automaton(List<List<Transition>> transitions, int promises, int[] components, BitSet accepting) {

    /**
     * @param cube what the state and the step must satisfy
     * @param fulfilled bits of the promises that this does not put off
     */
    record Transition(Cube cube, int target, long fulfilled) {}

    int states() {
        return transitions.size();
    }

    /** Bits of all promises. */
    long allPromises() {
        return promises == Long.SIZE ? -1 : (1L << promises) - 1;
    }

    /** Merges states that have the same transitions, and drops transitions that lead to no acceptance. */
    static Automaton of(List<List<Transition>> drafts, int promises) {
        List<List<Transition>> merged = drafts;
        while (true) {
            List<List<Transition>> smaller = merged(merged);
            if (smaller.size() == merged.size()) {
                break;
            }
            merged = smaller;
        }
        Automaton whole = analysed(merged, promises);
        BitSet useful = whole.useful();
        return analysed(merged.stream()
                .map(from -> from.stream().filter(transition -> useful.get(transition.target())).toList())
                .toList(), promises);
    }

    private static List<List<Transition>> merged(List<List<Transition>> states) {
        Map<Set<Transition>, Integer> numbers = new HashMap<>();
        int[] renamed = new int[states.size()];
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            int next = numbers.size();
            int number = numbers.computeIfAbsent(new HashSet<>(states.get(i)), any -> next);
            if (number == next && kept.size() == next) {
                kept.add(i);
            }
            renamed[i] = number;
        }
        return kept.stream().map(i -> states.get(i).stream()
                .map(each -> new Transition(each.cube(), renamed[each.target()], each.fulfilled())).distinct()
                .toList()).toList();
    }

    private static Automaton analysed(List<List<Transition>> transitions, int promises) {
        int count = transitions.size();
        BitSet[] reach = new BitSet[count];
        for (int i = 0; i < count; i++) {
            reach[i] = reached(transitions, i);
        }
        int[] components = new int[count];
        for (int i = 0; i < count; i++) {
            components[i] = i;
            for (int j = 0; j < i; j++) {
                if (reach[i].get(j) && reach[j].get(i)) {
                    components[i] = components[j];
                    break;
                }
            }
        }
        Automaton automaton = new Automaton(transitions, promises, components, new BitSet());
        automaton.findAccepting();
        return automaton;
    }

    /** The states that at least one transition leads to from there. */
    private static BitSet reached(List<List<Transition>> transitions, int from) {
        BitSet found = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (Transition transition : transitions.get(open.removeLast())) {
                if (!found.get(transition.target())) {
                    found.set(transition.target());
                    open.add(transition.target());
                }
            }
        }
        return found;
    }

    private void findAccepting() {
        long[] fulfilled = new long[states()];
        boolean[] cyclic = new boolean[states()];
        for (int i = 0; i < states(); i++) {
            for (Transition transition : transitions.get(i)) {
                if (components[i] == components[transition.target()]) {
                    fulfilled[components[i]] |= transition.fulfilled();
                    cyclic[components[i]] = true;
                }
            }
        }
        for (int i = 0; i < states(); i++) {
            accepting.set(i, cyclic[components[i]]
                    && (fulfilled[components[i]] & allPromises()) == allPromises());
        }
    }

    /** The states from which an accepting one can be reached. */
    private BitSet useful() {
        BitSet useful = new BitSet();
        for (int i = 0; i < states(); i++) {
            useful.set(i, accepting.get(i) || reached(transitions, i).intersects(accepting));
        }
        return useful;
    }
}
