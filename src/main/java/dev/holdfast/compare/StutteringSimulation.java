package dev.holdfast.compare;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Can one state answer every step of another, for ever? The largest relation in which to each step of the first state there
 * is an answer by the second: the same event with silent steps around it, or for a silent step silent steps alone, to a state
 * that is related again. Divergence-blind: that the first goes on in silence for ever asks for no answer.
 *
 * <p>Starts with all pairs that can come up and takes those away that have a step without an answer, in rounds; the round in
 * which a pair goes says how long its second state can hold out.
 */
final class StutteringSimulation {
    private static final int STAYS = Integer.MAX_VALUE;

    private final ObservedSteps graph;
    private final Subsets subsets;
    private final Runnable pulse;
    private final Map<Pair, Integer> numbers = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    /** By pair: the round in which it went. */
    private int[] rounds = {};

    private record Pair(int first, int second) {}

    /**
     * A step of the first state and the longest answer to it.
     *
     * @param target of the step
     * @param answer a state of the second; -1 if there is none
     */
    record Exchange(int event, int target, int answer) {}

    StutteringSimulation(ObservedSteps graph, Subsets subsets, Runnable pulse) {
        this.graph = graph;
        this.subsets = subsets;
        this.pulse = pulse;
    }

    /** How the first state leads the second into a step without an answer; empty if it cannot. */
    List<Exchange> play(int first, int second) {
        number(new Pair(first, second));
        for (int i = 0; i < pairs.size(); i++) {
            pulse.run();
            addAnswers(pairs.get(i));
        }
        takeAway();
        List<Exchange> play = new ArrayList<>();
        int pair = 0;
        while (rounds[pair] != STAYS) {
            Exchange exchange = strongest(pairs.get(pair), rounds[pair]);
            play.add(exchange);
            if (exchange.answer < 0) {
                break;
            }
            pair = number(new Pair(exchange.target, exchange.answer));
        }
        return play;
    }

    private int number(Pair pair) {
        Integer known = numbers.putIfAbsent(pair, pairs.size());
        if (known != null) {
            return known;
        }
        pairs.add(pair);
        return pairs.size() - 1;
    }

    private void addAnswers(Pair pair) {
        for (int step = start(pair); pair.first != pair.second && step < end(pair); step++) {
            for (int answer : answers(pair.second, graph.events()[step])) {
                number(new Pair(graph.targets()[step], answer));
            }
        }
    }

    private int start(Pair pair) {
        return graph.starts()[pair.first];
    }

    private int end(Pair pair) {
        return graph.starts()[pair.first + 1];
    }

    private int[] answers(int second, int event) {
        int here = subsets.of(second);
        int after = event == ObservedSteps.SILENT ? here : subsets.after(here, event);
        return after < 0 ? new int[0] : subsets.states(after);
    }

    private void takeAway() {
        rounds = new int[pairs.size()];
        Arrays.fill(rounds, STAYS);
        boolean changed = true;
        for (int round = 0; changed; round++) {
            changed = false;
            for (int i = 0; i < rounds.length; i++) {
                pulse.run();
                if (rounds[i] == STAYS && losesIn(pairs.get(i), round)) {
                    rounds[i] = round;
                    changed = true;
                }
            }
        }
    }

    /** Is there a step all of whose answers went in earlier rounds? */
    private boolean losesIn(Pair pair, int round) {
        if (pair.first == pair.second) {
            return false;
        }
        for (int step = start(pair); step < end(pair); step++) {
            if (!isAnswered(pair, step, round)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswered(Pair pair, int step, int round) {
        for (int answer : answers(pair.second, graph.events()[step])) {
            if (rounds[number(new Pair(graph.targets()[step], answer))] >= round) {
                return true;
            }
        }
        return false;
    }

    private Exchange strongest(Pair pair, int round) {
        for (int step = start(pair); step < end(pair); step++) {
            if (!isAnswered(pair, step, round)) {
                int best = -1;
                int holds = -1;
                for (int answer : answers(pair.second, graph.events()[step])) {
                    int out = rounds[number(new Pair(graph.targets()[step], answer))];
                    if (out > holds) {
                        holds = out;
                        best = answer;
                    }
                }
                return new Exchange(graph.events()[step], graph.targets()[step], best);
            }
        }
        throw new HoldfastBug("a pair was taken away without a reason");
    }
}
