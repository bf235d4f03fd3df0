package dev.holdfast.compare;

import dev.holdfast.system.TraceBuilder;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Observation;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares two models. A tour: {@link Events} numbers what can be shown, so that both models become {@link ObservedSteps};
 * {@link StutteringQuotient} merges what makes no difference, over both at once; {@link TraceInclusion} follows one model
 * beside the {@link Subsets} of states of the other; where one can show more, {@link ShortestDifference} finds how.
 * {@link StutteringSimulation} and {@link StutteringGame} ask the same of stronger relations.
 */
public final class Comparer {
    private final Observed left;
    private final Observed right;
    private final Events events;
    private final Runnable pulse;
    private final ObservedSteps steps;
    private final int leftRoot;
    private final int rightRoot;
    private final StutteringQuotient quotient;
    private final Subsets subsets;

    /**
     * @param actions names of the observed actions
     * @param pulse run often, which may leave with an exception
     */
    public Comparer(Observed left, Observed right, List<String> actions, Runnable pulse) {
        this.left = left;
        this.right = right;
        this.pulse = pulse;
        events = new Events(actions, List.of(left, right));
        ObservedSteps first = events.steps(left, pulse);
        steps = first.and(events.steps(right, pulse));
        leftRoot = first.states() - 1;
        rightRoot = steps.states() - 1;
        quotient = new StutteringQuotient(steps, pulse);
        subsets = new Subsets(quotient.steps());
    }

    /** Are the models the same, step by step? */
    public boolean areBisimilar() {
        return quotient.block(leftRoot) == quotient.block(rightRoot);
    }

    /** What only the left model can show; empty if the right one can show it all. */
    public Optional<Comparison.Difference> onlyLeft() {
        return difference(leftRoot, rightRoot);
    }

    /** What only the right model can show; empty if the left one can show it all. */
    public Optional<Comparison.Difference> onlyRight() {
        return difference(rightRoot, leftRoot);
    }

    private Optional<Comparison.Difference> difference(int one, int other) {
        int length = new TraceInclusion(quotient.steps(), subsets, pulse).shortestDifference(quotient.block(one),
                quotient.block(other));
        if (length == 0) {
            return Optional.empty();
        }
        List<ShortestDifference.Stage> found = new ShortestDifference(steps, quotient, subsets, pulse).find(one, other,
                length);
        int[] shown = shown(found);
        int[] common = Arrays.copyOf(shown, shown.length - 1);
        List<ShortestDifference.Stage> echo = new Echo(steps, common).from(other);
        return Optional.of(new Comparison.Difference(observations(shown), trace(found), stages(found), trace(echo),
                stages(echo), instead(other, common), false, List.of()));
    }

    /** What the left model does that the right one has no answer to; empty if it has one to everything. */
    public Optional<Comparison.Difference> unansweredLeft() {
        return unanswered(leftRoot, rightRoot);
    }

    /** What the right model does that the left one has no answer to; empty if it has one to everything. */
    public Optional<Comparison.Difference> unansweredRight() {
        return unanswered(rightRoot, leftRoot);
    }

    /** Where the traces differ already, that says more. */
    private Optional<Comparison.Difference> unanswered(int one, int other) {
        Optional<Comparison.Difference> shown = difference(one, other);
        return shown.isPresent() ? shown : branching(one, other);
    }

    private Optional<Comparison.Difference> branching(int one, int other) {
        List<StutteringSimulation.Exchange> play = new StutteringSimulation(quotient.steps(), subsets, pulse)
                .play(quotient.block(one), quotient.block(other));
        if (play.isEmpty()) {
            return Optional.empty();
        }
        int[] events = play.stream().mapToInt(StutteringSimulation.Exchange::event).toArray();
        List<ShortestDifference.Stage> path = new Enactment(steps, quotient).of(one, play);
        int[] shown = Arrays.stream(events).filter(event -> event != ObservedSteps.SILENT).toArray();
        int last = play.size() > 1 ? play.get(play.size() - 2).answer() : quotient.block(other);
        return Optional.of(new Comparison.Difference(observations(shown), trace(path), stages(path), Trace.EMPTY,
                List.of(), observations(subsets.events(subsets.of(last))), true, List.of()));
    }

    /** How to tell the models apart where neither has a step that the other cannot answer, though they are not the same. */
    public Contest contest() {
        List<StutteringGame.Turn> turns = new StutteringGame(quotient.steps(), pulse).play(quotient.block(leftRoot),
                quotient.block(rightRoot));
        boolean endsLeft = turns.getLast().firstLeads();
        List<StutteringSimulation.Exchange> ofOne = new ArrayList<>();
        List<StutteringSimulation.Exchange> ofOther = new ArrayList<>();
        List<Comparison.Turn> told = new ArrayList<>();
        for (StutteringGame.Turn turn : turns) {
            boolean isOne = turn.firstLeads() == endsLeft;
            addMoves(turn.lead(), isOne ? ofOne : ofOther);
            addMoves(turn.answer() == null ? List.of() : turn.answer(), isOne ? ofOther : ofOne);
            told.add(new Comparison.Turn(!isOne,
                    turn.event() == ObservedSteps.SILENT ? null : events.observation(turn.event())));
        }
        int one = endsLeft ? leftRoot : rightRoot;
        int other = endsLeft ? rightRoot : leftRoot;
        List<ShortestDifference.Stage> way = new Enactment(steps, quotient).of(one, ofOne);
        List<ShortestDifference.Stage> answer = new Enactment(steps, quotient).of(other, ofOther);
        int last = quotient.block(answer.getLast().state());
        return new Contest(endsLeft, new Comparison.Difference(observations(shown(way)), trace(way), stages(way),
                trace(answer), stages(answer), observations(subsets.events(subsets.of(last))), true, told));
    }

    private static void addMoves(List<StutteringGame.Move> moves, List<StutteringSimulation.Exchange> side) {
        moves.forEach(move -> side.add(new StutteringSimulation.Exchange(move.event(), move.target(), -1)));
    }

    private static int[] shown(List<ShortestDifference.Stage> stages) {
        return stages.stream().mapToInt(ShortestDifference.Stage::event)
                .filter(event -> event != ObservedSteps.SILENT).toArray();
    }

    private List<Observation> observations(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(events::observation).toList();
    }

    private List<Observation> instead(int other, int[] common) {
        int set = subsets.of(quotient.block(other));
        for (int event : common) {
            set = subsets.after(set, event);
        }
        return observations(subsets.events(set));
    }

    /** Of the states behind the one that stands before all initial ones. */
    private Trace trace(List<ShortestDifference.Stage> stages) {
        boolean isLeft = stages.getFirst().state() == leftRoot;
        Observed model = isLeft ? left : right;
        int offset = isLeft ? 0 : leftRoot + 1;
        List<long[]> states = stages.stream().skip(1).map(stage -> model.graph().state(stage.state() - offset))
                .toList();
        return states.isEmpty() ? Trace.EMPTY : new TraceBuilder(model.system()).trace(states);
    }

    private static List<Integer> stages(List<ShortestDifference.Stage> stages) {
        List<Integer> shown = new ArrayList<>();
        int count = 0;
        for (ShortestDifference.Stage stage : stages.subList(1, stages.size())) {
            count += stage.event() == ObservedSteps.SILENT ? 0 : 1;
            shown.add(count);
        }
        return shown;
    }
}
