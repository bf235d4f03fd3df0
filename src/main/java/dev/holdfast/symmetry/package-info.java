/**
 * The canonical representative of a packed state under permuted model values.
 *
 * <p>In: a layout and the permutations of a SYMMETRY set. Out: {@link dev.holdfast.symmetry.Representatives}, a function
 * from states to states.
 *
 * <p>The idea to know: two states are alike if a permutation of the group makes one from the other; the least of them in
 * value order stands for all. Exact, so counts equal TLC's.
 *
 * <p>Read {@link dev.holdfast.symmetry.Representatives} first.
 */
@NullMarked
package dev.holdfast.symmetry;

import org.jspecify.annotations.NullMarked;
