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
        String one = ComparisonText.fileName((isLeft ? comparison.left() : comparison.right()).config());
        String other = ComparisonText.fileName((isLeft ? comparison.right() : comparison.left()).config());
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
}
