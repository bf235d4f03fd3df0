package dev.holdfast.verdict;

/** Wall-clock time by stage, in seconds. */
public record Seconds(double load, double search, double total) {
    public static final Seconds NONE = new Seconds(0, 0, 0);
}
