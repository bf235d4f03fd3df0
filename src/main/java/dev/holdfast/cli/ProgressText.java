package dev.holdfast.cli;

import dev.holdfast.verdict.Progress;
import java.util.Locale;

/** Where a search is, in one line. */
final class ProgressText {
    private ProgressText() {}

    static String of(Progress progress) {
        double rate = progress.seconds() > 0 ? progress.distinct() / progress.seconds() : 0;
        return String.format(Locale.ROOT,
                "%,d distinct, %,d generated, %,d in the frontier, depth %d, %,.0f distinct/s",
                progress.distinct(), progress.generated(), progress.frontier(), progress.depth(), rate);
    }
}
