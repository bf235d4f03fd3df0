package dev.holdfast.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Verdict;

/** Merged states as the one object that {@code --format json} prints; its names are stable. */
public final class QuotientJson {
    private QuotientJson() {}

    /** Ends with a line break. */
    public static String of(Quotient quotient, Verdict verdict) {
        Summary summary = verdict.summary();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("tool", "holdfast").put("version", VerdictJson.version()).put("module", summary.module())
                .put("config", summary.config()).put("project", quotient.expression());
        if (!quotient.within().isEmpty()) {
            object.put("within", String.join(", ", quotient.within()));
        }
        ArrayNode states = object.putArray("states");
        quotient.states().forEach(state -> states.add(state(state)));
        ArrayNode arrows = object.putArray("arrows");
        quotient.arcs().forEach(arc -> arrows.add(arrow(arc)));
        object.put("distinct", summary.statistics().distinct()).put("engine", summary.engine());
        return JsonText.pretty(object);
    }

    private static ObjectNode state(Quotient.MergedState state) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.set("value", ItfJson.of(state.value()));
        object.put("count", state.count()).put("depth", state.depth());
        if (!state.breaches().isEmpty()) {
            ObjectNode breaches = object.putObject("breaks");
            state.breaches().forEach(breach -> breaches.put(breach.invariant(), breach.count()));
        }
        return object;
    }

    /** Its ends are places in the list of states, which begins with 0. */
    private static ObjectNode arrow(Quotient.Arc arc) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("from", arc.from()).put("to", arc.to());
        ArrayNode actions = object.putArray("actions");
        arc.actions().forEach(actions::add);
        return object;
    }
}
