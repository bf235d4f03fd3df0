package dev.holdfast.cli;

import dev.holdfast.Holdfast;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import java.util.List;

/**
 * What every check does once in a process, done by a thread of its own while the arguments are read: together, that is most
 * of what a small model takes. Nothing depends on it, and whoever needs something that is being prepared waits for it.
 */
final class Preparation {
    private Preparation() {}

    static void begin() {
        Thread thread = new Thread(Preparation::run, "preparation");
        thread.setDaemon(true);
        // What fails here fails again where it is needed, and is reported there.
        thread.setUncaughtExceptionHandler((failed, fault) -> {});
        thread.start();
    }

    private static void run() {
        Holdfast.prepare();
        VerdictJson.of(new Failed(Summary.ofNothing("", ""), List.of(), Failed.Moment.LOADING, Trace.EMPTY));
    }
}
