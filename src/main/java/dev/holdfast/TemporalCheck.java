package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Exploration;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.liveness.Atom;
import dev.holdfast.liveness.AtomTruth;
import dev.holdfast.liveness.CutSteps;
import dev.holdfast.liveness.FairSearch;
import dev.holdfast.liveness.Formula;
import dev.holdfast.liveness.FormulaReader;
import dev.holdfast.liveness.Labelling;
import dev.holdfast.liveness.Lasso;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.system.TraceBuilder;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what the properties of a model say of whole behaviors, on the steps of a search that reached its end. */
final class TemporalCheck {
    private final Model model;
    private final List<Formula> fairness;
    /** By property of the model: the conjunction of its temporal conjuncts. */
    private final List<Formula> formulas;
    private final Labelling labelling;
    private final Runnable pulse;

    private TemporalCheck(Model model, List<Formula> fairness, List<Formula> formulas, Labelling labelling,
            Runnable pulse) {
        this.model = model;
        this.fairness = fairness;
        this.formulas = formulas;
        this.labelling = labelling;
        this.pulse = pulse;
    }

    /**
     * Reads what there is to decide; null if nothing is.
     *
     * @param system evaluates constants
     * @param pulse run often; may leave with an exception
     * @throws SpecException if there is something that is not supported
     */
    static @Nullable TemporalCheck of(Model model, InterpretedSystem system, Runnable pulse) {
        if (!isNeeded(model)) {
            return null;
        }
        FormulaReader reader = new FormulaReader(system::constant);
        List<Formula> fairness = model.fairness().stream().map(reader::read).toList();
        List<Formula> formulas = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Property property : model.properties()) {
            try {
                formulas.add(Formula.and(property.temporal().stream().map(reader::read).toList()));
            } catch (SpecException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        Labelling labelling = Labelling.of(Stream.concat(fairness.stream(), formulas.stream()).toList());
        if (!labelling.fits()) {
            throw new SpecException(Problem.of(Code.UNSUPPORTED_PROPERTY, model.properties().getFirst().span(),
                    "the properties and the fairness speak of more than 64 predicates of states or of steps",
                    "list fewer properties"));
        }
        return new TemporalCheck(model, fairness, formulas, labelling, pulse);
    }

    /** The steps between representatives are not the steps of one behavior: names may have been exchanged on the way. */
    static void refuseSymmetry(Model model) {
        model.properties().stream().filter(property -> !property.temporal().isEmpty()).findFirst()
                .ifPresent(property -> {
                    throw new SpecException(Problem.of(Code.CONFIG_SYMMETRY, property.span(),
                            "PROPERTY " + property.name() + " is about whole behaviors, which SYMMETRY would confuse",
                            "check it with --no-symmetry, or leave out SYMMETRY"));
                });
    }

    static boolean isNeeded(Model model) {
        return model.properties().stream().anyMatch(property -> !property.temporal().isEmpty());
    }

    /** What the search is to ask of states and steps. */
    StepLabels labels(Engines engines, TransitionSystem engine) {
        return labelling.labels(truth(engines, engine));
    }

    private AtomTruth truth(Engines engines, TransitionSystem engine) {
        List<Property.Part> parts = Stream
                .concat(labelling.ofStates().stream().map(atom -> part(Property.Scope.STATE, atom.predicate())),
                        labelling.ofSteps().stream().map(atom -> part(Property.Scope.STEP, atom.predicate())))
                .toList();
        TransitionSystem judge = engines.judge(parts, engine);
        int states = labelling.ofStates().size();
        return new AtomTruth() {
            @Override
            public boolean isTrue(Atom atom, long[] state) {
                return judge.holds(0, labelling.ofStates().indexOf(atom), state);
            }

            @Override
            public boolean isTrue(Atom atom, long[] from, long[] to) {
                return judge.holds(0, states + labelling.ofSteps().indexOf(atom), from, to);
            }
        };
    }

    private static Property.Part part(Property.Scope scope, Expr predicate) {
        return new Property.Part(scope, predicate);
    }

    /** What an exploration that reached its end comes to when this is decided too. */
    Exploration decide(Exploration exploration, Engines engines, TransitionSystem engine) {
        StepGraph graph = exploration.steps();
        if (graph == null) {
            return exploration.withProperties(undecided(exploration.properties()));
        }
        List<PropertyResult> results = new ArrayList<>(exploration.properties());
        List<Violation> violations = new ArrayList<>(exploration.violations());
        boolean held = false;
        for (int i = 0; i < formulas.size(); i++) {
            if (results.get(i).outcome() != PropertyResult.Outcome.HOLDS || formulas.get(i).equals(Formula.TRUE)) {
                continue;
            }
            Lasso lasso = new FairSearch(graph, labelling, pulse).against(formulas.get(i), fairness).orElse(null);
            held |= lasso == null;
            if (lasso != null) {
                Trace trace = trace(lasso, graph, engine);
                results.set(i, violated(results.get(i), trace));
                violations.add(new Violation(Violation.Kind.LIVENESS, results.get(i).name(), trace));
            }
        }
        violations.sort(Comparator.comparingInt(violation -> violation.trace().length()));
        Exploration decided = exploration.withProperties(results).withViolations(violations);
        return held && isFairnessCut(graph, engines, engine)
                ? decided.withProperties(undecided(results)).withStopped(Stopped.Reason.FAIRNESS_CUT)
                : decided;
    }

    private static Trace trace(Lasso lasso, StepGraph graph, TransitionSystem engine) {
        List<long[]> states = new ArrayList<>();
        for (int number : lasso.states()) {
            states.add(graph.state(number));
        }
        return new TraceBuilder(engine).lasso(states, lasso.loop());
    }

    private static PropertyResult violated(PropertyResult result, Trace trace) {
        return new PropertyResult(result.name(), result.kind(), PropertyResult.Outcome.VIOLATED, trace);
    }

    /** Properties about behaviors that were not found to be violated. */
    List<PropertyResult> undecided(List<PropertyResult> results) {
        List<PropertyResult> undecided = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            PropertyResult result = results.get(i);
            boolean open = i < formulas.size() && !model.properties().get(i).temporal().isEmpty()
                    && result.outcome() == PropertyResult.Outcome.HOLDS;
            undecided.add(open
                    ? new PropertyResult(result.name(), result.kind(), PropertyResult.Outcome.UNDECIDED, null)
                    : result);
        }
        return undecided;
    }

    /** Does a constraint cut off a step of an action that the fairness, also that in a property, is about? */
    private boolean isFairnessCut(StepGraph graph, Engines engines, TransitionSystem engine) {
        List<Atom> actions = labelling.ofSteps().stream().filter(atom -> !atom.stutters()).toList();
        return engine.isConstrained() && !actions.isEmpty()
                && CutSteps.find(graph, engine, actions, truth(engines, engine), pulse).isPresent();
    }
}
