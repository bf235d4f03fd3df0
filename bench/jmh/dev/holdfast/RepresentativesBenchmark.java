package dev.holdfast;

import dev.holdfast.symmetry.Canoniser;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.system.TransitionSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a representative costs, for each of the first successors that a search under SYMMETRY meets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xss64m", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RepresentativesBenchmark {
    private static final int SUCCESSORS = 200_000;

    @Param({"PinOnDemandTwoPagesSymmetric", "PinOnDemandThreePagesSymmetric"})
    public String model;

    private Canoniser canoniser;
    private int words;
    private long[] successors;
    private long[] scratch;

    @Setup
    public void explore() {
        CheckRequest request = CheckRequest.of(Path.of("spec", model + ".cfg"))
                .withEngine(CheckRequest.Engine.COMPILED);
        var bound = new Loader(request).load();
        Engines engines = new Engines(bound, request, () -> {});
        new SymmetryReader(bound, engines.interpreted()).read().ifPresent(engines::reduceBy);
        TransitionSystem system = engines.first();
        Representatives representatives = engines.representatives(system);
        canoniser = representatives.canoniser();
        words = system.layout().words();
        successors = new long[SUCCESSORS * words];
        scratch = new long[words];
        meet(system, representatives);
    }

    private void meet(TransitionSystem system, Representatives representatives) {
        Set<String> known = new HashSet<>();
        List<long[]> found = new ArrayList<>();
        system.initialStates((action, state) -> found.add(state));
        int[] met = {0};
        for (int next = 0; met[0] < SUCCESSORS; next++) {
            system.successors(found.get(next), (action, state) -> {
                if (met[0] < SUCCESSORS) {
                    System.arraycopy(state, 0, successors, met[0]++ * words, words);
                }
                long[] representative = representatives.of(state);
                if (known.add(Arrays.toString(representative))) {
                    found.add(representative);
                }
            });
        }
    }

    @Benchmark
    @OperationsPerInvocation(SUCCESSORS)
    public long canonicalise() {
        long sum = 0;
        for (int i = 0; i < SUCCESSORS; i++) {
            System.arraycopy(successors, i * words, scratch, 0, words);
            canoniser.canonicalise(scratch, 0);
            sum += scratch[0];
        }
        return sum;
    }
}
