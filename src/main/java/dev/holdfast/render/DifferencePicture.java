package dev.holdfast.render;

import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.DifferenceTrace;
import dev.holdfast.verdict.Observation;
import java.util.List;
import java.util.stream.Collectors;

/** The picture of what one model can show and the other cannot. */
public final class DifferencePicture {
    private DifferencePicture() {}

    /**
     * @param difference what one of them shows
     * @param isLeft is it the left one?
     */
    public static Picture of(Comparison comparison, Comparison.Difference difference, boolean isLeft,
            KernelFunctions kernel) {
        String one = name(comparison, isLeft);
        String other = name(comparison, !isLeft);
        if (!difference.turns().isEmpty()) {
            return Picture.of(DifferenceTrace.of(difference, comparison),
                    new Caption(ComparisonText.observed(comparison),
                            one + " against " + other, turns(difference, one, other),
                            "only here: " + difference.last()),
                    kernel);
        }
        List<Observation> shown = difference.shown();
        String both = shown.size() == 1
                ? "both begin"
                : "both show " + shown.stream().limit(shown.size() - 1L).map(Observation::toString)
                        .collect(Collectors.joining(", "));
        String reading = both + "; then only " + one + ": " + difference.last() + "; "
                + ComparisonText.instead(difference, other);
        return Picture.of(DifferenceTrace.of(difference, comparison), new Caption(ComparisonText.observed(comparison),
                one + " against " + other, reading, "only here: " + difference.last()), kernel);
    }

    /**
     * The way of the other model, where both go by turns.
     *
     * @param isLeft is it the left one that has the last turn, whose way {@link #of} draws?
     */
    public static Picture other(Comparison comparison, Comparison.Difference difference, boolean isLeft,
            KernelFunctions kernel) {
        String one = name(comparison, isLeft);
        String other = name(comparison, !isLeft);
        return Picture.of(DifferenceTrace.other(difference, comparison),
                new Caption(ComparisonText.observed(comparison),
                        other + " against " + one, turns(difference, one, other), "no answer to: " + difference.last()),
                kernel);
    }

    private static String name(Comparison comparison, boolean left) {
        return ComparisonText.fileName((left ? comparison.left() : comparison.right()).config());
    }

    /** Who leads to what, in turn; the other follows, but for the last time. */
    private static String turns(Comparison.Difference difference, String one, String other) {
        return "in turn: " + difference.turns().stream()
                .map(turn -> (turn.byOther() ? other : one) + " " + (turn.shown() == null ? "chooses" : turn.shown()))
                .collect(Collectors.joining(", ")) + ", which has no answer";
    }
}
