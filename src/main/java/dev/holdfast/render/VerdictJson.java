package dev.holdfast.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verdict as the one object that {@code --format json} prints; its names are stable. */
public final class VerdictJson {
    private VerdictJson() {}

    /** Ends with a line break. */
    public static String of(Verdict verdict) {
        Summary summary = verdict.summary();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("tool", "holdfast").put("version", version()).put("module", summary.module()).put("config",
                summary.config());
        object.put("verdict", word(verdict));
        if (!summary.within().isEmpty()) {
            object.put("within", String.join(", ", summary.within()));
        }
        if (summary.view() != null) {
            object.put("view", summary.view());
        }
        if (verdict instanceof Stopped stopped) {
            object.put("reason", stopped.phrase());
        }
        if (verdict instanceof Violated violated) {
            putViolation(object.putObject("violation"), violated.violation());
        }
        putProperties(object.putArray("properties"), summary.properties());
        putFigures(object, summary);
        putProblems(object.putArray("problems"), problems(verdict));
        return JsonText.pretty(object);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Holds holds -> "holds";
            case Violated violated -> "violated";
            case Stopped stopped -> "stopped";
            case Failed failed -> "failed";
        };
    }

    static void putViolation(ObjectNode object, Violation violation) {
        object.put("kind", lower(violation.kind())).put("name", violation.name()).put("depth",
                violation.trace().length());
        if (violation.place().isKnown()) {
            object.put("file", violation.place().file()).put("line", violation.place().line()).put("column",
                    violation.place().column());
        }
        object.set("trace", ItfJson.states(violation.trace()));
        Trace.Loop loop = violation.trace().loop();
        if (loop != null) {
            object.put("loop", loop.start());
        }
    }

    private static void putProperties(ArrayNode array, List<PropertyResult> results) {
        results.forEach(result -> array.addObject().put("name", result.name()).put("verdict", lower(result.outcome())));
    }

    private static void putFigures(ObjectNode object, Summary summary) {
        Statistics statistics = summary.statistics();
        object.put("distinct", statistics.distinct()).put("generated", statistics.generated()).put("depth",
                statistics.depth());
        // The visited set keeps whole states, so every search is exact as far as it went, unless a VIEW drops some.
        object.put("engine", summary.engine()).put("workers", summary.workers()).put("exact",
                summary.view() == null);
        object.putObject("seconds").put("load", summary.seconds().load()).put("search", summary.seconds().search()).put(
                "total", summary.seconds().total());
        object.put("bytesPerState", statistics.bytesPerState());
    }

    private static List<Problem> problems(Verdict verdict) {
        List<Problem> all = new ArrayList<>(verdict instanceof Failed failed ? failed.problems() : List.of());
        all.addAll(verdict.summary().warnings());
        return all;
    }

    static void putProblems(ArrayNode array, List<Problem> problems) {
        for (Problem problem : problems) {
            ObjectNode object = array.addObject().put("code", problem.code().name()).put("file", problem.span().file())
                    .put("line", problem.span().line()).put("column", problem.span().column())
                    .put("message", problem.message());
            if (problem.hint() != null) {
                object.put("hint", problem.hint());
            }
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String version() {
        String version = VerdictJson.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
