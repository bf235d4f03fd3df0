/**
 * What the states of a trace look like in the abstract spec that they should refine.
 *
 * <p>In: a trace and what each abstract variable stands for. Out: the trace with the abstract variables beside the concrete
 * ones.
 *
 * <p>The idea to know: whether each concrete step maps to an abstract step or a stuttering step is a property of steps like
 * any other, and decided with them; what is left to do here is to show where it fails.
 *
 * <p>Read {@link dev.holdfast.refine.Images} first.
 */
@NullMarked
package dev.holdfast.refine;

import org.jspecify.annotations.NullMarked;
