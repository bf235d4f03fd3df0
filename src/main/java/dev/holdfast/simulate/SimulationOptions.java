package dev.holdfast.simulate;

import dev.holdfast.verdict.Progress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to simulate.
 *
 * @param depth the longest trace to walk, in states; at least 1
 * @param traces how many to walk
 * @param seed of the first trace; the seeds of the others follow from it
 * @param workers threads, at least 1
 * @param checkDeadlock is a state without successors a violation?
 * @param timeout stop after that time
 * @param cancelled asked often; the simulation stops once it says true
 * @param heard told every few seconds how far it is
 */
public record SimulationOptions(int depth, long traces, long seed, int workers, boolean checkDeadlock,
        @Nullable Duration timeout, BooleanSupplier cancelled, Consumer<Progress> heard) {

    /** A hundred states deep, one worker, deadlock checked, no limit in time. */
    public static SimulationOptions of(long traces, long seed) {
        return new SimulationOptions(100, traces, seed, 1, true, null, () -> false, progress -> {});
    }

    public SimulationOptions withDepth(int states) {
        return new SimulationOptions(states, traces, seed, workers, checkDeadlock, timeout, cancelled, heard);
    }

    public SimulationOptions withWorkers(int count) {
        return new SimulationOptions(depth, traces, seed, count, checkDeadlock, timeout, cancelled, heard);
    }

    public SimulationOptions withCheckDeadlock(boolean checked) {
        return new SimulationOptions(depth, traces, seed, workers, checked, timeout, cancelled, heard);
    }

    public SimulationOptions withLimits(@Nullable Duration time, BooleanSupplier stop) {
        return new SimulationOptions(depth, traces, seed, workers, checkDeadlock, time, stop, heard);
    }

    public SimulationOptions withProgress(Consumer<Progress> listener) {
        return new SimulationOptions(depth, traces, seed, workers, checkDeadlock, timeout, cancelled, listener);
    }

    /** The seed of a trace, counted from 0; the first has the seed itself, so that printing a seed is enough to replay. */
    long seedOf(long trace) {
        if (trace == 0) {
            return seed;
        }
        long z = seed + trace * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
