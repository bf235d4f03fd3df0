package dev.holdfast.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a request: a search sees it, stops and reports the figures so far; the process ends only then.
 */
final class Interruption {
    /** Searches look for the request many times a second; whoever takes longer hangs. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile ExitCode code = ExitCode.STOPPED;

    private Interruption() {}

    static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::whenShuttingDown, "interruption"));
        return interruption;
    }

    boolean isRequested() {
        return requested;
    }

    /** The last act of the main thread. */
    void exit(ExitCode result) {
        code = result;
        finished.countDown();
        // During a shutdown this blocks, and the hook ends the process.
        System.exit(result.number());
    }

    private void whenShuttingDown() {
        if (finished.getCount() == 0) {
            return;
        }
        requested = true;
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("holdfast: stopped: interrupted in the middle of an evaluation that does not end;"
                        + " nothing is proved");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Else the process would end with the signal's code, and scripts would miss the verdict's.
        Runtime.getRuntime().halt(code.number());
    }
}
