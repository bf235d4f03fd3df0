package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Stopped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Explores all reachable states of a system and decides its claims.
 *
 * <p>A tour: {@link Search} goes level by level; each {@link Level} is shared out to a {@link Crew} of {@link Expander}s,
 * which store successors in the {@link VisitedSet} and have them checked ({@link Checks}); what is found are
 * {@link Findings}, put in order by {@link FindingOrder}. When the search is over, {@link WalkBack} and {@link Reenactment}
 * find the traces, a {@link StepGraphBuilder} lists the steps if they are asked for, and {@link Conclusion} puts the answer together.
 *
 * <p>This class starts all that in threads of its own and watches over limits meanwhile.
 */
public final class Explorer {
    private static final long GLANCE_MILLIS = 50;
    private static final long PROGRESS_NANOS = 2_500_000_000L;
    /** How long a trace may still be sought after an interrupt. */
    private static final long GRACE_NANOS = 10_000_000_000L;

    private final TransitionSystem system;
    private final SearchOptions options;
    private final StopSignal stop = new StopSignal();
    private final StopSignal giveUp = new StopSignal();
    private final Crew crew;
    private final Search search;
    private final long begun = System.nanoTime();
    private volatile boolean searching = true;
    private long lastProgress = begun;
    private long cancelledAt;

    public Explorer(TransitionSystem system, SearchOptions options) {
        this(system, options, Spectator.NONE);
    }

    public Explorer(TransitionSystem system, SearchOptions options, Spectator spectator) {
        this.system = system;
        this.options = options;
        crew = new Crew(options.workers());
        search = new Search(system, options, spectator, stop, crew);
    }

    /** Runs the search; once only. */
    public Exploration run() {
        FutureTask<Exploration> exploration = new FutureTask<>(this::explore);
        try (crew) {
            Crew.thread(exploration, 1).start();
            return await(exploration);
        } finally {
            // Only matters if we leave by an exception: nobody waits for the others any more.
            stop.request(Stopped.Reason.INTERRUPTED);
            giveUp.request(Stopped.Reason.INTERRUPTED);
        }
    }

    /**
     * Leaves an evaluation that the search, or after it the making of a trace, no longer waits for; may be called from any
     * thread.
     *
     * @throws dev.holdfast.system.Cancelled if a stop was requested
     */
    public void leaveIfStopped() {
        (searching ? stop : giveUp).check();
    }

    private Exploration explore() {
        search.run();
        system.fallSilent();
        StepLabels labels = options.listings().labels();
        StepGraph steps = labels == null ? null : search.steps(labels);
        searching = false;
        return new Conclusion(system, options, search, crew, giveUp).exploration(steps);
    }

    private Exploration await(FutureTask<Exploration> exploration) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return exploration.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    watch(interrupted);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch(boolean interrupted) {
        long now = System.nanoTime();
        if (cancelledAt == 0 && (interrupted || options.listeners().cancelled().getAsBoolean())) {
            cancelledAt = now;
            stop.request(Stopped.Reason.INTERRUPTED);
        }
        if (cancelledAt != 0 && now - cancelledAt > GRACE_NANOS) {
            giveUp.request(Stopped.Reason.INTERRUPTED);
        }
        Duration timeout = options.limits().timeout();
        if (timeout != null && now - begun > timeout.toNanos()) {
            stop.request(Stopped.Reason.TIMEOUT);
        }
        if (now - lastProgress > PROGRESS_NANOS) {
            lastProgress = now;
            options.listeners().progress().accept(search.progress());
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException bug ? bug : new HoldfastBug("the search ended unexpectedly", e);
    }
}
