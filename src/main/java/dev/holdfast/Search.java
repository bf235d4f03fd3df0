package dev.holdfast;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Exploration;
import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.Failure;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.explore.Spectator;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.layout.Escape;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.model.View;
import dev.holdfast.refine.Images;
import dev.holdfast.simulate.SimulationOptions;
import dev.holdfast.simulate.Simulator;
import dev.holdfast.system.Cancelled;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one model through engine and explorer; {@link Verdicts} says what comes out. */
final class Search {
    /** TLC reports this depth for a module that has nothing to explore, or no initial state. */
    static final Statistics NOTHING_TO_EXPLORE = new Statistics(0, 0, 1, 0);

    private final Model model;
    private final CheckRequest request;
    private final Clock clock;
    private final Verdicts verdicts;
    private final Engines engines;
    /** For what is evaluated once. */
    private final InterpretedSystem system;
    private TransitionSystem engine;
    /** Did a value outgrow its slot, so that the search began again? */
    private boolean widened;
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
        this.clock = Clock.ofLoaded(begun, request.plan().limits().timeout());
        this.verdicts = new Verdicts(model, request, clock);
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
                    new Stopped(verdicts.nothing(engine.engine(), Statistics.NONE), reasonToStop()), null);
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
        } else if (preparing && (request.listeners().cancelled().getAsBoolean() || clock.isTimeUp())) {
            throw new Cancelled();
        }
    }

    private Stopped.Reason reasonToStop() {
        return clock.isTimeUp() ? Stopped.Reason.TIMEOUT : Stopped.Reason.INTERRUPTED;
    }

    private Holdfast.Explored decide(int graphLimit, Spectator spectator) {
        Optional<Verdict> early = beforeSearch();
        if (early.isPresent()) {
            return new Holdfast.Explored(early.get(), null);
        }
        TemporalCheck temporal = TemporalQuestions.of(model, system)
                .map(asked -> new TemporalCheck(model, asked, request.plan().workers(), this::leaveIfStopped,
                        request.listeners().progress()))
                .orElse(null);
        Exploration exploration = explore(graphLimit, spectator, temporal);
        steps = exploration.steps();
        if (temporal != null) {
            exploration = decided(exploration, temporal);
        }
        List<Problem> warnings = new ArrayList<>(engines.warnings());
        if (exploration.stopped() != null) {
            warnings.addAll(engines.growing());
        }
        Verdict verdict = new Images(model, this::image)
                .beside(verdicts.of(exploration, engine.engine(), warnings));
        return new Holdfast.Explored(new Alias(model, system).shown(verdict), exploration.graph());
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
            return temporal.decide(exploration, Objects.requireNonNull(exploration.steps()), engines, engine);
        } catch (Cancelled stopped) {
            return exploration.withProperties(temporal.undecided(exploration.properties()))
                    .withStopped(reasonToStop());
        } catch (OutOfMemoryError e) {
            return exploration.withProperties(temporal.undecided(exploration.properties()))
                    .withStopped(Stopped.Reason.OUT_OF_MEMORY);
        }
    }

    private @Nullable StepLabels labels(@Nullable TemporalCheck temporal) {
        if (temporal != null) {
            return temporal.labels(engines, engine);
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
                widened = true;
            }
        }
    }

    private SearchOptions options(int graphLimit) {
        return SearchOptions.withWorkers(request.plan().workers())
                .withContinueAfterViolation(request.questions().continueAfterViolation())
                .withCheckDeadlock(model.checkDeadlock())
                .withLimits(request.plan().limits().maxStates(), clock.timeLeft())
                .withSymmetry(engines.representatives(engine)).withView(view()).withGraphLimit(graphLimit)
                .withListeners(widened
                        ? progress -> request.listeners().progress().accept(progress.inWiderSlots())
                        : request.listeners().progress(), request.listeners().cancelled());
    }

    /** What states are told apart by, in the layout of the engine in use; null if by all. */
    private @Nullable Function<long[], Value> view() {
        View view = model.view();
        if (view == null || !request.plan().view()) {
            return null;
        }
        InterpretedSystem evaluating = engines.reference();
        return state -> evaluating.value(view.expression(), state);
    }

    private Exploration explore(SearchOptions options, Spectator spectator) {
        Explorer next = new Explorer(engine, options, spectator);
        explorer = next;
        Exploration found = next.run();
        // It stops whoever still asks it; what is evaluated from now on is no part of it.
        explorer = null;
        return found;
    }

    Simulation simulate(SimulationPlan plan) {
        Optional<Violation> violation = new Assumptions(model, system).violation();
        if (violation.isPresent()) {
            return new Simulation(0, 0, 0, plan.seed(), violation.get(), 0, null, null);
        }
        SimulationOptions options = SimulationOptions.of(plan.traces(), plan.seed()).withDepth(plan.depth())
                .withWorkers(request.plan().workers()).withCheckDeadlock(model.checkDeadlock())
                .withLimits(request.plan().limits().timeout(), request.listeners().cancelled())
                .withProgress(request.listeners().progress());
        return new Alias(model, system).shown(new Simulator(system, options).run())
                .withNotLookedAt(model.properties().stream()
                        .filter(property -> !property.temporal().isEmpty()).map(Property::name).toList());
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

    /** A verdict if the search is not to begin, or there is nothing to search. */
    private Optional<Verdict> beforeSearch() {
        Summary nothing = verdicts.nothing(engine.engine(), Statistics.NONE);
        try {
            Optional<Violation> violation = new Assumptions(model, system).violation();
            if (violation.isPresent()) {
                return Optional.of(new Violated(nothing, violation.get()));
            }
        } catch (SpecException e) {
            return Optional.of(Verdicts.failure(nothing, new Failure(e.problems(), Failed.Moment.SPEC, Trace.EMPTY)));
        }
        return model.hasBehavior()
                ? Optional.empty()
                : Optional.of(new Holds(verdicts.nothing(engine.engine(), NOTHING_TO_EXPLORE)));
    }

    /** Has the engines reduce by SYMMETRY, unless it is not wanted; refuses what SYMMETRY or VIEW would confuse. */
    private void reduce() {
        if (request.plan().view() && model.view() != null) {
            TemporalCheck.refuseView(model, model.view());
        }
        if (request.plan().symmetry()) {
            new SymmetryReader(model, system).read().ifPresent(permutations -> {
                TemporalCheck.refuseSymmetry(model);
                engines.reduceBy(permutations);
            });
        }
    }
}
