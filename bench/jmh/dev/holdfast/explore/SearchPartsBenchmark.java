package dev.holdfast.explore;

import dev.holdfast.PinningEngine;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of a search one by one, each for one of the first million successors of the model. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xss64m", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SearchPartsBenchmark {
    private static final int SUCCESSORS = 1_000_000;

    private BulkSystem system;
    private SuccessorBuffer buffer;
    /** States whose successors come to about {@link #SUCCESSORS}. */
    private List<long[]> states;
    private long[] successors;
    private int[] actions;
    private SearchSpace full;
    private SearchSpace empty;
    private long shown;

    /** Explores in the plainest way until there are enough successors. */
    @Setup
    public void explore() {
        system = PinningEngine.load();
        int words = system.layout().words();
        buffer = new SuccessorBuffer(words);
        successors = new long[SUCCESSORS * words];
        actions = new int[SUCCESSORS];
        full = space();
        states = new ArrayList<>();
        List<long[]> found = new ArrayList<>();
        system.initialStates((action, state) -> found.add(state));
        found.forEach(state -> full.add(state, -1));
        for (int next = 0, count = 0; count < SUCCESSORS; next++) {
            long[] state = found.get(next);
            states.add(state);
            buffer.clear();
            system.successors(state, buffer);
            for (int i = 0; i < buffer.count() && count < SUCCESSORS; i++, count++) {
                long[] successor = buffer.copy(i);
                System.arraycopy(successor, 0, successors, count * words, words);
                actions[count] = buffer.action(i);
                if (full.add(successor, actions[count])) {
                    found.add(successor);
                }
            }
        }
    }

    private SearchSpace space() {
        return new SearchSpace(system, null, Long.MAX_VALUE, 1, new StopSignal(), Spectator.NONE);
    }

    @Setup(Level.Invocation)
    public void forget() {
        empty = space();
    }

    @Benchmark
    @OperationsPerInvocation(SUCCESSORS)
    public long kernel() {
        long sum = 0;
        for (long[] state : states) {
            buffer.clear();
            system.successors(state, buffer);
            sum += buffer.count();
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(SUCCESSORS)
    public long knownStates() {
        return addAllTo(full);
    }

    @Benchmark
    @OperationsPerInvocation(SUCCESSORS)
    public long newAndKnownStates() {
        return addAllTo(empty);
    }

    private long addAllTo(SearchSpace space) {
        Batch batch = new Batch(space, 0, (words, at) -> shown++);
        int words = system.layout().words();
        for (int i = 0; i < SUCCESSORS; i++) {
            batch.add(successors, i * words, actions[i]);
        }
        batch.flush();
        return shown;
    }
}
