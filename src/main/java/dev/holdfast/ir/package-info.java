/**
 * The tree that every later stage reads: a TLA+ module bound to the constants and overrides of one {@code .cfg}.
 *
 * <p>In: nothing; {@code parse} builds it. Out: expressions, definitions and the {@code .cfg} as data, with spans.
 *
 * <p>The idea to know: names are resolved. A reference holds the very {@link dev.holdfast.ir.Local},
 * {@link dev.holdfast.ir.Variable} or {@link dev.holdfast.ir.Definition} it means, INSTANCE is gone (each instance has
 * its own copies of the definitions), and CONSTANTs are literals or definitions.
 *
 * <p>Read {@link dev.holdfast.ir.Expr} first.
 */
@NullMarked
package dev.holdfast.ir;

import org.jspecify.annotations.NullMarked;
