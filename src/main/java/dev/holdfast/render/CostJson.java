package dev.holdfast.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.Summary;
import java.util.Locale;

/** What steps cost, as the one object that {@code --format json} prints; its names are stable. */
public final class CostJson {
    private CostJson() {}

    /** Ends with a line break. */
    public static String of(Cost cost) {
        Summary summary = cost.summary();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("tool", "holdfast").put("version", VerdictJson.version()).put("module", summary.module())
                .put("config", summary.config()).put("count", cost.count()).put("per", cost.per())
                .put("cost", cost.rate().toString());
        if (cost.rate().per() > 0) {
            object.put("numerator", cost.rate().counted()).put("denominator", cost.rate().per());
        }
        if (!summary.within().isEmpty()) {
            object.put("within", String.join(", ", summary.within()));
        }
        if (cost.trace().length() > 0) {
            putParts(object, cost);
        }
        object.put("distinct", summary.statistics().distinct()).put("engine", summary.engine());
        cost.remarks().forEach(object.putArray("notes")::add);
        return JsonText.pretty(object);
    }

    /** The way to the cycle, and the cycle, in which each state has the mark of the step from it. */
    private static void putParts(ObjectNode object, Cost cost) {
        ArrayNode states = ItfJson.states(cost.trace());
        ObjectNode prefix = object.putObject("prefix");
        ObjectNode cycle = object.putObject("cycle");
        ArrayNode prefixMarks = prefix.putArray("marks");
        ArrayNode prefixTrace = prefix.putArray("trace");
        ArrayNode cycleMarks = cycle.putArray("marks");
        ArrayNode cycleTrace = cycle.putArray("trace");
        for (int i = 0; i < states.size() - 1; i++) {
            boolean before = i < cost.loop();
            (before ? prefixTrace : cycleTrace).add(states.get(i));
            (before ? prefixMarks : cycleMarks).add(cost.marks().get(i + 1).name().toLowerCase(Locale.ROOT));
        }
    }
}
