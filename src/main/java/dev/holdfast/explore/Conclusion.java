package dev.holdfast.explore;

import dev.holdfast.system.Cancelled;
import dev.holdfast.system.Claim;
import dev.holdfast.system.TraceBuilder;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the answer of a search together: finds the traces, decides what is decided, decodes. */
final class Conclusion {
    private final TransitionSystem system;
    private final SearchOptions options;
    private final Search search;
    private final Crew crew;
    private final StopSignal giveUp;
    /** By finding; lacks those whose trace was given up. */
    private final Map<Finding, Trace> traces = new HashMap<>();
    private @Nullable Failure failure;
    private Stopped.@Nullable Reason stopped;

    Conclusion(TransitionSystem system, SearchOptions options, Search search, Crew crew, StopSignal giveUp) {
        this.system = system;
        this.options = options;
        this.search = search;
        this.crew = crew;
        this.giveUp = giveUp;
    }

    /** @param steps of the search, if they were asked for and found */
    Exploration exploration(@Nullable StepGraph steps) {
        boolean complete = search.isComplete();
        stopped = search.stopped().orElse(null);
        findTraces();
        Warnings warnings = new Warnings(system, search);
        if (complete && options.listings().graphLimit() > 0) {
            GraphCollector collector = new GraphCollector(search.space(), options.listings().graphLimit());
            return exploration(complete, warnings, collector, steps);
        }
        return exploration(complete, warnings, null, steps);
    }

    private Exploration exploration(boolean complete, Warnings warnings, @Nullable GraphCollector collector,
            @Nullable StepGraph steps) {
        return new Exploration(complete, statistics(), properties(complete), coverage(), violations(), failure, stopped,
                complete ? warnings.list(collector) : List.of(), collector == null ? null : collector.graph(), steps);
    }

    private Statistics statistics() {
        VisitedSet visited = search.space().visited();
        long stored = visited.size();
        double bytes = stored == 0 ? 0 : (double) search.space().mostBytes() / stored;
        return new Statistics(search.distinct(), search.generated(), search.depth(), bytes);
    }

    private void findTraces() {
        try {
            WalkBack walk = new WalkBack(search.space(), crew, giveUp);
            Reenactment reenactment = new Reenactment(search.space());
            TraceBuilder builder = new TraceBuilder(system);
            for (Chain chain : walk.chains(search.found().all())) {
                List<long[]> behavior = reenactment.behavior(chain);
                Trace trace = builder.trace(behavior);
                traces.put(chain.finding(), trace);
                if (chain.finding() instanceof Finding.Unevaluable problem && isNews()) {
                    failure = new Failure(reenactment.problems(problem, behavior), problem.moment(), trace);
                }
            }
        } catch (Cancelled e) {
            stopped = giveUp.reason().orElse(Stopped.Reason.INTERRUPTED);
        } catch (OutOfMemoryError e) {
            stopped = Stopped.Reason.OUT_OF_MEMORY;
        }
    }

    /** A problem behind a violation matters only if the search went on after the violation. */
    private boolean isNews() {
        return options.checks().continueAfterViolation() || search.found().beginsWithProblem();
    }

    private List<Violation> violations() {
        Findings found = search.found();
        List<Violation> violations = new ArrayList<>();
        if (found.beginsWithProblem()) {
            return violations;
        }
        for (Finding finding : found.violations()) {
            Trace trace = traces.get(finding);
            if (trace != null) {
                violations.add(violation(finding, trace));
            }
        }
        return violations;
    }

    private Violation violation(Finding finding, Trace trace) {
        if (finding instanceof Finding.Shown shown) {
            Violation.Kind kind = shown.part().scope() == Claim.Scope.STATE
                    ? Violation.Kind.INVARIANT
                    : Violation.Kind.ACTION;
            return new Violation(kind, system.claims().get(shown.part().claim()).name(), trace);
        }
        return new Violation(Violation.Kind.DEADLOCK, "deadlock", trace);
    }

    private List<PropertyResult> properties(boolean complete) {
        List<PropertyResult> results = new ArrayList<>();
        for (int i = 0; i < system.claims().size(); i++) {
            Claim claim = system.claims().get(i);
            Trace trace = search.found().shown(i).map(traces::get).orElse(null);
            results.add(new PropertyResult(claim.name(), kind(claim.kind()), outcome(claim.kind(), trace, complete),
                    trace));
        }
        return results;
    }

    private static PropertyResult.Kind kind(Claim.Kind kind) {
        return switch (kind) {
            case INVARIANT -> PropertyResult.Kind.INVARIANT;
            case PROPERTY -> PropertyResult.Kind.PROPERTY;
            case REACHABLE -> PropertyResult.Kind.REACHABLE;
        };
    }

    private static PropertyResult.Outcome outcome(Claim.Kind kind, @Nullable Trace shown, boolean complete) {
        boolean sought = kind == Claim.Kind.REACHABLE;
        if (shown != null) {
            return sought ? PropertyResult.Outcome.REACHABLE : PropertyResult.Outcome.VIOLATED;
        }
        if (!complete) {
            return PropertyResult.Outcome.UNDECIDED;
        }
        return sought ? PropertyResult.Outcome.UNREACHABLE : PropertyResult.Outcome.HOLDS;
    }

    private List<ActionCoverage> coverage() {
        List<ActionCoverage> all = new ArrayList<>();
        for (int i = 0; i < system.actions().size(); i++) {
            TransitionSystem.ActionName action = system.actions().get(i);
            all.add(new ActionCoverage(action.name(), action.span(), search.generatedByAction()[i],
                    search.newByAction()[i]));
        }
        return all;
    }
}
