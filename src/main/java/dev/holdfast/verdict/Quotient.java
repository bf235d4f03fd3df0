package dev.holdfast.verdict;

import dev.holdfast.value.Value;
import java.util.List;

/**
 * All reachable states merged by the value of an expression: the picture of what a part of the model goes through.
 *
 * @param expression as it was asked for
 * @param within names of the CONSTRAINTs and ACTION_CONSTRAINTs that bound what is shown
 * @param states the nearest to an initial state first, then in value order
 * @param arcs by origin, then target
 */
public record Quotient(String expression, List<String> within, List<MergedState> states, List<Arc> arcs) {
    public Quotient {
        within = List.copyOf(within);
        states = List.copyOf(states);
        arcs = List.copyOf(arcs);
    }

    /**
     * The states in which the expression has one value.
     *
     * @param depth of the nearest of them; 1 if one is initial
     * @param count how many they are
     * @param breaches of the model's invariants, in its order
     */
    public record MergedState(Value value, int depth, long count, List<Breach> breaches) {
        public MergedState {
            breaches = List.copyOf(breaches);
        }

        public boolean isInitial() {
            return depth == 1;
        }
    }

    /**
     * An invariant that does not hold.
     *
     * @param count of the states that break it, at least 1
     */
    public record Breach(String invariant, long count) {}

    /**
     * There is a step from some state of the one to some state of the other.
     *
     * @param from index of a merged state
     * @param to index of a merged state; the same if the step stays within it
     * @param actions names of all actions with such a step, in Next order
     */
    public record Arc(int from, int to, List<String> actions) {
        public Arc {
            actions = List.copyOf(actions);
        }

        public boolean stays() {
            return from == to;
        }
    }
}
