package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What random traces came upon. That nothing was found proves nothing: most behaviors were not looked at.
 *
 * @param traces walked, up to the one with the finding
 * @param steps taken in them
 * @param longest length of a trace, in states
 * @param seed that gives the finding as the first trace, or that of the whole simulation if there is none
 * @param violation shrunk: no step can be dropped from its trace
 * @param lengthFound of the violation's trace before it was shrunk; 0 if there is none
 * @param trouble an evaluation problem
 * @param stopped why fewer traces were walked than asked for; null if all were, or something was found
 * @param notLookedAt names of properties that are about whole behaviors, which no finite trace decides
 */
public record Simulation(long traces, long steps, int longest, long seed, @Nullable Violation violation,
        int lengthFound, @Nullable Trouble trouble, Stopped.@Nullable Reason stopped, List<String> notLookedAt) {
    public Simulation {
        notLookedAt = List.copyOf(notLookedAt);
    }

    /** Of a model whose properties were all looked at. */
    public Simulation(long traces, long steps, int longest, long seed, @Nullable Violation violation, int lengthFound,
            @Nullable Trouble trouble, Stopped.@Nullable Reason stopped) {
        this(traces, steps, longest, seed, violation, lengthFound, trouble, stopped, List.of());
    }

    /** The same without having looked at these properties. */
    public Simulation withNotLookedAt(List<String> names) {
        return new Simulation(traces, steps, longest, seed, violation, lengthFound, trouble, stopped, names);
    }

    /** Nothing was found, which proves nothing. */
    public boolean foundNothing() {
        return violation == null && trouble == null;
    }

    /** The same with its violation shown otherwise. */
    public Simulation withViolation(Violation shown) {
        return new Simulation(traces, steps, longest, seed, shown, lengthFound, trouble, stopped, notLookedAt);
    }

    /**
     * An evaluation problem and the trace to it.
     *
     * @param trace empty if Init itself has the problem
     */
    public record Trouble(List<Problem> problems, Failed.Moment moment, Trace trace) {
        public Trouble {
            problems = List.copyOf(problems);
        }
    }
}
