package dev.holdfast.render;

import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Verdict;
import java.util.Locale;

/** The counts and times of a search in one line. */
final class Figures {
    private Figures() {}

    /** {@code 12,345 distinct states, 67,890 generated, depth 31, exact; 1.2 s, interpreted, 2 workers}. */
    static String of(Verdict verdict) {
        Summary summary = verdict.summary();
        Statistics statistics = summary.statistics();
        String exact = verdict instanceof Holds ? ", exact" : verdict instanceof Failed ? ", incomplete" : "";
        return VerdictText.count(statistics.distinct(), "distinct state") + ", " + number(statistics.generated())
                + " generated, depth "
                + statistics.depth() + exact + "; " + seconds(summary.seconds().total()) + ", " + summary.engine()
                + ", "
                + VerdictText.count(summary.workers(), "worker");
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
