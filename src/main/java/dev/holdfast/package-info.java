/**
 * The facade: runs the stages in order for one {@code .cfg} and returns a verdict.
 *
 * <p>In: a {@link dev.holdfast.CheckRequest}. Out: a {@link dev.holdfast.verdict.Verdict}.
 *
 * <p>The idea to know: stages hand each other data, and their order lives only here.
 *
 * <p>Read {@link dev.holdfast.Holdfast} first.
 */
@NullMarked
package dev.holdfast;

import org.jspecify.annotations.NullMarked;
