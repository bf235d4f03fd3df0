package dev.holdfast;

import dev.holdfast.TemporalQuestions.Question;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Exploration;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.ir.Expr;
import dev.holdfast.liveness.Atom;
import dev.holdfast.liveness.AtomTruth;
import dev.holdfast.liveness.CutSteps;
import dev.holdfast.liveness.FairSearch;
import dev.holdfast.liveness.LabelledSteps;
import dev.holdfast.liveness.Labelling;
import dev.holdfast.liveness.Lasso;
import dev.holdfast.liveness.NeverTaken;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.View;
import dev.holdfast.system.Cancelled;
import dev.holdfast.system.TraceBuilder;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Decides what the properties of a model say of whole behaviors, on the steps of a search that reached its end. */
final class TemporalCheck {
    private static final Comparator<Lasso> SHORTEST_STEM = Comparator.comparingInt(Lasso::loop)
            .thenComparingInt(lasso -> lasso.states().length);

    private final Model model;
    private final TemporalQuestions asked;
    private final int workers;
    private final Runnable leaveIfStopped;
    private final Consumer<Progress> heard;
    /** By property of the model: the lasso that shows its violation, if there is one. */
    private final Map<Integer, Lasso> found = new TreeMap<>();

    /**
     * @param leaveIfStopped run now and then; may leave with an exception
     * @param heard told every few seconds how far it is
     */
    TemporalCheck(Model model, TemporalQuestions asked, int workers, Runnable leaveIfStopped,
            Consumer<Progress> heard) {
        this.model = model;
        this.asked = asked;
        this.workers = workers;
        this.leaveIfStopped = leaveIfStopped;
        this.heard = heard;
    }

    /** The steps between representatives are not the steps of one behavior: names may have been exchanged on the way. */
    static void refuseSymmetry(Model model) {
        refuse(model, Code.CONFIG_SYMMETRY, "SYMMETRY", "check it with --no-symmetry, or leave out SYMMETRY");
    }

    /** What goes round among views need not go round among states. */
    static void refuseView(Model model, View view) {
        refuse(model, Code.CONFIG_UNSUPPORTED, "VIEW " + view.name(), "check it with --no-view, or leave out VIEW");
    }

    private static void refuse(Model model, Code code, String confusing, String wayOut) {
        model.properties().stream().filter(property -> !property.temporal().isEmpty()).findFirst()
                .ifPresent(property -> {
                    throw new SpecException(Problem.of(code, property.span(), "PROPERTY " + property.name()
                            + " is about whole behaviors, which " + confusing + " would confuse", wayOut));
                });
    }

    /** What a search is to ask of states and steps. */
    StepLabels labels(Engines engines, TransitionSystem engine) {
        return new TemporalLabels(asked.planes(),
                (labelling, states) -> labelling.labels(truth(labelling, states, engines, engine)));
    }

    private AtomTruth truth(Labelling labelling, int states, Engines engines, TransitionSystem engine) {
        List<Action> next = engine.isConstrained() ? List.of() : model.actions();
        return new TemporalTruth(labelling, model.variables(), next, engine.layout(),
                (predicates, actions) -> engines.judge(predicates, actions, engine, states));
    }

    // ---- deciding

    /**
     * What the exploration comes to when all questions are decided.
     *
     * @param graph labelled as it was asked for
     */
    Exploration decide(Exploration exploration, StepGraph graph, Engines engines, TransitionSystem engine) {
        List<StepGraph> planes = IntStream.range(0, asked.planes().size()).mapToObj(graph::plane).toList();
        LabelledSteps steps = new LabelledSteps(planes, asked.planes());
        List<Optional<Lasso>> lassos = answers(steps, exploration);
        for (int i = 0; i < lassos.size(); i++) {
            int property = asked.questions().get(i).property();
            lassos.get(i).ifPresent(lasso -> found.merge(property, lasso,
                    (old, other) -> SHORTEST_STEM.compare(other, old) < 0 ? other : old));
        }
        boolean isProved = lassos.stream().allMatch(Optional::isPresent)
                || !isFairnessCut(steps, exploration, engines, engine);
        return conclude(exploration, graph, engine, isProved)
                .withFurtherWarnings(engine.isConstrained() ? List.of() : neverTaken(steps, exploration));
    }

