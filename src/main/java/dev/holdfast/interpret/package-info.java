/**
 * Reference semantics: evaluates IR over values, slow and obviously right.
 *
 * <p>In: a {@link dev.holdfast.model.Model} and packed states. Out: truths, successors, and values of constant
 * expressions.
 *
 * <p>The idea to know: applying an operator means substituting its arguments, so arguments are passed as
 * {@link dev.holdfast.interpret.Thunk}s, evaluated where they are used, in the states that hold there; that is what makes
 * {@code Inc(v) == v' = v + 1} work. Init and Next are not evaluated but searched for assignments, by
 * {@link dev.holdfast.interpret.Assignments}.
 *
 * <p>Read {@link dev.holdfast.interpret.Evaluator} first.
 */
@NullMarked
package dev.holdfast.interpret;

import org.jspecify.annotations.NullMarked;
