package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart two states that are not bisimilar, even where each simulates the other: in each turn one of them leads with a
 * step and the other answers, and who leads may change from turn to turn, until there is no answer.
 *
 * <p>Which round of the refinement parts two states says how many turns it takes at most. They are parted because one of them
 * has a step, after silent ones inside its class of the round before, that the other has not; whatever the other answers, the
 * game goes on between two states that were parted in an earlier round. Where the other gets to such an answer by leaving its
 * class on the way, it is held to where it left, and the leader takes its step back.
 */
final class StutteringGame {
    private final ObservedSteps graph;
    private final StutteringQuotient quotient;

    /** @param graph a quotient: states in it are bisimilar only to themselves */
    StutteringGame(ObservedSteps graph, Runnable pulse) {
        this.graph = graph;
        quotient = StutteringQuotient.rememberingRounds(graph, pulse);
    }

    /** A step of the graph. */
    record Move(int event, int target) {}

    /**
     * One leads, the other answers.
     *
     * @param lead empty if the leader waits for what the other has chosen
     * @param answer null if there is none, which ends the game
     */
    record Turn(boolean firstLeads, List<Move> lead, @Nullable List<Move> answer) {
        /** What the lead shows; {@link ObservedSteps#SILENT} if nothing. */
        int event() {
            return lead.isEmpty() ? ObservedSteps.SILENT : lead.getLast().event();
        }
    }

    /**
     * A step that is to be answered.
     *
     * @param before the round before the one that parts the two
     */
    private record Challenge(boolean firstLeads, int leader, List<Move> lead, int other, int before) {}

    /** Where the game goes on after a turn. */
    private record Position(Turn turn, int leader, int other) {}

    /** The turns from two different states to a step without an answer. */
    List<Turn> play(int first, int second) {
        List<Turn> turns = new ArrayList<>();
        int one = first;
        int other = second;
        while (true) {
            Position next = best(one, other);
            turns.add(next.turn);
            if (next.turn.answer == null) {
                return turns;
            }
            one = next.turn.firstLeads ? next.leader : next.other;
            other = next.turn.firstLeads ? next.other : next.leader;
        }
    }

    /** The round that parts them. */
    private int parted(int one, int other) {
        int round = 1;
        while (!areParted(one, other, round)) {
            round++;
        }
        return round;
    }

    private Position best(int first, int second) {
        int before = parted(first, second) - 1;
        @Nullable
        Position best = null;
        Map<Long, List<Move>> ofFirst = steps(first, before);
        Map<Long, List<Move>> ofSecond = steps(second, before);
        for (Map.Entry<Long, List<Move>> step : ofFirst.entrySet()) {
            if (!ofSecond.containsKey(step.getKey())) {
                best = shorter(best, answered(new Challenge(true, first, step.getValue(), second, before)));
            }
        }
        for (Map.Entry<Long, List<Move>> step : ofSecond.entrySet()) {
            if (!ofFirst.containsKey(step.getKey())) {
                best = shorter(best, answered(new Challenge(false, second, step.getValue(), first, before)));
            }
        }
        if (best == null) {
            throw new HoldfastBug("states were parted without a reason");
        }
        return best;
    }

    private Position shorter(@Nullable Position known, Position other) {
        return known == null || turnsLeft(other) < turnsLeft(known) ? other : known;
    }

    private int turnsLeft(Position position) {
        return position.turn.answer == null ? 0 : parted(position.leader, position.other);
    }

    /** By event and class of the target: a shortest way to such a step inside the class of the state, and the step. */
    private Map<Long, List<Move>> steps(int state, int round) {
        Map<Long, List<Move>> steps = new TreeMap<>();
        int own = quotient.block(state, round);
        silently(state, own, round).forEach((end, way) -> {
            for (int i = graph.starts()[end]; i < graph.starts()[end + 1]; i++) {
                int event = graph.events()[i];
                int target = quotient.block(graph.targets()[i], round);
                if (event != ObservedSteps.SILENT || target != own) {
                    steps.putIfAbsent((long) event << 32 | target, with(way, event, graph.targets()[i]));
                }
            }
        });
        return steps;
    }

    private static List<Move> with(List<Move> way, int event, int target) {
        List<Move> longer = new ArrayList<>(way);
        longer.add(new Move(event, target));
        return longer;
    }

    /** Shortest ways by silent steps, by where they end; inside a class of a round if that is not negative. */
    private Map<Integer, List<Move>> silently(int state, int inside, int round) {
        Map<Integer, List<Move>> ways = new LinkedHashMap<>();
        ways.put(state, List.of());
        List<Integer> open = new ArrayList<>(List.of(state));
        for (int at = 0; at < open.size(); at++) {
            int from = open.get(at);
            for (int i = graph.starts()[from]; i < graph.starts()[from + 1]; i++) {
                int target = graph.targets()[i];
                boolean allowed = inside < 0 || quotient.block(target, round) == inside;
                if (graph.events()[i] == ObservedSteps.SILENT && allowed && !ways.containsKey(target)) {
                    ways.put(target, with(Objects.requireNonNull(ways.get(from)), ObservedSteps.SILENT, target));
                    open.add(target);
                }
            }
        }
        return ways;
    }

    /** The answer after which the other can hold out longest. */
    private Position answered(Challenge challenge) {
        @Nullable
        Position longest = null;
        for (List<Move> answer : answers(challenge.other, challenge.lead.getLast().event())) {
            Position next = next(challenge, answer);
            if (longest == null || turnsLeft(next) > turnsLeft(longest)) {
                longest = next;
            }
        }
        return longest != null
                ? longest
                : new Position(new Turn(challenge.firstLeads, challenge.lead, null), challenge.leader, challenge.other);
    }

    private List<List<Move>> answers(int state, int event) {
        Map<Integer, List<Move>> ways = silently(state, -1, 0);
        if (event == ObservedSteps.SILENT) {
            return new ArrayList<>(ways.values());
        }
        List<List<Move>> answers = new ArrayList<>();
        ways.forEach((end, way) -> {
            for (int i = graph.starts()[end]; i < graph.starts()[end + 1]; i++) {
                if (graph.events()[i] == event) {
                    answers.add(with(way, event, graph.targets()[i]));
                }
            }
        });
        return answers;
    }

    private Position next(Challenge challenge, List<Move> answer) {
        int target = challenge.lead.getLast().target();
        int end = answer.isEmpty() ? challenge.other : answer.getLast().target();
        if (areParted(target, end, challenge.before)) {
            return new Position(new Turn(challenge.firstLeads, challenge.lead, answer), target, end);
        }
        for (int i = 0; i < answer.size(); i++) {
            int left = answer.get(i).target();
            if (areParted(left, challenge.leader, challenge.before)) {
                return new Position(new Turn(!challenge.firstLeads, answer.subList(0, i + 1), List.of()), left,
                        challenge.leader);
            }
        }
        throw new HoldfastBug("a step has an answer and was taken for one that has none");
    }

    private boolean areParted(int one, int other, int round) {
        return quotient.block(one, round) != quotient.block(other, round);
    }
}
