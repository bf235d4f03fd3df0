package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.explore.Exploration;
import dev.holdfast.explore.Failure;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.View;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the verdict on a model of what was found out about it. */
final class Verdicts {
    private final Model model;
    private final CheckRequest request;
    private final Clock clock;

    Verdicts(Model model, CheckRequest request, Clock clock) {
        this.model = model;
        this.request = request;
        this.clock = clock;
    }

    /**
     * What an exploration comes to.
     *
     * @param engine the name of the engine that found it
     * @param warnings what the engine gave on the way
     */
    Verdict of(Exploration exploration, String engine, List<Problem> warnings) {
        List<Violation> violations = exploration.violations();
        Failure failure = exploration.failure();
        Stopped.Reason reason = exploration.stopped();
        List<Problem> problems = new ArrayList<>(exploration.warnings());
        problems.addAll(warnings);
        if (!violations.isEmpty()) {
            problems.addAll(afterViolation(failure, reason));
            return new Violated(summary(exploration, engine, problems), violations.get(0));
        }
        Summary summary = summary(exploration, engine, problems);
        if (failure != null) {
            return failure(summary, failure);
        }
        return reason != null ? new Stopped(summary, reason) : new Holds(summary);
    }

    /** What ended a search that had gone on after a violation; the verdict does not tell. */
    private static List<Problem> afterViolation(@Nullable Failure failure, Stopped.@Nullable Reason reason) {
        if (failure != null) {
            return failure.problems();
        }
        return reason == null ? List.of() : List.of(Problem.of(Code.INCOMPLETE, Span.NOWHERE, incomplete(reason)));
    }

    private static String incomplete(Stopped.Reason reason) {
        return reason == Stopped.Reason.VIEW
                ? "what is undecided is not proved: " + reason.phrase() + "; --no-view looks at all states"
                : "the search went on after a violation and was stopped before its end: " + reason.phrase();
    }

    private Summary summary(Exploration exploration, String engine, List<Problem> problems) {
        boolean nothing = exploration.complete() && exploration.statistics().generated() == 0;
        return summary(engine, nothing ? Search.NOTHING_TO_EXPLORE : exploration.statistics(), results(exploration),
                exploration.coverage(), problems);
    }

    /** A false Assert is what the spec's author wanted to hear of: a violation. */
    static Verdict failure(Summary summary, Failure failure) {
        Problem first = failure.problems().get(0);
        return first.code() == Code.ASSERTION
                ? new Violated(summary, assertion(first, failure.trace()))
                : new Failed(summary, failure.problems(), failure.moment(), failure.trace());
    }

    private static Violation assertion(Problem problem, Trace trace) {
        String message = problem.message();
        return new Violation(Violation.Kind.ASSERT, message.startsWith(InterpretedSystem.ASSERT_FAILED)
                ? message.substring(InterpretedSystem.ASSERT_FAILED.length())
                : message, trace, problem.span());
    }

    /** Of a model in which nothing was looked for, or nothing yet. */
    Summary nothing(String engine, Statistics statistics) {
        return summary(engine, statistics, List.of(), List.of(), List.of());
    }

    private Summary summary(String engine, Statistics statistics, List<PropertyResult> properties,
            List<ActionCoverage> coverage, List<Problem> warnings) {
        List<String> within = Stream.concat(model.constraints().stream(), model.actionConstraints().stream())
                .map(NamedPredicate::name).toList();
        View view = model.view();
        return new Summary(model.module(), model.config(), engine, request.plan().workers(), within,
                request.plan().view() && view != null && model.hasBehavior() ? view.name() : null, statistics,
                clock.seconds(), properties, coverage, warnings);
    }

    /** The claims' results, those of the requested names that are actions, and whether there is a deadlock. */
    private List<PropertyResult> results(Exploration exploration) {
        List<PropertyResult> results = new ArrayList<>(exploration.properties());
        List<String> known = results.stream().map(PropertyResult::name).toList();
        for (String name : request.questions().reachable()) {
            if (!known.contains(name)) {
                results.add(actionResult(name, exploration));
            }
        }
        if (request.questions().continueAfterViolation() && model.checkDeadlock()) {
            results.add(deadlockResult(exploration));
        }
        return results;
    }

    private static PropertyResult deadlockResult(Exploration exploration) {
        @Nullable
        Trace found = exploration.violations().stream()
                .filter(violation -> violation.kind() == Violation.Kind.DEADLOCK).map(Violation::trace).findFirst()
                .orElse(null);
        PropertyResult.Outcome absent = exploration.complete()
                ? PropertyResult.Outcome.HOLDS
                : PropertyResult.Outcome.UNDECIDED;
        return new PropertyResult("deadlock", PropertyResult.Kind.PROPERTY,
                found != null ? PropertyResult.Outcome.VIOLATED : absent, found);
    }

    private PropertyResult actionResult(String name, Exploration exploration) {
        List<ActionCoverage> actions = exploration.coverage().stream()
                .filter(action -> name.equals(Loader.EVERY_ACTION) || action.name().equals(name)).toList();
        boolean taken = name.equals(Loader.EVERY_ACTION)
                ? actions.stream().allMatch(action -> action.generated() > 0)
                : actions.stream().anyMatch(action -> action.generated() > 0);
        boolean decided = exploration.stopped() == null && exploration.failure() == null
                && (request.questions().continueAfterViolation() || exploration.violations().isEmpty());
        PropertyResult.Outcome absent = decided ? PropertyResult.Outcome.UNREACHABLE : PropertyResult.Outcome.UNDECIDED;
        return new PropertyResult(name, PropertyResult.Kind.REACHABLE,
                taken ? PropertyResult.Outcome.REACHABLE : absent, null);
    }
}
