package dev.holdfast;

import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.Statistics;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Accompanies what is decided after a search: lets it be stopped, and tells every few seconds how far it is. To be run now and
 * then, by any thread.
 */
final class Heartbeat implements Runnable {
    private static final long PROGRESS_NANOS = 2_500_000_000L;
    /** Between two beats of a pulse; few enough for things that take a while each. */
    private static final int THINGS = 1 << 8;

    private final Runnable leaveIfStopped;
    private final Consumer<Progress> heard;
    private final Statistics found;
    private final String doing;
    private final long interval;
    private final long begun;
    private final AtomicLong lastProgress;
    private final AtomicLong done = new AtomicLong();

    /**
     * @param leaveIfStopped may leave with an exception
     * @param found by the search
     * @param doing in words; what is done is counted after them
     */
    Heartbeat(Runnable leaveIfStopped, Consumer<Progress> heard, Statistics found, String doing) {
        this(leaveIfStopped, heard, found, doing, PROGRESS_NANOS);
    }

    /** @param interval between two lines of progress, in nanoseconds */
    Heartbeat(Runnable leaveIfStopped, Consumer<Progress> heard, Statistics found, String doing, long interval) {
        this.leaveIfStopped = leaveIfStopped;
        this.heard = heard;
        this.found = found;
        this.doing = doing;
        this.interval = interval;
        begun = System.nanoTime();
        lastProgress = new AtomicLong(begun);
    }

    /** For one thread: to be run for each thing that is looked at. */
    Pulse pulse() {
        return new Pulse(() -> {
            done.addAndGet(THINGS);
            run();
        }, THINGS);
    }

    @Override
    public void run() {
        leaveIfStopped.run();
        long now = System.nanoTime();
        long last = lastProgress.get();
        if (now - last >= interval && lastProgress.compareAndSet(last, now)) {
            heard.accept(new Progress(found.distinct(), found.generated(), 0, found.depth(), (now - begun) / 1e9,
                    new Progress.Phase(doing, done.get(), 0)));
        }
    }
}
