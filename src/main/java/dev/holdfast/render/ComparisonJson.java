package dev.holdfast.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Observation;
import dev.holdfast.verdict.Summary;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison as the one object that {@code --format json} prints; its names are stable. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** Ends with a line break. */
    public static String of(Comparison comparison) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("tool", "holdfast").put("version", VerdictJson.version());
        object.put("verdict", comparison.outcome().word());
        object.put("relation", comparison.relation().name().toLowerCase(Locale.ROOT));
        comparison.observers().forEach(object.putArray("observers")::add);
        comparison.actions().forEach(object.putArray("actions")::add);
        putModel(object.putObject("left"), comparison.left());
        putModel(object.putObject("right"), comparison.right());
        ArrayNode differences = object.putArray("differences");
        addDifference(differences, "left", comparison.onlyLeft());
        addDifference(differences, "right", comparison.onlyRight());
        comparison.remarks().forEach(object.putArray("notes")::add);
        return JsonText.pretty(object);
    }

    private static void putModel(ObjectNode object, Summary summary) {
        object.put("module", summary.module()).put("config", summary.config());
        if (!summary.within().isEmpty()) {
            object.put("within", String.join(", ", summary.within()));
        }
        object.put("distinct", summary.statistics().distinct()).put("generated", summary.statistics().generated())
                .put("depth", summary.statistics().depth()).put("engine", summary.engine())
                .put("seconds", summary.seconds().total());
    }

    private static void addDifference(ArrayNode array, String only, Comparison.@Nullable Difference difference) {
        if (difference == null) {
            return;
        }
        ObjectNode object = array.addObject().put("only", only).put("branching", difference.branching());
        addObservations(object.putArray("shown"), difference.shown());
        addObservations(object.putArray("instead"), difference.instead());
        difference.stages().forEach(object.putArray("stages")::add);
        if (!difference.turns().isEmpty()) {
            ArrayNode turns = object.putArray("turns");
            difference.turns().forEach(turn -> putTurn(turns.addObject(), turn));
        }
        object.set("trace", ItfJson.states(difference.trace()));
        object.set("other", ItfJson.states(difference.other()));
    }

    private static void putTurn(ObjectNode object, Comparison.Turn turn) {
        object.put("leader", turn.byOther() ? "other" : "this");
        addObservations(object.putArray("shown"), turn.shown() == null ? List.of() : List.of(turn.shown()));
    }

    private static void addObservations(ArrayNode array, List<Observation> observations) {
        for (Observation observation : observations) {
            ObjectNode object = array.addObject();
            if (observation.action() != null) {
                object.put("action", observation.action());
            }
            object.set("value", ItfJson.of(observation.value()));
        }
    }
}