    private List<Problem> neverTaken(LabelledSteps steps, Exploration exploration) {
        Pulse pulse = heartbeat(exploration, "looking for steps that fairness asks for").pulse();
        return NeverTaken.find(steps, asked.fairness(), pulse).stream().map(Atom::predicate).map(Expr::span).distinct()
                .map(place -> Problem.of(Code.NEVER_TAKEN, place,
                        "fairness asks here for steps that are possible, but that Next never takes: it only rules out"
                                + " behaviors, and what holds may hold for that reason",
                        "let fairness speak of actions of Next"))
                .toList();
    }

    private boolean isFairnessCut(LabelledSteps steps, Exploration exploration, Engines engines,
            TransitionSystem engine) {
        if (!engine.isConstrained()) {
            return false;
        }
        Pulse pulse = heartbeat(exploration, "looking for steps that a constraint cut off").pulse();
        for (int i = 0; i < asked.planes().size(); i++) {
            Labelling labelling = asked.planes().get(i);
            List<Atom> actions = labelling.ofSteps().stream().filter(atom -> !atom.stutters()).toList();
            if (!actions.isEmpty() && CutSteps.find(steps.planes().get(i), engine, actions,
                    truth(labelling, steps.graph().states(), engines, engine), pulse).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Heartbeat heartbeat(Exploration exploration, String doing) {
        return new Heartbeat(leaveIfStopped, heard, exploration.statistics(), doing);
    }

    /** Each worker takes questions; what comes out does not depend on who did. */
    private List<Optional<Lasso>> answers(LabelledSteps steps, Exploration exploration) {
        Heartbeat heartbeat = heartbeat(exploration, "looking for fair behaviors, states looked at");
        ExecutorService crew = Executors.newFixedThreadPool(Math.min(workers, asked.questions().size()));
        try {
            List<Future<Optional<Lasso>>> running = new ArrayList<>();
            for (Question question : asked.questions()) {
                running.add(crew.submit(() -> new FairSearch(steps, heartbeat.pulse())
                        .against(question.formula(), asked.fairness())));
            }
            return running.stream().map(TemporalCheck::outcome).toList();
        } finally {
            crew.shutdownNow();
        }
    }

    private static Optional<Lasso> outcome(Future<Optional<Lasso>> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException known
                    ? known
                    : new HoldfastBug("a search for fair behaviors ended unexpectedly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    // ---- the answer

    private Exploration conclude(Exploration exploration, StepGraph graph, TransitionSystem engine,
            boolean isProved) {
        List<PropertyResult> results = new ArrayList<>(exploration.properties());
        List<Violation> violations = new ArrayList<>(exploration.violations());
        found.forEach((property, lasso) -> {
            PropertyResult result = results.get(property);
            if (result.outcome() == PropertyResult.Outcome.HOLDS) {
                Trace trace = trace(lasso, graph, engine);
                results.set(property,
                        new PropertyResult(result.name(), result.kind(), PropertyResult.Outcome.VIOLATED, trace));
                violations.add(new Violation(Violation.Kind.LIVENESS, result.name(), trace));
            }
        });
        violations.sort(Comparator.comparingInt(violation -> violation.trace().length()));
        Exploration decided = exploration.withProperties(results).withViolations(violations);
        return isProved
                ? decided
                : decided.withProperties(undecided(results)).withStopped(Stopped.Reason.FAIRNESS_CUT);
    }

    private static Trace trace(Lasso lasso, StepGraph graph, TransitionSystem engine) {
        List<long[]> states = new ArrayList<>();
        for (int number : lasso.states()) {
            states.add(graph.state(number));
        }
        return new TraceBuilder(engine).lasso(states, lasso.loop());
    }

    /** The results with those left open that are about behaviors and were not found to be violated. */
    List<PropertyResult> undecided(List<PropertyResult> results) {
        List<PropertyResult> undecided = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            PropertyResult result = results.get(i);
            boolean open = i < model.properties().size() && !model.properties().get(i).temporal().isEmpty()
                    && result.outcome() == PropertyResult.Outcome.HOLDS;
            undecided.add(open
                    ? new PropertyResult(result.name(), result.kind(), PropertyResult.Outcome.UNDECIDED, null)
                    : result);
        }
        return undecided;
    }
}
