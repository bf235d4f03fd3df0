package dev.holdfast.cli;

import dev.holdfast.verdict.Progress;
import java.util.Locale;
import java.util.function.Consumer;

/** A line of figures on standard error each time a search reports. */
final class ProgressLines {
    private ProgressLines() {
    }

    /** @param subject what is being searched, at the start of each line */
    static Consumer<Progress> to(Console console, String subject) {
        return progress -> console.err().println(subject + ": " + line(progress));
    }

    static String line(Progress progress) {
        double rate = progress.seconds() > 0 ? progress.distinct() / progress.seconds() : 0;
        return String.format(Locale.ROOT,
                "%,d distinct, %,d generated, %,d in the frontier, depth %d, %,.0f distinct/s",
                progress.distinct(), progress.generated(), progress.frontier(), progress.depth(), rate);
    }
}
