/**
 * One spec bound to one {@code .cfg}: variables, Init, named actions, properties, constraints, symmetry.
 *
 * <p>In: {@link dev.holdfast.ir.Spec} and {@link dev.holdfast.ir.Config}. Out: a {@link dev.holdfast.model.Model}, or the
 * problems that prevent one.
 *
 * <p>The idea to know: a SPECIFICATION is taken apart into Init, Next and fairness, Next into named actions, and each
 * property into parts that are checked on states or on steps.
 *
 * <p>Read {@link dev.holdfast.model.Model} first.
 */
@NullMarked
package dev.holdfast.model;

import org.jspecify.annotations.NullMarked;
