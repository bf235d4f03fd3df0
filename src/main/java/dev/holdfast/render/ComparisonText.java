package dev.holdfast.render;

import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.DifferenceTrace;
import dev.holdfast.verdict.Observation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison as {@code compare} prints it: the answer in the first line, then each difference with its traces. */
public final class ComparisonText {
    private static final int WIDTH = TextTrace.WIDTH;

    private final Comparison comparison;
    private final KernelFunctions kernel;

    private ComparisonText(Comparison comparison, KernelFunctions kernel) {
        this.comparison = comparison;
        this.kernel = kernel;
    }

    /** Ends with a line break. */
    public static String of(Comparison comparison, KernelFunctions kernel) {
        return new ComparisonText(comparison, kernel).text();
    }

    /** Of a comparison that was stopped; ends with a line break. */
    public static String of(Stopped stopped) {
        return "stopped: " + stopped.reason().phrase()
                + "; nothing was compared, so they are not said to be the same  ["
                + stopped.summary().config() + "]\n";
    }

    /** The answer in one line. */
    static String headline(Comparison comparison) {
        String left = comparison.left().config();
        String right = comparison.right().config();
        String answer = switch (comparison.outcome()) {
            case SAME -> "same: " + left + " and " + right;
            case REFINES -> left + " refines " + right + ", but not the other way round";
            case REFINED -> right + " refines " + left + ", but not the other way round";
            case DIFFER -> isContest(comparison.onlyLeft()) || isContest(comparison.onlyRight())
                    ? "differ: " + left + " and " + right
                    : "differ: neither of " + left + " and " + right + " refines the other";
        };
        List<String> within = new ArrayList<>(comparison.left().within());
        comparison.right().within().stream().filter(name -> !within.contains(name)).forEach(within::add);
        return answer + VerdictText.within(within);
    }

    private static boolean isContest(Comparison.@Nullable Difference difference) {
        return difference != null && !difference.turns().isEmpty();
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        parts.add(heading());
        addDifference(comparison.onlyLeft(), comparison.left(), comparison.right(), parts);
        addDifference(comparison.onlyRight(), comparison.right(), comparison.left(), parts);
        return String.join("\n", parts);
    }

    private String heading() {
        List<String> lines = new ArrayList<>(List.of(headline(comparison)));
        lines.add("observed: " + observed(comparison));
        lines.add("relation: " + comparison.relation().phrase());
        comparison.remarks().forEach(remark -> lines.add("note: " + remark));
        lines.add(figures(comparison.left()));
        lines.add(figures(comparison.right()));
        return String.join("\n", lines) + "\n";
    }

    static String observed(Comparison comparison) {
        List<String> what = new ArrayList<>(comparison.observers());
        comparison.actions().forEach(action -> what.add("action " + action));
        return String.join(", ", what);
    }

    private static String figures(Summary summary) {
        return summary.config() + ": " + VerdictText.count(summary.statistics().distinct(), "state") + ", depth "
                + summary.statistics().depth() + "; " + Figures.seconds(summary.seconds().total()) + ", "
                + summary.engine();
    }

    private void addDifference(Comparison.@Nullable Difference difference, Summary one, Summary other,
            List<String> parts) {
        if (difference == null) {
            return;
        }
        parts.add(isContest(difference) ? turns(difference, name(one), name(other)) : shown(difference, one, other));
        parts.add(TextTrace.of(DifferenceTrace.of(difference, comparison), kernel));
        Trace echo = DifferenceTrace.other(difference, comparison);
        if (echo.length() > 0) {
            parts.add("How " + name(other) + (isContest(difference) ? " goes" : " shows as much") + ", in "
                    + VerdictText.count(echo.length(), "state")
                    + ":\n\n" + TextTrace.of(echo, kernel));
        }
    }

    private String shown(Comparison.Difference difference, Summary one, Summary other) {
        List<String> lines = new ArrayList<>();
        String count = VerdictText.count(difference.shown().size(), "observation") + " and "
                + VerdictText.count(difference.trace().length(), "state");
        lines.add((difference.branching()
                ? "Only " + name(one) + " can go this way; " + name(other) + " has chosen otherwise before, in "
                : "Only " + name(one) + " can show this, in ") + count + ":");
        for (int i = 0; i < difference.shown().size(); i++) {
            boolean isLast = i == difference.shown().size() - 1;
            String start = String.format(Locale.ROOT, "  %-5s%3d  ", isLast ? "only" : i == 0 ? "both" : "", i + 1);
            lines.addAll(
                    Wrapped.lines(start, " ".repeat(start.length() + 2), difference.shown().get(i).toString(), WIDTH));
        }
        lines.addAll(Wrapped.lines("  ", "    ", instead(difference, name(other)), WIDTH));
        return String.join("\n", lines) + "\n";
    }

    /** Who leads when, and where it ends. */
    private static String turns(Comparison.Difference difference, String one, String other) {
        List<String> lines = new ArrayList<>();
        lines.add("Told apart in " + VerdictText.count(difference.turns().size(), "turn")
                + ", in each of which one leads and the other must follow:");
        for (int i = 0; i < difference.turns().size(); i++) {
            Comparison.Turn turn = difference.turns().get(i);
            String leader = turn.byOther() ? other : one;
            String follower = turn.byOther() ? one : other;
            boolean isLast = i == difference.turns().size() - 1;
            String start = String.format(Locale.ROOT, "%4d. ", i + 1);
            lines.addAll(Wrapped.lines(start, " ".repeat(start.length() + 2), leader
                    + (turn.shown() == null ? " chooses, showing nothing" : " shows " + turn.shown()) + "; " + follower
                    + (isLast ? " cannot" : turn.shown() == null ? " need show nothing" : " shows it too"), WIDTH));
        }
        lines.addAll(Wrapped.lines("  ", "    ", instead(difference, other), WIDTH));
        lines.add("");
        lines.add("How " + one + " goes, in " + VerdictText.count(difference.trace().length(), "state") + ":");
        return String.join("\n", lines) + "\n";
    }

    /** The file without its folder, as long as that tells the models apart. */
    private String name(Summary summary) {
        String name = fileName(summary.config());
        return fileName(comparison.left().config()).equals(fileName(comparison.right().config()))
                ? summary.config()
                : name;
    }

    static String fileName(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }

    static String instead(Comparison.Difference difference, String other) {
        if (difference.instead().isEmpty()) {
            return other + " can show nothing more then";
        }
        return other + " can show then only " + list(difference.instead());
    }

    /** At most half a dozen. */
    private static String list(List<Observation> observations) {
        String first = observations.stream().limit(6).map(Observation::toString).collect(Collectors.joining(" or "));
        return observations.size() <= 6 ? first : first + " or " + (observations.size() - 6) + " others";
    }
}
