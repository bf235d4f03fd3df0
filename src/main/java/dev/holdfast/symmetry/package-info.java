/**
 * The canonical representative of a packed state under permuted model values.
 *
 * <p>In: a layout and the permutations of a SYMMETRY set. Out: {@link dev.holdfast.symmetry.Representatives}, a function
 * from states to states, and {@link dev.holdfast.symmetry.Canoniser}, the same in place for one thread.
 *
 * <p>The idea to know: two states are alike if a permutation of the group makes one from the other. Facts about members
 * give them colours that permutations respect, and only members of one colour are permuted by trying. Exact, so counts equal
 * TLC's; and a function of values, so engines agree.
 *
 * <p>Read {@link dev.holdfast.symmetry.Symmetry} first. {@link dev.holdfast.symmetry.Labelling} has the algorithm.
 */
@NullMarked
package dev.holdfast.symmetry;

import org.jspecify.annotations.NullMarked;
