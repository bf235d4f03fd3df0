package dev.holdfast.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up walks in the order of their numbers, whatever the order in which workers bring them, and closes with the first
 * that has a finding; so the figures do not depend on the workers.
 */
final class Tally {
    /** Walks whose predecessors are not in yet. */
    private final Map<Long, Walk> early = new HashMap<>();
    private long traces;
    private long steps;
    private int longest;
    private Optional<Walk> finding = Optional.empty();
    private long next;

    /** A number for a worker's next walk, or none if enough were handed out or something was found. */
    synchronized Optional<Long> draw(long upTo) {
        return finding.isEmpty() && next < upTo ? Optional.of(next++) : Optional.empty();
    }

    synchronized void add(long number, Walk walk) {
        early.put(number, walk);
        for (Walk due = early.remove(traces); due != null && finding.isEmpty(); due = early.remove(traces)) {
            traces++;
            steps += due.states().size() - 1;
            longest = Math.max(longest, due.states().size());
            if (due.fault().isPresent() || due.problem().isPresent()) {
                finding = Optional.of(due);
            }
        }
    }

    synchronized long traces() {
        return traces;
    }

    synchronized long steps() {
        return steps;
    }

    synchronized int longest() {
        return longest;
    }

    /** The first walk that found something; its number is one less than {@link #traces}. */
    synchronized Optional<Walk> finding() {
        return finding;
    }
}
