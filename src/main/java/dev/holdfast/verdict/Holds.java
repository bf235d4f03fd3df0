package dev.holdfast.verdict;

/** An exact search reached its end and found no violation; with CONSTRAINTs, within them. */
public record Holds(Summary summary) implements Verdict {}
