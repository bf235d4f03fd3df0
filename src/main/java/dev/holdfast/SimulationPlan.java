package dev.holdfast;

/**
 * How to simulate.
 *
 * @param depth the longest trace to walk, in states; at least 1
 * @param traces how many to walk, at least 1
 * @param seed decides every choice: the same seed gives the same traces
 */
public record SimulationPlan(int depth, long traces, long seed) {}
