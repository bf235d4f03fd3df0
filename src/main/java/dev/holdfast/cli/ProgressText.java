package dev.holdfast.cli;

import dev.holdfast.verdict.Progress;
import java.util.Locale;

/** Where a search is, in one line. */
final class ProgressText {
    private ProgressText() {}

    /** @param subject what is being searched */
    static String of(String subject, Progress progress) {
        return subject + (progress.widened() ? ", again with wider slots: " : ": ")
                + (progress.phase() == null ? searching(progress) : after(progress, progress.phase()));
    }

    private static String after(Progress progress, Progress.Phase phase) {
        String total = phase.total() == 0 ? "" : String.format(Locale.ROOT, " of %,d", phase.total());
        String found = progress.distinct() == 0
                ? ""
                : String.format(Locale.ROOT, "%,d distinct, depth %d; ", progress.distinct(), progress.depth());
        return found + String.format(Locale.ROOT, "%s: %,d%s, %.0f s", phase.doing(), phase.done(), total,
                progress.seconds());
    }

    private static String searching(Progress progress) {
        double rate = progress.seconds() > 0 ? progress.distinct() / progress.seconds() : 0;
        return String.format(Locale.ROOT,
                "%,d distinct, %,d generated, %,d in the frontier, depth %d, %,.0f distinct/s",
                progress.distinct(), progress.generated(), progress.frontier(), progress.depth(), rate);
    }
}
