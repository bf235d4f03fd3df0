package dev.holdfast;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Exploration;
import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.Failure;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.explore.Spectator;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Assumption;
import dev.holdfast.ir.Expr;
import dev.holdfast.layout.Escape;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.Property;
import dev.holdfast.refine.Images;
import dev.holdfast.simulate.SimulationOptions;
import dev.holdfast.simulate.Simulator;
import dev.holdfast.system.Cancelled;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Seconds;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs one model through engine and explorer and makes a verdict of what comes out. */
final class Search {
    /** TLC reports this depth for a module that has nothing to explore. */
    private static final Statistics NOTHING_TO_EXPLORE = new Statistics(0, 0, 1, 0);

    private final Model model;
    private final CheckRequest request;
    private final long begun;
    private final long loaded;
    private final Engines engines;
    /** For what is evaluated once. */
    private final InterpretedSystem system;
    private TransitionSystem engine;
    /** Is something evaluated that comes before a search? */
    private boolean preparing;
    private volatile @Nullable Explorer explorer;
    /** Null unless all steps are wanted. */
    private @Nullable Function<InterpretedSystem, StepLabels> labels;
    private @Nullable StepGraph steps;

    Search(Model model, CheckRequest request, long begun) {
        this(model, model.properties(), request, begun);
    }

    /** @param declaring what may say of which types the variables are, though it is not to be decided */
    Search(Model model, List<Property> declaring, CheckRequest request, long begun) {
        this.model = model;
        this.request = request;
        this.begun = begun;
        this.loaded = System.nanoTime();
        this.engines = new Engines(model, declaring, request, this::leaveIfStopped);
        this.system = engines.interpreted();
        this.engine = system;
    }

    InterpretedSystem system() {
        return system;
    }

    Holdfast.Explored run(int graphLimit) {
        return run(graphLimit, Spectator.NONE);
    }

    Holdfast.Explored run(int graphLimit, Spectator spectator) {
        preparing = true;
        try {
            return decide(graphLimit, spectator);
        } catch (Cancelled stopped) {
            // Before the search: in an assumption, a constant or the symmetry.
            return new Holdfast.Explored(
                    new Stopped(summary(Statistics.NONE, List.of(), List.of(), List.of()), reasonToStop()), null);
        }
    }

    /** All steps and the system to whose layout they belong. */
    record Steps(StepGraph graph, TransitionSystem system) {}

    /**
     * Searches for the sake of all steps; they are there afterwards if the verdict is that everything holds.
     *
     * @param asked makes, of what evaluates in the layout of the engine in use, the labels of the steps
     */
    Verdict run(Function<InterpretedSystem, StepLabels> asked) {
        labels = asked;
        return run(0).verdict();
    }

    Optional<Steps> steps() {
        return Optional.ofNullable(steps).map(graph -> new Steps(graph, engine));
    }

    /** Called by the engine during long evaluations. */
    void leaveIfStopped() {
        Explorer running = explorer;
        if (running != null) {
            running.leaveIfStopped();
        } else if (preparing && (request.listeners().cancelled().getAsBoolean() || isTimeUp())) {
            throw new Cancelled();
        }
    }

    private boolean isTimeUp() {
        Duration left = timeLeft();
        return left != null && left.isNegative();
    }

    private Stopped.Reason reasonToStop() {
        return isTimeUp() ? Stopped.Reason.TIMEOUT : Stopped.Reason.INTERRUPTED;
    }

    private Holdfast.Explored decide(int graphLimit, Spectator spectator) {
        Verdict assumptions = checkAssumptions();
        if (assumptions != null || !model.hasBehavior()) {
            return new Holdfast.Explored(
                    assumptions != null
                            ? assumptions
                            : new Holds(summary(NOTHING_TO_EXPLORE, List.of(), List.of(), List.of())),
                    null);
        }
        TemporalCheck temporal = TemporalQuestions.of(model, system)
                .map(asked -> new TemporalCheck(model, asked, request.plan().workers(), this::leaveIfStopped))
                .orElse(null);
        Exploration exploration = explore(graphLimit, spectator, temporal);
        steps = exploration.steps();
        if (temporal != null) {
            exploration = decided(exploration, temporal);
        }
        Verdict verdict = new Images(model, this::image).beside(verdict(exploration));
        return new Holdfast.Explored(verdict, exploration.graph());
    }

    private Value image(Property property, int variable, Value[] state) {
        return system.value(property.images().get(variable).expression(), state);
    }

    /** With what only whole behaviors tell. */
    private Exploration decided(Exploration exploration, TemporalCheck temporal) {
        boolean over = !exploration.violations().isEmpty() && !request.questions().continueAfterViolation();
        if (over || !exploration.complete() || exploration.stopped() != null) {
            return exploration.withProperties(temporal.undecided(exploration.properties()));
        }
        try {
            return decidedByPlanes(exploration, temporal);
        } catch (Cancelled stopped) {
            return exploration.withProperties(temporal.undecided(exploration.properties()))
                    .withStopped(reasonToStop());
        } catch (OutOfMemoryError e) {
            return exploration.withProperties(temporal.undecided(exploration.properties()))
                    .withStopped(Stopped.Reason.OUT_OF_MEMORY);
        }
    }

    private Exploration decidedByPlanes(Exploration exploration, TemporalCheck temporal) {
        List<StepGraph> listings = new ArrayList<>(List.of(Objects.requireNonNull(exploration.steps())));
        for (int plane = 1; plane < temporal.planes(); plane++) {
            Exploration again = explore(options(0).withSteps(temporal.labels(plane, engines, engine)), Spectator.NONE);
            StepGraph graph = again.steps();
            if (graph == null) {
                return exploration.withProperties(temporal.undecided(exploration.properties()))
                        .withEnd(again.failure(), again.stopped());
            }
            listings.add(graph);
        }
        explorer = null;
        return temporal.decide(exploration, listings, engines, engine);
    }

