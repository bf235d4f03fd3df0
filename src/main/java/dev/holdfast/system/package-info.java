/**
 * The contract between engines and explorer: initial states, successors, predicates over packed states and steps.
 *
 * <p>In: packed states. Out: packed states and truths.
 *
 * <p>The idea to know: engines know nothing of search, searches nothing of TLA+; what both know is
 * {@link dev.holdfast.system.TransitionSystem}.
 *
 * <p>Read {@link dev.holdfast.system.TransitionSystem} first.
 */
@NullMarked
package dev.holdfast.system;

import org.jspecify.annotations.NullMarked;
