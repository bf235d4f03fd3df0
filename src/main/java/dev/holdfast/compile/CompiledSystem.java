package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.Claim;
import dev.holdfast.system.SuccessorBuffer;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A model as generated code. What happens once (initial states, unless they are many; naming the steps of a trace) and what
 * the code gives up on is done by the reference engine on the same packed states.
 *
 * <p>A tour: {@link Expander} makes {@link Meaning}s of expressions and {@link ActionExpander} {@link Plan}s of actions,
 * both down to {@link Term}s; {@link Encoder} turns next values into stores; {@link KernelWriter} writes the code.
 */
public final class CompiledSystem implements BulkSystem {
    private final TransitionSystem reference;
    private final byte[] code;
    private final Kernel kernel;
    /** Where there are so many that the reference engine would take long. */
    private final Optional<InitialStates> initial;
    /** By claim and part: index of the predicate. */
    private final int[][] parts;
    /** By claim: index of the predicate that tells whether an antecedent is met. */
    private final int[] antecedents;
    private final int constraint;
    private final int actionConstraint;
    private final List<NotCompilable> gaps;
    private final Listing listing;
    private final StepKinds kinds;

    private CompiledSystem(TransitionSystem reference, byte[] code, Kernel kernel, Predicates predicates,
            Optional<InitialStates> initial, Listing listing, StepKinds kinds) {
        this.reference = reference;
        this.code = code;
        this.listing = listing;
        this.kinds = kinds;
        this.kernel = kernel;
        this.initial = initial;
        this.parts = predicates.parts().stream().map(CompiledSystem::numbers).toArray(int[][]::new);
        this.antecedents = numbers(predicates.antecedents());
        this.constraint = predicates.constraint();
        this.actionConstraint = predicates.actionConstraint();
        this.gaps = listing.gaps();
    }

    /**
     * Compiles a model.
     *
     * @param reference over the same layout; does what the code gives up on
     * @param interpreter evaluates what is not compiled
     * @param constants the value of an expression that depends on no state
     * @throws NotCompilable with the place and the reason, if nothing would be gained
     */
    public static CompiledSystem of(Model model, PackedLayout layout, TransitionSystem reference,
            Interpreter interpreter, Function<Expr, Value> constants) {
        try {
            Meanings meanings = new Meanings(new Terms(interpreter::beat), new AtomNumbers(layout.atoms()));
            Expander expander = new Expander(meanings, constants);
            Decoder decoder = new Decoder(layout, meanings);
            Encoder encoder = new Encoder(layout, meanings, decoder);
            Sharing ofStates = new Sharing(meanings.terms(), layout.words());
            Sharing ofSteps = new Sharing(meanings.terms(), 2 * layout.words());
            List<Plan> plans = plans(model, expander, decoder.variables(0), encoder, ofStates);
            Optional<InitialProduct> product = InitialProduct.of(model, layout, constants);
            Predicates predicates = new Predicates(model, product.map(InitialProduct::test), expander, decoder,
                    ofStates, ofSteps);
            StepKinds kinds = StepKinds.of(plans, layout.words());
            byte[] code = KernelWriter.bytes(
                    new KernelWriter.Words(layout.words(), ofStates.words(), ofSteps.words()), plans, kinds,
                    predicates.ofStates(), predicates.ofSteps(),
                    SourceLines.of(model.actions().stream().map(Action::span).toList(), predicates.spansOfStates(),
                            predicates.spansOfSteps()));
            IslandRunner islands = new IslandRunner(interpreter, layout, meanings.atoms(),
                    meanings.islands().list());
            Kernel kernel = KernelWriter.load(code, islands);
            Optional<InitialStates> initial = product.map(candidates -> new InitialStates(candidates, kernel,
                    predicates.initial(), interpreter, reference));
            return new CompiledSystem(reference, code, kernel, predicates, initial,
                    new Listing(model.actions(), plans, gaps(plans, predicates, meanings.islands())), kinds);
        } catch (StackOverflowError e) {
            throw new NotCompilable("its expansion is too deep");
        }
    }

    /** Does what writing and loading code does once in a process. */
    public static void prepare() {
        KernelWriter.load(
                KernelWriter.bytes(new KernelWriter.Words(1, 0, 0), List.of(), StepKinds.NONE, List.of(), List.of(),
                        SourceLines.NONE),
                null);
    }

