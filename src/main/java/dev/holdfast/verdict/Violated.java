package dev.holdfast.verdict;

/**
 * Something does not hold. The violation is the first by the order of docs: shortest, then deadlock, then properties in
 * {@code .cfg} order; the others are with their properties.
 */
public record Violated(Summary summary, Violation violation) implements Verdict {
    public Trace trace() {
        return violation.trace();
    }
}
