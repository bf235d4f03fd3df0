/**
 * Finds a type for every variable, or says why there is none; never stops the interpreter.
 *
 * <p>In: the sets of a type invariant, and values that were seen. Out: {@link dev.holdfast.ir.Type}s.
 *
 * <p>The idea to know: a type may be wrong. Every store is checked against it, and a value that escapes widens it.
 *
 * <p>Read {@link dev.holdfast.typing.Types} first.
 */
@NullMarked
package dev.holdfast.typing;

import org.jspecify.annotations.NullMarked;
