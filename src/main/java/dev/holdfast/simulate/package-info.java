/**
 * Random traces and their shrinking.
 *
 * <p>In: a {@link dev.holdfast.system.TransitionSystem}. Out: a {@link dev.holdfast.verdict.Simulation}.
 *
 * <p>The idea to know: each trace is drawn from a seed of its own, so a finding replays from one printed number, whatever
 * the number of workers; what is found is shrunk by leaving out steps as long as the same property still breaks.
 *
 * <p>Read {@link dev.holdfast.simulate.Simulator} first.
 */
@NullMarked
package dev.holdfast.simulate;

import org.jspecify.annotations.NullMarked;
