package dev.holdfast;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.parse.Addendum;
import dev.holdfast.parse.SpecParser;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.StateGraph;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facade, and the tour of a check: {@link Loader} reads the {@code .cfg} and the module ({@code parse}) and binds them
 * into a {@link dev.holdfast.model.Model}; {@link Search} plans the {@link dev.holdfast.layout.Layout}, gives both to the
 * {@link dev.holdfast.interpret.InterpretedSystem}, has the {@link dev.holdfast.explore.Explorer} go through all states, and
 * {@link Verdicts} makes a {@link Verdict} of what it found.
 */
public final class Holdfast {
    /** What problems with an expression from outside name instead of a file. */
    public static final String EXPRESSION = "EXPR";
    /** What problems with counted steps name instead of a file. */
    public static final String COUNTED = "--count";
    /** What problems with reference steps name instead of a file. */
    public static final String REFERENCE = "--per";

    private Holdfast() {}

    /** A verdict and, if asked for and within the limit, the states and steps behind it. */
    public record Explored(Verdict verdict, @Nullable StateGraph graph) {}

    /** Does what the first check in a process does once, to be run beside what comes before it. */
    public static void prepare() {
        SpecParser.prepare();
        CompiledSystem.prepare();
    }

    /** Checks a model with the default settings. */
    public static Verdict check(Path file) {
        return check(CheckRequest.of(file));
    }

    /** Checks a model; problems of the input come back as a {@link Failed} verdict. */
    public static Verdict check(CheckRequest request) {
        return explore(request, 0).verdict();
    }

    /**
     * Checks a model and keeps its state graph.
     *
     * @param graphLimit the most states to keep; a larger graph is not returned
     */
    public static Explored explore(CheckRequest request, int graphLimit) {
        try {
            long begun = System.nanoTime();
            return DeepStack.run(() -> new Search(new Loader(request).load(), request, begun).run(graphLimit));
        } catch (SpecException e) {
            return new Explored(failed(request, e), null);
        }
    }

    /** A verdict and, if all states were found, what they come to when merged. */
    public record Projected(Verdict verdict, @Nullable Quotient quotient) {}

    /**
     * Finds all states of a model and merges those in which an expression has the same value. Decides no property: the
     * verdict says whether there is a quotient, and why not.
     *
     * @param expression of constants and variables, in the names of the root module and the model values of the
     *     {@code .cfg}; problems with it have {@link #EXPRESSION} for their file
     */
    public static Projected project(CheckRequest request, String expression) {
        try {
            long begun = System.nanoTime();
            return DeepStack.run(() -> {
                Loader.Projected loaded = new Loader(request).load(new Addendum(EXPRESSION, expression));
                return new QuotientSearch(loaded.model(), request, begun).run(expression, loaded.expression());
            });
        } catch (SpecException e) {
            return new Projected(failed(request, e), null);
        }
    }

    /**
     * Whether two models are the same to an observer.
     *
     * @param verdict if there is no comparison, why: of the model that could not be searched to its end
     */
    public record Compared(Verdict verdict, @Nullable Comparison comparison) {
        static Compared not(Verdict verdict) {
            return new Compared(verdict, null);
        }
    }

    /** Finds all states of two models and compares what an observer is shown of them; decides no property of theirs. */
    public static Compared compare(ComparisonRequest request) {
        try {
            return DeepStack.run(() -> new ComparisonSearch(request).run());
        } catch (SpecException e) {
            return Compared.not(failed(request.left(), e));
        }
    }

    /**
     * How often steps of one kind are taken for each of another.
     *
     * @param verdict if there are no costs, why: not all steps are known
     * @param costs one for each measure
     */
    public record Costed(Verdict verdict, List<Cost> costs) {}

    /** Finds all steps of a model and the least upper bound of what is counted; decides no property. */
    public static Costed cost(CostRequest request) {
        try {
            return DeepStack.run(() -> new CostSearch(request).run());
        } catch (SpecException e) {
            return new Costed(failed(request.model(), e), List.of());
        }
    }

    /** That a model cannot be read. */
    static Failed failed(CheckRequest request, SpecException e) {
        Path config = request.source().config();
        return new Failed(Summary.ofNothing("", (config == null ? request.file() : config).toString()), e.problems(),
                Failed.Moment.LOADING, Trace.EMPTY);
    }

    /**
     * Looks for violations along random traces; finding none proves nothing.
     *
     * @throws SpecException if the input has problems
     */
    public static Simulation simulate(CheckRequest request, SimulationPlan plan) {
        return DeepStack.run(() -> new Search(new Loader(request).load(), request, System.nanoTime()).simulate(plan));
    }

    /**
     * Says where each variable sits in a packed state, a line each.
     *
     * @throws SpecException if the input has problems
     */
    public static String layout(CheckRequest request) {
        return DeepStack.run(() -> new Search(new Loader(request).load(), request, System.nanoTime()).describeLayout());
    }

    /**
     * The code that a model is compiled to, as a class file.
     *
     * @throws SpecException if the input has problems, or the compiler does not take it
     */
    public static byte[] code(CheckRequest request) {
        return compiled(request).classFile();
    }

    /** The same for people: what the code of each action does. */
    public static String listing(CheckRequest request) {
        return compiled(request).listing();
    }

    private static CompiledSystem compiled(CheckRequest request) {
        CheckRequest compiled = request.withEngine(CheckRequest.Engine.COMPILED);
        return DeepStack.run(() -> new Search(new Loader(compiled).load(), compiled, System.nanoTime()).code());
    }
}
