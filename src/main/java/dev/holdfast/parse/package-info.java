/**
 * SANY's tree and the text of a {@code .cfg} become IR; nothing else sees SANY.
 *
 * <p>In: a {@code .tla} file, a {@code .cfg}. Out: {@link dev.holdfast.ir.Spec} and {@link dev.holdfast.ir.Config}, or all
 * the problems found in them.
 *
 * <p>The idea to know: constants, overrides and instances are bound while SANY's tree is lowered. A
 * {@link dev.holdfast.parse.Scope} says what each name of the tree means at a place, and every definition is lowered once
 * for each instance it is reached through.
 *
 * <p>Read {@link dev.holdfast.parse.SpecParser} first.
 */
@NullMarked
package dev.holdfast.parse;

import org.jspecify.annotations.NullMarked;
