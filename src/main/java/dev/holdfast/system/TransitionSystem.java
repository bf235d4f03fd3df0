package dev.holdfast.system;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.layout.Layout;
import java.util.List;

/**
 * A model as an engine presents it. All methods may be called from many threads at once.
 *
 * <p>Every method that evaluates the spec throws {@link dev.holdfast.diagnostic.SpecException} with an evaluation problem
 * where the spec's semantics gives no answer.
 */
public interface TransitionSystem {

    /** {@code "interpreted"} or {@code "compiled"}, as reports name the engine. */
    String engine();

    Layout layout();

    /** The actions in Next order. */
    List<ActionName> actions();

    /** What is to be decided, in {@code .cfg} order. */
    List<Claim> claims();

    /** The initial states, as often as TLC's evaluation of Init produces them. */
    void initialStates(SuccessorSink sink);

    /**
     * The successors of a state, in Next order, as often as TLC's evaluation produces them; action constraints and
     * constraints are not applied.
     */
    void successors(long[] state, SuccessorSink sink);

    /** Does the state satisfy all CONSTRAINTs? */
    boolean satisfiesConstraints(long[] state);

    /** Does the step satisfy all ACTION_CONSTRAINTs? */
    boolean satisfiesActionConstraints(long[] from, long[] to);

    /** Are there CONSTRAINTs or ACTION_CONSTRAINTs at all? */
    boolean isConstrained();

    /**
     * Is this part true of the state?
     *
     * @param claim index in {@link #claims()}
     * @param part index of a part with scope INITIAL or STATE
     */
    boolean holds(int claim, int part, long[] state);

    /**
     * Is this part true of the step?
     *
     * @param part index of a part with scope STEP
     */
    boolean holds(int claim, int part, long[] from, long[] to);

    /** The name, with parameters, of the first action in Next order that allows the step. */
    ActionInstance explain(long[] from, long[] to);

    /**
     * Does evaluating the left sides of the implications in this claim ever come out true on this state? Used to warn
     * of invariants that hold only because their antecedent never does.
     *
     * @return true also if the claim is no implication
     */
    boolean meetsAntecedent(int claim, long[] state);

    /** An action's name and place. */
    record ActionName(String name, Span span) {}

    /** The search is over; what is evaluated from now on was evaluated before, and prints nothing a second time. */
    default void fallSilent() {}
}
