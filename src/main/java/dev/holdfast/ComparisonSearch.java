package dev.holdfast;

import dev.holdfast.compare.Comparer;
import dev.holdfast.compare.Observed;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.model.Action;
import dev.holdfast.parse.Addendum;
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

    Holdfast.Compared run() {
        ObservedModel left = model(request.left());
        ObservedModel right = model(request.right());
        requireActions(left, right);
        Verdict leftVerdict = left.search();
        if (!(leftVerdict instanceof Holds)) {
            return Holdfast.Compared.not(leftVerdict);
        }
        Verdict rightVerdict = right.search();
        if (!(rightVerdict instanceof Holds)) {
            return Holdfast.Compared.not(rightVerdict);
        }
        try {
            Comparer comparer = new Comparer(observed(left), observed(right), request.actions(), this::leaveIfStopped);
            return new Holdfast.Compared(leftVerdict, comparison(comparer, left, right, leftVerdict, rightVerdict));
        } catch (Cancelled e) {
            return Holdfast.Compared.not(new Stopped(leftVerdict.summary(), reasonToStop()));
        } catch (OutOfMemoryError e) {
            return Holdfast.Compared.not(new Stopped(leftVerdict.summary(), Stopped.Reason.OUT_OF_MEMORY));
        }
    }

    private ObservedModel model(CheckRequest side) {
        Loader loader = new Loader(side);
        return request.observers().isEmpty()
                ? ObservedModel.ofActions(loader.load(), request, side)
                : ObservedModel.of(loader.load(new Addendum(Holdfast.EXPRESSION, request.expression())), request, side);
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

    private Observed observed(ObservedModel side) {
        Observed observed = side.observed();
        if (!request.namesObserved()) {
            side.refuseNames(observed.values());
        }
        return observed;
    }

    private Comparison comparison(Comparer comparer, ObservedModel left, ObservedModel right, Verdict leftVerdict,
            Verdict rightVerdict) {
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
        }
        Stream.of(left, right).forEach(side -> remarks.addAll(side.remarks()));
        return new Comparison(relation, request.observers(), request.actions(), leftVerdict.summary(),
                rightVerdict.summary(), outcome, onlyLeft.orElse(null), onlyRight.orElse(null), remarks);
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
