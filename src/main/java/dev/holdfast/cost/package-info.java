/**
 * How often, at most, is one kind of step taken for each step of another, for ever?
 *
 * <p>In: all states and steps of a model, each step labelled as counted, as a reference step, as both or neither. Out: the
 * least upper bound over all infinite behaviors, as an exact fraction, and a cycle that attains it.
 *
 * <p>The idea to know: what can go on for ever goes round in cycles, so that the bound is the maximum over all cycles of
 * counted steps divided by reference steps.
 *
 * <p>Read {@link dev.holdfast.cost.CycleRatio} first.
 */
@NullMarked
package dev.holdfast.cost;

import org.jspecify.annotations.NullMarked;
