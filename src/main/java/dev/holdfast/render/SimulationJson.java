package dev.holdfast.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Violation;
import java.util.List;

/** What random traces came upon, as the one object that {@code --format json} prints; its names are stable. */
public final class SimulationJson {
    private SimulationJson() {}

    /**
     * Ends with a line break.
     *
     * @param file the model as the user named it
     * @param depth as it was asked for, which walking a trace again needs too
     */
    public static String of(Simulation simulation, String file, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("tool", "holdfast").put("version", VerdictJson.version()).put("file", file);
        object.put("verdict", word(simulation));
        Stopped.Reason reason = simulation.stopped();
        if (reason != null) {
            object.put("reason", reason.phrase());
        }
        putFinding(object, simulation);
        object.put("traces", simulation.traces()).put("steps", simulation.steps()).put("longest", simulation.longest());
        object.put("seed", simulation.seed()).put("depth", depth);
        simulation.notLookedAt().forEach(object.putArray("notLookedAt")::add);
        Simulation.Trouble trouble = simulation.trouble();
        ArrayNode problems = object.putArray("problems");
        List<Problem> found = trouble == null ? List.of() : trouble.problems();
        VerdictJson.putProblems(problems, found);
        return JsonText.pretty(object);
    }

    /** Never "holds": finding nothing proves nothing. */
    private static String word(Simulation simulation) {
        if (simulation.foundNothing()) {
            return simulation.stopped() == null ? "nothing found" : "stopped";
        }
        return simulation.violation() == null ? "failed" : "violated";
    }

    private static void putFinding(ObjectNode object, Simulation simulation) {
        Violation violation = simulation.violation();
        Simulation.Trouble trouble = simulation.trouble();
        if (violation != null) {
            VerdictJson.putViolation(object.putObject("violation"), violation);
            object.put("lengthFound", simulation.lengthFound());
        } else if (trouble != null) {
            object.set("trace", ItfJson.states(trouble.trace()));
        }
    }
}
