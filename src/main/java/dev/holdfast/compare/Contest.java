package dev.holdfast.compare;

import dev.holdfast.verdict.Comparison;

/**
 * How two models that simulate each other are told apart.
 *
 * @param endsLeft is it the left model that has the last step, to which the right one has no answer?
 * @param difference from the side of that model
 */
public record Contest(boolean endsLeft, Comparison.Difference difference) {}
