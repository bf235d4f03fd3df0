package dev.holdfast.simulate;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.TraceBuilder;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Walks random traces and checks what they come by. Each trace has its own seed ({@link SimulationOptions#seedOf}), so the
 * outcome is the same for any number of workers; the first trace with a finding is the one reported, shrunk.
 */
public final class Simulator {
    private static final long PROGRESS_NANOS = 2_500_000_000L;
    private static final long STACK_BYTES = 256L << 20;

    private final TransitionSystem system;
    private final SimulationOptions options;
    private final Judge judge;
    private final TraceBuilder traces;
    private final Tally tally = new Tally();
    private final List<long[]> initial = new ArrayList<>();
    private final long begun = System.nanoTime();
    private final AtomicLong lastProgress = new AtomicLong(begun);
    private volatile Stopped.@Nullable Reason stopped;
    private boolean interrupted;

    public Simulator(TransitionSystem system, SimulationOptions options) {
        this.system = system;
        this.options = options;
        judge = new Judge(system);
        traces = new TraceBuilder(system);
    }

    /** Runs the simulation; once only. */
    public Simulation run() {
        ExecutorService workers = Executors.newFixedThreadPool(options.workers(), task -> {
            Thread thread = new Thread(null, task, "holdfast-simulation", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        try {
            Optional<Simulation> begin = await(workers.submit(this::begin));
            if (begin.isPresent()) {
                return begin.get();
            }
            List<Future<?>> walking = new ArrayList<>();
            for (int i = 0; i < options.workers(); i++) {
                walking.add(workers.submit(this::walk));
            }
            walking.forEach(this::await);
            return await(workers.submit(this::conclude));
        } finally {
            workers.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Collects the initial states, which are all checked; has a value if that is the end already. */
    private Optional<Simulation> begin() {
        List<long[]> wrong = new ArrayList<>();
        List<Judge.Fault> faults = new ArrayList<>();
        List<long[]> current = new ArrayList<>();
        try {
            system.initialStates((action, state) -> {
                current.clear();
                current.add(state);
                if (system.satisfiesConstraints(state)) {
                    initial.add(state);
                }
                judge.initial(state).ifPresent(fault -> {
                    wrong.add(state);
                    faults.add(fault);
                });
            });
        } catch (SpecException e) {
            return Optional.of(troubled(e, Failed.Moment.SPEC, current));
        } catch (Judge.Unevaluable e) {
            return Optional.of(troubled(e.problem(), e.moment(), current));
        }
        if (!wrong.isEmpty()) {
            return Optional.of(violated(List.of(wrong.getFirst()), faults.getFirst(), 1, options.seed()));
        }
        return initial.isEmpty() ? Optional.of(nothing()) : Optional.empty();
    }

    private void walk() {
        for (Optional<Long> number = next(); number.isPresent(); number = next()) {
            Walk walk = new Walk(system, judge, options.checkDeadlock(), options.seedOf(number.get()));
            try {
                walk.walk(initial, options.depth(), this::isTimeUp);
            } catch (OutOfMemoryError e) {
                stopped = Stopped.Reason.OUT_OF_MEMORY;
            }
            if (stopped != null) {
                return;
            }
            tally.add(number.get(), walk);
            tellProgress();
        }
    }

    private void tellProgress() {
        long now = System.nanoTime();
        long last = lastProgress.get();
        if (now - last >= PROGRESS_NANOS && lastProgress.compareAndSet(last, now)) {
            options.heard().accept(new Progress(0, 0, 0, 0, (now - begun) / 1e9,
                    new Progress.Phase("traces walked", tally.traces(), options.traces())));
        }
    }

    private Optional<Long> next() {
        return isTimeUp() ? Optional.empty() : tally.draw(options.traces());
    }

    private boolean isTimeUp() {
        Duration timeout = options.timeout();
        if (options.cancelled().getAsBoolean()) {
            stopped = Stopped.Reason.INTERRUPTED;
        } else if (timeout != null && System.nanoTime() - begun > timeout.toNanos()) {
            stopped = Stopped.Reason.TIMEOUT;
        }
        return stopped != null;
    }

    private Simulation conclude() {
        system.fallSilent();
        Optional<Walk> finding = tally.finding();
        if (finding.isEmpty()) {
            return nothing();
        }
        Walk walk = finding.get();
        if (walk.problem().isPresent()) {
            return troubled(walk.problem().get(), walk.moment(), walk.states());
        }
        Judge.Fault fault = walk.fault().orElseThrow(() -> new HoldfastBug("a finding without a fault"));
        List<long[]> shrunk = new Shrinker(system, judge, fault.claim()).shrink(walk.states());
        return violated(shrunk, fault, walk.states().size(), seedOfFinding());
    }

    private long seedOfFinding() {
        return options.seedOf(Math.max(0, tally.traces() - 1));
    }

    private Simulation violated(List<long[]> states, Judge.Fault fault, int lengthFound, long seed) {
        Violation violation = new Violation(fault.kind(), judge.name(fault), traces.trace(states));
        return new Simulation(tally.traces(), tally.steps(), Math.max(tally.longest(), lengthFound), seed, violation,
                lengthFound, null, null);
    }

    private Simulation troubled(SpecException e, Failed.Moment moment, List<long[]> states) {
        return new Simulation(tally.traces(), tally.steps(), Math.max(tally.longest(), states.size()), seedOfFinding(),
                null, 0, new Simulation.Trouble(e.problems(), moment, traces.trace(states)), null);
    }

    private Simulation nothing() {
        return new Simulation(tally.traces(), tally.steps(), tally.longest(), options.seed(), null, 0, null, stopped);
    }

    private <T> T await(Future<T> part) {
        while (true) {
            try {
                return part.get();
            } catch (InterruptedException e) {
                stopped = Stopped.Reason.INTERRUPTED;
                interrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException bug ? bug : new HoldfastBug("a worker ended", e);
            }
        }
    }
}
