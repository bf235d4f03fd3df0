package dev.holdfast.explore;

import dev.holdfast.system.GraphSystem;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An exploration in the words of the {@link Oracle}. */
final class Answers {
    private Answers() {}

    static SortedMap<String, Object> of(GraphSystem graph, Exploration exploration) {
        SortedMap<String, Object> answer = new TreeMap<>();
        answer.put("distinct", (int) exploration.statistics().distinct());
        answer.put("generated", exploration.statistics().generated());
        answer.put("depth", exploration.statistics().depth());
        Map<String, Object> claims = new LinkedHashMap<>();
        for (PropertyResult result : exploration.properties()) {
            Trace trace = result.trace();
            claims.put(result.name(), trace == null ? "none" : indices(graph, trace));
        }
        answer.put("claims", claims);
        Failure failure = exploration.failure();
        answer.put("failure", failure == null ? "none" : indices(graph, failure.trace()));
        List<String> violations = new ArrayList<>();
        for (Violation violation : exploration.violations()) {
            violations.add(number(exploration, violation) + " " + indices(graph, violation.trace()));
        }
        answer.put("violations", violations);
        return answer;
    }

    private static int number(Exploration exploration, Violation violation) {
        List<String> names = exploration.properties().stream().map(PropertyResult::name).toList();
        return names.indexOf(violation.name());
    }

    static List<Integer> indices(GraphSystem graph, Trace trace) {
        return trace.steps().stream().map(step -> graph.index(step.values())).toList();
    }
}
