/**
 * Are two models the same to an observer, and if not, by which shortest trace?
 *
 * <p>In: all states and steps of two models, and what an observer is shown of each. Out: whether each can show everything
 * that the other shows, and where not, a trace that the other has no answer to.
 *
 * <p>The idea to know: steps that show nothing are silent. What is silent and makes no difference is merged first
 * (stuttering bisimulation), over both models at once; what is left is followed by one model while the other keeps the set of
 * states it may be in (subset construction), and of such sets only the smallest are worth following (antichains).
 *
 * <p>Read {@link dev.holdfast.compare.Comparer} first.
 */
@NullMarked
package dev.holdfast.compare;

import org.jspecify.annotations.NullMarked;
