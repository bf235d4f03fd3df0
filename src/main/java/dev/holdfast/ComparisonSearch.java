package dev.holdfast;

import dev.holdfast.compare.Comparer;
import dev.holdfast.compare.Contest;
import dev.holdfast.compare.Observed;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.model.Action;
import dev.holdfast.system.Cancelled;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds all states of two models and compares what they show. */
final class ComparisonSearch {
    private final ComparisonRequest request;
    private final long begun = System.nanoTime();

    ComparisonSearch(ComparisonRequest request) {
        this.request = request;
    }

    /**
     * A model whose states are all known, and which part of what is observed is to be compared.
     *
     * @param component of the observed tuple, or {@link ObservedModel#WHOLE}
     */
    record Side(ObservedModel model, Verdict verdict, int component) {}

    Holdfast.Compared run() {
        ObservedModel left = ObservedModel.read(request, request.left());
        ObservedModel right;
        try {
            right = ObservedModel.read(request, request.right());
        } catch (SpecException e) {
            return Holdfast.Compared.not(Holdfast.failed(request.right(), e));
        }
        return run(left, right);
    }

    private Holdfast.Compared run(ObservedModel left, ObservedModel right) {
        requireActions(left, right);
        Verdict leftVerdict = left.search();
        if (!(leftVerdict instanceof Holds)) {
            return Holdfast.Compared.not(leftVerdict);
        }
        Verdict rightVerdict = right.search();
        if (!(rightVerdict instanceof Holds)) {
            return Holdfast.Compared.not(rightVerdict);
        }
        return compare(new Side(left, leftVerdict, ObservedModel.WHOLE),
                new Side(right, rightVerdict, ObservedModel.WHOLE));
    }

    /** Compares two models that were searched to their ends. */
    Holdfast.Compared compare(Side left, Side right) {
        try {
            Heartbeat heartbeat = new Heartbeat(this::leaveIfStopped, request.left().listeners().progress(),
                    left.verdict.summary().statistics(), "comparing, states looked at");
            heartbeat.run();
            Comparer comparer = new Comparer(observed(left), observed(right), request.actions(), heartbeat.pulse());
            return new Holdfast.Compared(left.verdict, comparison(comparer, left, right));
        } catch (Cancelled e) {
            return Holdfast.Compared.not(new Stopped(left.verdict.summary(), reasonToStop()));
        } catch (OutOfMemoryError e) {
            return Holdfast.Compared.not(new Stopped(left.verdict.summary(), Stopped.Reason.OUT_OF_MEMORY));
        }
    }

    private void requireActions(ObservedModel left, ObservedModel right) {
        TreeSet<String> known = new TreeSet<>();
        Stream.of(left, right).forEach(side -> side.model().actions().stream().map(Action::name).forEach(known::add));
        for (String name : request.actions()) {
            if (!known.contains(name)) {
                throw new SpecException(Problem.of(Code.ARGUMENT, Span.NOWHERE,
                        "neither model has an action " + name + " in its Next",
                        Suggestions.hint(name, known).orElse("the actions are " + String.join(", ", known))));
            }
        }
    }

    private Observed observed(Side side) {
        Observed observed = side.model.observed(side.component);
        if (!request.namesObserved()) {
            side.model.refuseNames(observed.values());
        }
        return observed;
    }

    private Comparison comparison(Comparer comparer, Side left, Side right) {
        Comparison.Relation relation = request.relation();
        boolean same = comparer.areBisimilar();
        boolean stepwise = relation == Comparison.Relation.SIMULATION;
        Optional<Comparison.Difference> onlyLeft = same
                ? Optional.empty()
                : stepwise ? comparer.unansweredLeft() : comparer.onlyLeft();
        Optional<Comparison.Difference> onlyRight = same
                ? Optional.empty()
                : stepwise ? comparer.unansweredRight() : comparer.onlyRight();
        List<String> remarks = new ArrayList<>();
        Comparison.Outcome outcome = Comparison.Outcome.of(onlyLeft.isEmpty(), onlyRight.isEmpty());
        if (relation == Comparison.Relation.BISIMULATION && !same && outcome == Comparison.Outcome.SAME) {
            outcome = Comparison.Outcome.DIFFER;
            onlyLeft = comparer.unansweredLeft();
            onlyRight = comparer.unansweredRight();
            remarks.add("no finite trace tells the two apart: they show the same, and differ in when they choose");
            if (onlyLeft.isEmpty() && onlyRight.isEmpty()) {
                Contest contest = comparer.contest();
                onlyLeft = contest.endsLeft() ? Optional.of(contest.difference()) : Optional.empty();
                onlyRight = contest.endsLeft() ? Optional.empty() : Optional.of(contest.difference());
                remarks.add("each can answer every step of the other as long as the same one leads; see the turns");
            }
        }
        Stream.of(left, right).forEach(side -> remarks.addAll(side.model.remarks()));
        return new Comparison(relation, request.observers(), request.actions(), left.verdict.summary(),
                right.verdict.summary(), outcome, onlyLeft.orElse(null), onlyRight.orElse(null), remarks);
    }

    private void leaveIfStopped() {
        if (request.left().listeners().cancelled().getAsBoolean() || isTimeUp()) {
            throw new Cancelled();
        }
    }

    private boolean isTimeUp() {
        Duration timeout = request.left().plan().limits().timeout();
        return timeout != null && System.nanoTime() - begun > timeout.toNanos();
    }

    private Stopped.Reason reasonToStop() {
        return isTimeUp() ? Stopped.Reason.TIMEOUT : Stopped.Reason.INTERRUPTED;
    }
}