    private @Nullable StepLabels labels(@Nullable TemporalCheck temporal) {
        if (temporal != null) {
            return temporal.labels(0, engines, engine);
        }
        return labels == null ? null : labels.apply(engines.reference());
    }

    private Exploration explore(int graphLimit, Spectator spectator, @Nullable TemporalCheck temporal) {
        reduce();
        // A spectator reads the interpreter's states, and must not see a search twice.
        engine = spectator == Spectator.NONE ? engines.first() : system;
        while (true) {
            try {
                return explore(options(graphLimit).withSteps(labels(temporal)), spectator);
            } catch (Escape escape) {
                explorer = null;
                engine = engines.after(escape);
            }
        }
    }

    private SearchOptions options(int graphLimit) {
        return SearchOptions.withWorkers(request.plan().workers())
                .withContinueAfterViolation(request.questions().continueAfterViolation())
                .withCheckDeadlock(model.checkDeadlock())
                .withLimits(request.plan().limits().maxStates(), timeLeft())
                .withSymmetry(engines.representatives(engine)).withGraphLimit(graphLimit)
                .withListeners(request.listeners().progress(), request.listeners().cancelled());
    }

    private Exploration explore(SearchOptions options, Spectator spectator) {
        Explorer next = new Explorer(engine, options, spectator);
        explorer = next;
        Exploration found = next.run();
        // It stops whoever still asks it; what is evaluated from now on is no part of it.
        explorer = null;
        return found;
    }

    private @Nullable Duration timeLeft() {
        Duration timeout = request.plan().limits().timeout();
        return timeout == null ? null : timeout.minusNanos(System.nanoTime() - loaded);
    }

    Simulation simulate(SimulationPlan plan) {
        for (Assumption assumption : model.assumptions()) {
            if (!isTrue(assumption)) {
                Violation violation = new Violation(Violation.Kind.ASSUMPTION, assumption.name(), Trace.EMPTY);
                return new Simulation(0, 0, 0, plan.seed(), violation, 0, null, null);
            }
        }
        return new Simulator(system,
                new SimulationOptions(plan.depth(), plan.traces(), plan.seed(), request.plan().workers(),
                        model.checkDeadlock(), request.plan().limits().timeout(), request.listeners().cancelled()))
                .run();
    }

    String describeLayout() {
        reduce();
        return engines.describe(engines.first());
    }

    /** The code that a search would begin with. */
    CompiledSystem code() {
        reduce();
        if (engines.first() instanceof CompiledSystem compiled) {
            return compiled;
        }
        throw new HoldfastBug("the compiled engine was asked for, and another one came");
    }

    // ---- before the search

    private @Nullable Verdict checkAssumptions() {
        Summary nothing = summary(Statistics.NONE, List.of(), List.of(), List.of());
        try {
            for (Assumption assumption : model.assumptions()) {
                if (!isTrue(assumption)) {
                    return new Violated(nothing,
                            new Violation(Violation.Kind.ASSUMPTION, assumption.name(), Trace.EMPTY));
                }
            }
            return null;
        } catch (SpecException e) {
            return failure(nothing, new Failure(e.problems(), Failed.Moment.SPEC, Trace.EMPTY));
        }
    }

    private boolean isTrue(Assumption assumption) {
        Value value = system.constant(assumption.expression());
        if (value instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw new SpecException(Code.TYPE_MISMATCH, assumption.span(),
                "an assumption must be a boolean, but this one is " + Excerpt.of(value));
    }

    /** Has the engines reduce by SYMMETRY, unless it is not wanted. */
    private void reduce() {
        if (request.plan().symmetry()) {
            new SymmetryReader(model, system).read().ifPresent(permutations -> {
                TemporalCheck.refuseSymmetry(model);
                engines.reduceBy(permutations);
            });
        }
    }

    // ---- after the search

    private Verdict verdict(Exploration exploration) {
        List<Violation> violations = exploration.violations();
        Failure failure = exploration.failure();
        Stopped.Reason reason = exploration.stopped();
        List<Problem> problems = new ArrayList<>(exploration.warnings());
        problems.addAll(engines.warnings());
        if (!violations.isEmpty()) {
            problems.addAll(afterViolation(failure, reason));
            return new Violated(summary(exploration, problems), violations.get(0));
        }
        Summary summary = summary(exploration, problems);
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
        return reason == null
                ? List.of()
                : List.of(
                        Problem.of(Code.INCOMPLETE, Span.NOWHERE, "the search went on after a violation and was stopped"
                                + " before its end: " + reason.phrase()));
    }

    private Summary summary(Exploration exploration, List<Problem> problems) {
        return summary(exploration.statistics(), results(exploration), exploration.coverage(), problems);
    }

    /** A false Assert is what the spec's author wanted to hear of: a violation. */
    private static Verdict failure(Summary summary, Failure failure) {
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

    private Summary summary(Statistics statistics, List<PropertyResult> properties, List<ActionCoverage> coverage,
            List<Problem> warnings) {
        List<String> within = Stream.concat(model.constraints().stream(), model.actionConstraints().stream())
                .map(NamedPredicate::name).toList();
        long now = System.nanoTime();
        Seconds seconds = new Seconds((loaded - begun) / 1e9, (now - loaded) / 1e9, (now - begun) / 1e9);
        return new Summary(model.module(), model.config(), engine.engine(), request.plan().workers(), within,
                statistics,
                seconds,
                properties, coverage, warnings);
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
