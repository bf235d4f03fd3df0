package dev.holdfast;

/**
 * What to count, and per what.
 *
 * @param model how to find and search the model
 * @param count an action of Next by its name, or a predicate of steps
 * @param per an action of Next by its name, or a predicate of steps
 */
public record CostRequest(CheckRequest model, String count, String per) {}
