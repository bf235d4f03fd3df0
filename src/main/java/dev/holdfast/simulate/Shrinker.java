package dev.holdfast.simulate;

import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Leaves steps out of a trace as long as it still ends in the same violation. A candidate is a sequence of action names
 * with parameters; it is replayed from the initial state, following all states that bear those names, a bounded number at a
 * time. The result is minimal in that no single step can be left out, unless the budget was spent.
 */
final class Shrinker {
    private static final int BUDGET = 50_000;
    private static final int WIDEST = 64;

    private final Judge judge;
    private final int claim;
    private final Moves moves;

    /** A state reached in a replay, and how. */
    private record Reached(long[] state, Optional<Reached> before) {
        List<long[]> trace() {
            List<long[]> states = new ArrayList<>();
            for (Optional<Reached> at = Optional.of(this); at.isPresent(); at = at.get().before()) {
                states.addFirst(at.get().state());
            }
            return states;
        }
    }

    Shrinker(TransitionSystem system, Judge judge, int claim) {
        this.judge = judge;
        this.claim = claim;
        this.moves = new Moves(system, BUDGET);
    }

    /** A trace from the same initial state with no step too many. */
    List<long[]> shrink(List<long[]> found) {
        List<long[]> trace = found;
        int before;
        do {
            before = trace.size();
            trace = dropSteps(cutShort(trace));
        } while (trace.size() < before);
        return trace;
    }

    /** Goes directly where a step leads directly: from each state to the latest state of the trace it can reach. */
    private List<long[]> cutShort(List<long[]> trace) {
        List<long[]> shorter = new ArrayList<>();
        shorter.add(trace.getFirst());
        int last = trace.size() - 1;
        for (int at = 0; at < last;) {
            long[] state = trace.get(at);
            int next = last;
            while (next > at + 1 && !leads(state, trace.get(next), next == last)) {
                next--;
            }
            // The same state again: what lies between was a detour.
            if (next == last || !Arrays.equals(state, trace.get(next))) {
                shorter.add(trace.get(next));
            }
            at = next;
        }
        return shorter;
    }

    private boolean leads(long[] from, long[] to, boolean last) {
        if (last) {
            return moves.from(from).stream().anyMatch(move -> Arrays.equals(move.to(), to)) && isWrong(from, to);
        }
        return Arrays.equals(from, to)
                || moves.from(from).stream().anyMatch(move -> move.inside() && Arrays.equals(move.to(), to));
    }

    private boolean isWrong(long[] from, long[] to) {
        return claim == Judge.DEADLOCK ? moves.isDeadlocked(to) : judge.breaks(claim, from, to);
    }

    /** Leaves out ever smaller stretches of steps, at last single ones, until none can be left out. */
    private List<long[]> dropSteps(List<long[]> trace) {
        List<long[]> shortest = trace;
        for (int stretch = Math.max(1, (trace.size() - 1) / 2); stretch >= 1; stretch /= 2) {
            for (int at = 0; at + stretch <= shortest.size() - 1;) {
                Optional<List<long[]>> shorter = without(shortest, at, at + stretch);
                at = shorter.isPresent() ? at : at + 1;
                shortest = shorter.orElse(shortest);
            }
        }
        return shortest;
    }

    private Optional<List<long[]>> without(List<long[]> trace, int from, int to) {
        List<ActionInstance> labels = new ArrayList<>();
        for (int i = 0; i < trace.size() - 1; i++) {
            if (i < from || i >= to) {
                Optional<ActionInstance> label = label(trace.get(i), trace.get(i + 1));
                if (label.isEmpty()) {
                    return Optional.empty();
                }
                labels.add(label.get());
            }
        }
        return replay(trace.getFirst(), labels);
    }

    private Optional<ActionInstance> label(long[] from, long[] to) {
        return moves.from(from).stream().filter(move -> Arrays.equals(move.to(), to)).map(Moves.Move::label)
                .findFirst();
    }

    private Optional<List<long[]>> replay(long[] initial, List<ActionInstance> labels) {
        List<Reached> here = List.of(new Reached(initial, Optional.empty()));
        for (ActionInstance label : labels) {
            List<Reached> next = new ArrayList<>();
            for (Reached reached : here) {
                for (Moves.Move move : moves.from(reached.state())) {
                    if (!move.label().equals(label)) {
                        continue;
                    }
                    Reached after = new Reached(move.to(), Optional.of(reached));
                    if (isWrong(reached.state(), move.to())) {
                        return Optional.of(after.trace());
                    }
                    if (move.inside() && next.size() < WIDEST) {
                        next.add(after);
                    }
                }
            }
            here = next;
        }
        return Optional.empty();
    }
}