    private static int[] numbers(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Plan> plans(Model model, Expander expander, List<Meaning> variables, Encoder encoder,
            Sharing sharing) {
        States states = States.of(variables);
        List<Plan> plans = new ArrayList<>();
        for (Action action : model.actions()) {
            expander.begin();
            plans.add(new ActionExpander(expander, encoder).expand(action, states, sharing));
        }
        if (!plans.isEmpty() && plans.stream().allMatch(Plan.Interpret.class::isInstance)) {
            throw ((Plan.Interpret) plans.getFirst()).reason();
        }
        return plans;
    }

    private static List<NotCompilable> gaps(List<Plan> plans, Predicates predicates, Islands islands) {
        List<NotCompilable> gaps = new ArrayList<>();
        List<Term> used = new ArrayList<>(predicates.ofStates());
        used.addAll(predicates.ofSteps());
        for (Plan plan : plans) {
            if (plan instanceof Plan.Interpret interpret) {
                gaps.add(interpret.reason());
            }
            plan.terms().forEach(used::add);
        }
        gaps.addAll(islands.reasons(used));
        return gaps;
    }

    /** What is not compiled although the model is, each with its place: the reference engine does these parts. */
    public List<NotCompilable> gaps() {
        return gaps;
    }

    /** What the code of the actions does, for people. */
    public String listing() {
        return listing.text();
    }

    /** The generated class, for {@code javap}. */
    public byte[] classFile() {
        return code.clone();
    }

    @Override
    public void fallSilent() {
        reference.fallSilent();
    }

    @Override
    public String engine() {
        return "compiled";
    }

    @Override
    public Layout layout() {
        return reference.layout();
    }

    @Override
    public List<ActionName> actions() {
        return reference.actions();
    }

    @Override
    public List<Claim> claims() {
        return reference.claims();
    }

    @Override
    public void initialStates(SuccessorSink sink) {
        initial.ifPresentOrElse(states -> states.show(sink), () -> reference.initialStates(sink));
    }

    @Override
    public void successors(long[] state, SuccessorSink sink) {
        SuccessorBuffer found = new SuccessorBuffer(state.length);
        try {
            kernel.successors(state, found);
        } catch (Unsettled | ArithmeticException e) {
            reference.successors(state, sink);
            return;
        }
        for (int i = 0; i < found.count(); i++) {
            sink.accept(found.action(i), found.copy(i));
        }
    }

    @Override
    public void successors(long[] state, SuccessorBuffer into) {
        int kept = into.count();
        int generated = into.generated();
        try {
            kernel.successors(state, into);
        } catch (Unsettled | ArithmeticException e) {
            into.goBack(kept, generated);
            reference.successors(state, into::add);
        }
    }

    @Override
    public long wanted(int kind) {
        return kinds.wanted(kind);
    }

    @Override
    public boolean satisfiesConstraints(long[] state) {
        try {
            return kernel.holds(constraint, state);
        } catch (Unsettled | ArithmeticException e) {
            return reference.satisfiesConstraints(state);
        }
    }

    @Override
    public boolean satisfiesActionConstraints(long[] from, long[] to) {
        try {
            return kernel.holds(actionConstraint, from, to);
        } catch (Unsettled | ArithmeticException e) {
            return reference.satisfiesActionConstraints(from, to);
        }
    }

    @Override
    public boolean isConstrained() {
        return reference.isConstrained();
    }

    @Override
    public boolean holds(int claim, int part, long[] state) {
        try {
            return kernel.holds(parts[claim][part], state);
        } catch (Unsettled | ArithmeticException e) {
            return reference.holds(claim, part, state);
        }
    }

    @Override
    public int firstUnusual(int claim, int part, boolean usual, long[] states, int from, int to) {
        int words = layout().words();
        try {
            return kernel.first(parts[claim][part], usual, states, from * words, to * words) / words;
        } catch (Unsettled | ArithmeticException e) {
            return firstByOne(claim, part, usual, states, from, to);
        }
    }

    private int firstByOne(int claim, int part, boolean usual, long[] states, int from, int to) {
        int words = layout().words();
        for (int i = from; i < to; i++) {
            try {
                if (holds(claim, part, Arrays.copyOfRange(states, i * words, (i + 1) * words)) != usual) {
                    return i;
                }
            } catch (SpecException e) {
                return i;
            }
        }
        return to;
    }

    @Override
    public boolean holds(int claim, int part, long[] from, long[] to) {
        try {
            return kernel.holds(parts[claim][part], from, to);
        } catch (Unsettled | ArithmeticException e) {
            return reference.holds(claim, part, from, to);
        }
    }

    @Override
    public ActionInstance explain(long[] from, long[] to) {
        return reference.explain(from, to);
    }

    @Override
    public boolean meetsAntecedent(int claim, long[] state) {
        try {
            return kernel.holds(antecedents[claim], state);
        } catch (Unsettled | ArithmeticException e) {
            return reference.meetsAntecedent(claim, state);
        }
    }
}
