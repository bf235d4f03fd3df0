package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Names;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.Property;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.Claim;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A model evaluated by the interpreter. */
public final class InterpretedSystem implements TransitionSystem {
    /** What the message of a false Assert begins with; the spec's own words follow. */
    public static final String ASSERT_FAILED = "Assert failed: ";

    private final Model model;
    private final Layout layout;
    private final Evaluator evaluator;
    private final Antecedents antecedents;
    private final Successors successors;
    private final List<Claim> claims;
    private volatile boolean silent;

    /**
     * @param output receives what Print and PrintT write, line by line, from any thread
     * @param pulse run now and then, also during long evaluations, which it may leave with an exception
     */
    public InterpretedSystem(Model model, Layout layout, Consumer<String> output, Runnable pulse) {
        this.model = model;
        this.layout = layout;
        this.evaluator = new Evaluator(model.variables(), line -> {
            if (!silent) {
                output.accept(line);
            }
        }, pulse);
        this.antecedents = new Antecedents(evaluator);
        this.successors = new Successors(model, layout, evaluator);
        this.claims = model.properties().stream().map(InterpretedSystem::claim).toList();
    }

    private InterpretedSystem(InterpretedSystem other) {
        this.model = other.model;
        this.layout = other.layout;
        this.evaluator = other.evaluator.cautious();
        this.antecedents = new Antecedents(evaluator);
        this.successors = new Successors(model, layout, evaluator);
        this.claims = other.claims;
    }

    /**
     * The same for evaluations that may turn out not to be needed: what would print something, or warn of something new,
     * is a problem there.
     */
    public InterpretedSystem cautious() {
        return new InterpretedSystem(this);
    }

    private static Claim claim(Property property) {
        return new Claim(property.name(), Claim.Kind.valueOf(property.kind().name()),
                property.parts().stream().map(part -> Claim.Scope.valueOf(part.scope().name())).toList());
    }

    @Override
    public void fallSilent() {
        silent = true;
    }

    @Override
    public String engine() {
        return "interpreted";
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<ActionName> actions() {
        return model.actions().stream().map(action -> new ActionName(action.name(), action.span())).toList();
    }

    @Override
    public List<Claim> claims() {
        return claims;
    }

    /** Warnings that evaluation has given so far, in source order. */
    public List<Problem> warnings() {
        return evaluator.choices().warnings();
    }

    /** Would the CHOOSE there go without a warning, whatever witnesses it has? */
    public boolean hasSpokenOf(Span choose) {
        return evaluator.choices().hasSpokenOf(choose);
    }

    /**
     * From now on, a CHOOSE whose answer depends on the names of model values that the search takes for exchangeable is a
     * problem.
     *
     * @param alike says of several witnesses, explicit and the least one first, whether the least one is so under every
     *     exchange
     */
    public void refuseChoicesUnless(Predicate<List<Value>> alike) {
        evaluator.choices().refuseUnless(alike);
    }

    /**
     * The value of an expression that depends on no state: an ASSUME, a SYMMETRY operator.
     *
     * @throws SpecException if it has none
     */
    public Value constant(Expr expr) {
        return explicit(expr, Frame.constant());
    }

    /**
     * The value of an expression in a state.
     *
     * @throws SpecException if it has none
     */
    public Value value(Expr expr, long[] state) {
        return explicit(expr, Frame.of(layout.unpack(state)));
    }

    /**
     * The value of an expression in a state that need not fit the layout.
     *
     * @param state one value for each variable
     * @throws SpecException if it has none
     */
    public Value value(Expr expr, Value[] state) {
        return explicit(expr, Frame.of(state));
    }

    /**
     * The value of an expression in a step whose states need not fit the layout.
     *
     * @throws SpecException if it has none
     */
    public Value value(Expr expr, Value[] from, Value[] to) {
        return explicit(expr, Frame.of(from, to));
    }

    /**
     * The value of an expression taken out of its place.
     *
     * @param names what its names stand for
     * @param current values of variables; null for those that it does not read
     * @param next the same in the next state; null if there is none
     * @throws SpecException if it has none
     */
    public Value value(Expr expr, Names<Value> names, @Nullable Value[] current, @Nullable Value @Nullable [] next) {
        Frame frame = next == null ? Frame.of(current) : Frame.of(current, next);
        return Faults.guarded(expr.span(), () -> evaluator.evaluate(expr, Environment.of(names), frame).explicit());
    }

    /**
     * The value of an expression in a step.
     *
     * @throws SpecException if it has none
     */
    public Value value(Expr expr, long[] from, long[] to) {
        return explicit(expr, Frame.of(layout.unpack(from), layout.unpack(to)));
    }

    private Value explicit(Expr expr, Frame frame) {
        return Faults.guarded(expr.span(), () -> evaluator.evaluate(expr, Environment.EMPTY, frame).explicit());
    }

    /**
     * The same, with sets that are not listed left as they are, for they may be large.
     *
     * @throws SpecException if it has none
     */
    public Value folded(Expr expr) {
        return Faults.guarded(expr.span(), () -> evaluator.evaluate(expr, Environment.EMPTY, Frame.constant()));
    }

    @Override
    public void initialStates(SuccessorSink sink) {
        successors.initialStates(sink);
    }

    @Override
    public void successors(long[] state, SuccessorSink sink) {
        successors.of(state, sink);
    }

    /** Those that one action generates. */
    public void successors(long[] state, int action, SuccessorSink sink) {
        successors.of(state, layout.unpack(state), action, sink);
    }

    @Override
    public boolean satisfiesConstraints(long[] state) {
        return model.constraints().isEmpty() || areTrue(model.constraints(), Frame.of(layout.unpack(state)));
    }

    @Override
    public boolean satisfiesActionConstraints(long[] from, long[] to) {
        return model.actionConstraints().isEmpty()
                || areTrue(model.actionConstraints(), Frame.of(layout.unpack(from), layout.unpack(to)));
    }

    private boolean areTrue(List<NamedPredicate> predicates, Frame frame) {
        for (NamedPredicate predicate : predicates) {
            if (!isTrue(predicate.predicate(), frame)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTrue(Expr predicate, Frame frame) {
        return Faults.guarded(predicate.span(), () -> evaluator.isTrue(predicate, Environment.EMPTY, frame));
    }

    @Override
    public boolean isConstrained() {
        return !model.constraints().isEmpty() || !model.actionConstraints().isEmpty();
    }

    @Override
    public boolean holds(int claim, int part, long[] state) {
        return isTrue(part(claim, part), Frame.of(layout.unpack(state)));
    }

    @Override
    public boolean holds(int claim, int part, long[] from, long[] to) {
        return isTrue(part(claim, part), Frame.of(layout.unpack(from), layout.unpack(to)));
    }

    private Expr part(int claim, int part) {
        return model.properties().get(claim).parts().get(part).predicate();
    }

    @Override
    public boolean meetsAntecedent(int claim, long[] state) {
        if (model.properties().get(claim).parts().isEmpty()) {
            return true;
        }
        for (Property.Part part : model.properties().get(claim).parts()) {
            if (part.scope() != Property.Scope.STATE || meetsAntecedent(part.predicate(), state)) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsAntecedent(Expr predicate, long[] state) {
        return Faults.guarded(predicate.span(),
                () -> antecedents.areMet(predicate, Environment.EMPTY, Frame.of(layout.unpack(state))));
    }

    @Override
    public ActionInstance explain(long[] from, long[] to) {
        return successors.explain(from, to);
    }
}
