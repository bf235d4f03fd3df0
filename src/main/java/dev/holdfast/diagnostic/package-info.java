/**
 * What went wrong in an input and where: span, code, message, hint.
 *
 * <p>In: what a stage found. Out: {@link dev.holdfast.diagnostic.Problem}s, data without formatting.
 *
 * <p>The idea to know: a problem is a value that stages collect; {@link dev.holdfast.diagnostic.SpecException} only
 * carries them across stages.
 *
 * <p>Read {@link dev.holdfast.diagnostic.Problem} first.
 */
@NullMarked
package dev.holdfast.diagnostic;

import org.jspecify.annotations.NullMarked;
