package dev.holdfast.explore;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The workers of a search: the thread that leads it is the first, the others wait until there is enough to share. */
final class Crew implements AutoCloseable {
    /** Deep recursion in a spec is the engine's to judge; the default stack would end it early. */
    static final long STACK_BYTES = 256L << 20;
    /** Below this many states sharing costs more than it brings. */
    private static final int WORTH_SHARING = 32;

    private final int workers;
    private final ExecutorService others;

    Crew(int workers) {
        this.workers = workers;
        AtomicInteger started = new AtomicInteger(1);
        ThreadFactory named = task -> thread(task, started.incrementAndGet());
        others = Executors.newCachedThreadPool(named);
    }

    static Thread thread(Runnable task, int number) {
        Thread thread = new Thread(null, task, "holdfast-worker-" + number, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    int workers() {
        return workers;
    }

    /**
     * Lets every worker, or only the first if there is little to share, do its part; returns when all have ended.
     *
     * @param states how many there are to share
     * @param part called with each worker's number, from 0
     */
    void share(long states, IntConsumer part) {
        List<Future<?>> running = new ArrayList<>();
        if (states >= WORTH_SHARING) {
            for (int i = 1; i < workers; i++) {
                int worker = i;
                running.add(others.submit(() -> part.accept(worker)));
            }
        }
        part.accept(0);
        running.forEach(Crew::await);
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            throw new HoldfastBug("a worker ended unexpectedly", e);
        } catch (InterruptedException e) {
            throw new HoldfastBug("the leading worker was interrupted", e);
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
