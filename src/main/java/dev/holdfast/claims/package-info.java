/**
 * claims.md read, every cell decided, the outcome held against the claim.
 *
 * <p>In: a folder with a claims.md and the {@code .cfg} files it names. Out: a {@link dev.holdfast.claims.ClaimsReport} with
 * one {@link dev.holdfast.claims.CellOutcome} for each cell.
 *
 * <p>The idea to know: a cell is claimed and found in the same words, so what was found can be pasted into the page; and
 * one search for each column decides all its cells.
 *
 * <p>Read {@link dev.holdfast.claims.ClaimsFile} first.
 */
@NullMarked
package dev.holdfast.claims;

import org.jspecify.annotations.NullMarked;
