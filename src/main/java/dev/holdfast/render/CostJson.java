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
            object.put("loop", cost.loop());
            ArrayNode marks = object.putArray("marks");
            cost.marks().forEach(mark -> marks.add(mark.name().toLowerCase(Locale.ROOT)));
            object.set("trace", ItfJson.states(cost.trace()));
        }
        object.put("distinct", summary.statistics().distinct()).put("engine", summary.engine());
        cost.remarks().forEach(object.putArray("notes")::add);
        return JsonText.pretty(object);
    }
}
