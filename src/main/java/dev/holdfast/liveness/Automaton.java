package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An automaton over labelled states and steps; state 0 is initial. Along the stem it goes from state to state. As soon as
 * the loop begins it enters, without a step, a state that stands for one kind of loop and that it never leaves: so that no
 * stem is longer only because the automaton has to wait for something that comes in the loop.
 *
 * @param promises the most that a loop has to keep
 */
record Automaton(List<State> states, int promises) {

    /** @param cube what the state and the step must satisfy */
    record Transition(Cube cube, int target) {}

    /**
     * What must be true of a loop.
     *
     * @param always one of these is true of each state and step
     * @param promises for each of these, one of its cubes is true of some state and step
     */
    record Loop(List<Cube> always, List<List<Cube>> promises) {}

    /**
     * A state of the automaton.
     *
     * @param entries taken without a step, into loops; only the state's part of a cube counts
     * @param loops the kind of loop that this state stands for; none for a state of the stem
     */
    record State(List<Transition> transitions, List<Transition> entries, List<Loop> loops) {
        boolean isLoop() {
            return !loops.isEmpty();
        }

        State renamed(int[] names, BitSet kept) {
            return new State(renamed(transitions, names, kept), renamed(entries, names, kept), loops);
        }

        private static List<Transition> renamed(List<Transition> transitions, int[] names, BitSet kept) {
            return transitions.stream().filter(each -> kept.get(each.target()))
                    .map(each -> new Transition(each.cube(), names[each.target()])).distinct().toList();
        }
    }

    /** Bits of all promises. */
    long allPromises() {
        return promises == Long.SIZE ? -1 : (1L << promises) - 1;
    }

    /** Is there nothing that it accepts? */
    boolean isEmpty() {
        return states.stream().noneMatch(State::isLoop);
    }

    /** Is it in one and the same loop from the first state on, whatever comes? Then every path of a graph is one of the product. */
    boolean followsAll() {
        return states.size() == 1 && states.getFirst().isLoop()
                && states.getFirst().transitions().stream().anyMatch(each -> each.cube().equals(Cube.TRUE));
    }

    /**
     * Merges states that do the same, and drops what leads to no loop.
     *
     * @param loops their states are numbered after those of the stem
     */
    static Automaton of(List<State> stem, List<Loop> loops) {
        List<State> states = new ArrayList<>(stem);
        int promises = 0;
        for (Loop loop : loops) {
            int self = states.size();
            states.add(new State(loop.always().stream().map(cube -> new Transition(cube, self)).toList(), List.of(),
                    List.of(loop)));
            promises = Math.max(promises, loop.promises().size());
        }
        int size;
        do {
            size = states.size();
            states = merged(useful(states));
        } while (states.size() < size);
        return new Automaton(states, promises);
    }

    private static List<State> useful(List<State> states) {
        BitSet useful = new BitSet();
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < states.size(); i++) {
                if (!useful.get(i) && isUseful(states.get(i), useful)) {
                    useful.set(i);
                    more = true;
                }
            }
        }
        // The initial state stays, whatever it is good for.
        BitSet kept = (BitSet) useful.clone();
        kept.set(0);
        int[] names = new int[states.size()];
        int next = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            names[i] = next++;
        }
        return kept.stream().mapToObj(i -> states.get(i).renamed(names, useful)).toList();
    }

    private static boolean isUseful(State state, BitSet useful) {
        return state.isLoop() || state.entries().stream().anyMatch(each -> useful.get(each.target()))
                || state.transitions().stream().anyMatch(each -> useful.get(each.target()));
    }

    private static List<State> merged(List<State> states) {
        int[] same = new int[states.size()];
        Map<List<Object>, Integer> known = new HashMap<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            State state = states.get(i);
            int loop = loopThatDoesAsMuch(state, i, states);
            List<Object> content = List.of(Set.copyOf(state.transitions()), Set.copyOf(state.entries()),
                    state.loops());
            same[i] = loop >= 0 ? same[loop] : known.computeIfAbsent(content, any -> -1);
            if (same[i] < 0) {
                same[i] = i;
                known.put(content, i);
            }
        }
        return onlyKept(states, same);
    }

    /** A state of the stem that can only do what its loop can, where that may be entered anywhere, need not be; or -1. */
    private static int loopThatDoesAsMuch(State state, int self, List<State> states) {
        if (state.entries().size() != 1 || !state.entries().getFirst().cube().equals(Cube.TRUE)) {
            return -1;
        }
        int loop = state.entries().getFirst().target();
        Set<Transition> moved = new HashSet<>();
        state.transitions().forEach(each -> moved
                .add(new Transition(each.cube(), each.target() == self ? loop : each.target())));
        return moved.equals(Set.copyOf(states.get(loop).transitions())) ? loop : -1;
    }

    private static List<State> onlyKept(List<State> states, int[] same) {
        BitSet kept = new BitSet();
        for (int each : same) {
            kept.set(each);
        }
        int[] order = new int[states.size()];
        List<Integer> remaining = new ArrayList<>(List.of(same[0]));
        kept.stream().filter(i -> i != same[0]).forEach(remaining::add);
        for (int i = 0; i < remaining.size(); i++) {
            order[remaining.get(i)] = i;
        }
        int[] names = new int[states.size()];
        for (int i = 0; i < states.size(); i++) {
            names[i] = order[same[i]];
        }
        BitSet all = new BitSet();
        all.set(0, states.size());
        return remaining.stream().map(i -> states.get(i).renamed(names, all)).toList();
    }
}
