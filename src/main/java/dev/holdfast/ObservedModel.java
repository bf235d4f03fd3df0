package dev.holdfast;

import dev.holdfast.compare.Observed;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Projection;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.model.Model;
import dev.holdfast.parse.Addendum;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One of two models that are compared, with what is observed of it. Decides no property, and searches without SYMMETRY or VIEW. */
final class ObservedModel {
    /** Stands for all that is observed, rather than a component of it. */
    static final int WHOLE = -1;

    private final Model model;
    /** Null if only actions are observed. */
    private final @Nullable Definition expression;
    private final CheckRequest side;
    /** Null until it has begun. */
    private @Nullable Search search;
    /** By action: the position of its name in the list of observed ones, from 1; 0 for others. */
    private final int[] positions;
    private ObservedValues values = new ObservedValues();

    private ObservedModel(Model model, @Nullable Definition expression, ComparisonRequest request, CheckRequest side) {
        this.model = model;
        this.expression = expression;
        this.side = side.withSymmetry(false).withView(false);
        positions = model.actions().stream().mapToInt(action -> request.actions().indexOf(action.name()) + 1).toArray();
    }

    /** @throws SpecException if the input has problems */
    static ObservedModel read(ComparisonRequest request, CheckRequest side) {
        Loader loader = new Loader(side);
        if (request.observers().isEmpty()) {
            Model model = loader.load();
            Loader.requireBehavior(model);
            return new ObservedModel(model, null, request, side);
        }
        Loader.Projected loaded = loader.load(new Addendum(Holdfast.EXPRESSION, request.expression()));
        return new ObservedModel(loaded.model(), loaded.expression(), request, side);
    }

    Model model() {
        return model;
    }

    Verdict search() {
        search = new Search(model.withoutProperties(), model.properties(), side, System.nanoTime());
        return search.run(this::labels);
    }

    /** Anew for each engine: what a search that began too narrow saw is not to be seen. */
    private StepLabels labels(InterpretedSystem reference) {
        values = new ObservedValues();
        return expression == null
                ? new Labels(state -> BoolValue.TRUE, positions, values)
                : new Labels(projection(expression, reference)::of, positions, values);
    }

    private static Projection projection(Definition expression, InterpretedSystem reference) {
        int[] variables = Reads.of(expression).stream().mapToInt(Variable::index).toArray();
        return new Projection(reference.layout(), variables, state -> reference.value(expression.body(), state));
    }

    private interface Shown {
        Value of(long[] state);
    }

    private record Labels(Shown shown, int[] positions, ObservedValues values) implements StepLabels {
        @Override
        public Failed.Moment moment() {
            return Failed.Moment.SPEC;
        }

        @Override
        public long state(long[] state) {
            return values.number(shown.of(state));
        }

        @Override
        public long step(long[] from, int action, long[] to) {
            return positions[action];
        }
    }

    /** Values numbered as they come, by any thread. */
    private static final class ObservedValues {
        private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
        private final List<Value> values = new ArrayList<>();

        int number(Value value) {
            Integer known = numbers.get(value);
            return known != null ? known : numbers.computeIfAbsent(value, this::add);
        }

        private synchronized int add(Value value) {
            values.add(value);
            return values.size() - 1;
        }
    }

    private Search finished() {
        if (search == null) {
            throw new HoldfastBug("a model was not searched");
        }
        return search;
    }

    /** @param component of the tuple that is observed, or {@link #WHOLE} */
    Observed observed(int component) {
        Search.Steps steps = finished().steps()
                .orElseThrow(() -> new HoldfastBug("a finished search has no steps"));
        return new Observed(steps.graph(), steps.system(), component == WHOLE
                ? values.values
                : values.values.stream().map(value -> ((TupleValue) value).elements().get(component)).toList());
    }

    /** A trace that differs from another in such a name alone differs in nothing. */
    void refuseNames(List<Value> shown) {
        Optional<Value> seen = new SymmetryReader(model, finished().system()).read()
                .flatMap(symmetry -> shown.stream().filter(symmetry::changes).sorted().findFirst());
        seen.ifPresent(value -> {
            throw new SpecException(Problem.of(Code.ARGUMENT, Span.NOWHERE,
                    "the observer sees " + value + ", which has a name that SYMMETRY of " + model.config()
                            + " permutes: which of them it is has no meaning",
                    "observe something that does not depend on it, such as a number of elements, or say --observe-names"));
        });
    }

    /** What was left out of the comparison. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (model.symmetry() != null) {
            remarks.add("SYMMETRY of " + model.config() + " was not used");
        }
        if (model.view() != null) {
            remarks.add("VIEW of " + model.config() + " was not used");
        }
        if (!model.fairness().isEmpty()) {
            remarks.add("fairness of " + model.config()
                    + " was not looked at: what can be shown in finitely many steps does not depend on it");
        }
        return remarks;
    }
}
