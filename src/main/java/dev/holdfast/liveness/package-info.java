/**
 * Fair lassos in the explored graph: is there a behavior that the spec's fairness allows and a property forbids?
 *
 * <p>In: temporal formulas, and the {@link dev.holdfast.explore.StepGraph} of a search that reached its end. Out: for each
 * property that it holds, or a {@link dev.holdfast.liveness.Lasso} that shows it does not.
 *
 * <p>The idea to know: what is sought is a behavior of which the fairness and the negated property are true. What of that
 * says "again and again" becomes a condition on components of the graph; only the rest becomes an automaton. Every state
 * may also be repeated: stuttering steps are in no graph and in every behavior.
 *
 * <p>Read {@link dev.holdfast.liveness.FairSearch} first.
 */
@NullMarked
package dev.holdfast.liveness;

import org.jspecify.annotations.NullMarked;
