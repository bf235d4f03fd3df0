package dev.holdfast.explore;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.StateGraph;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to. Look at the violations first, then at failure and reason to stop; only a complete search proves
 * anything.
 *
 * @param complete was every reachable state found and every claim that is not violated checked on all of them?
 * @param statistics of a search that was stopped: its depth is that up to which all states were found and checked
 * @param properties one for each claim, in their order
 * @param violations what was found to be violated, first things first; when a failure comes first, there are none, and
 *     what else was found is with the properties
 * @param failure what ended the search; beside violations only if the search went on after one
 * @param stopped why the search was stopped before its end; null if it was not
 * @param warnings only of a search that reached its end
 * @param graph null unless asked for and within its limit
 * @param steps null unless asked for and all states and steps are known
 */
public record Exploration(boolean complete, Statistics statistics, List<PropertyResult> properties,
        List<ActionCoverage> coverage, List<Violation> violations, @Nullable Failure failure,
        Stopped.@Nullable Reason stopped, List<Problem> warnings, @Nullable StateGraph graph,
        @Nullable StepGraph steps) {
    public Exploration {
        properties = List.copyOf(properties);
        coverage = List.copyOf(coverage);
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }

    /** The same with other results. */
    public Exploration withProperties(List<PropertyResult> others) {
        return new Exploration(complete, statistics, others, coverage, violations, failure, stopped, warnings, graph,
                steps);
    }

    /** The same with other violations. */
    public Exploration withViolations(List<Violation> others) {
        return new Exploration(complete, statistics, properties, coverage, others, failure, stopped, warnings, graph,
                steps);
    }

    /** The same with more warnings. */
    public Exploration withFurtherWarnings(List<Problem> further) {
        return new Exploration(complete, statistics, properties, coverage, violations, failure, stopped,
                Stream.concat(warnings.stream(), further.stream()).toList(), graph, steps);
    }

    /** The same, but not to be taken for a proof. */
    public Exploration withStopped(Stopped.Reason reason) {
        return new Exploration(complete, statistics, properties, coverage, violations, failure, reason, warnings, graph,
                steps);
    }
}
