package dev.holdfast.render;

import dev.holdfast.value.Value;
import dev.holdfast.verdict.StateGraph;
import java.util.List;
import java.util.Set;

/** A state graph for Graphviz: a box for each state, initial ones filled, and an arrow for each step. */
public final class GraphText {
    private GraphText() {}

    /** The whole file; ends with a line break. */
    public static String of(StateGraph graph) {
        Set<Integer> initial = Set.copyOf(graph.initial());
        StringBuilder text = new StringBuilder("digraph states {\n  node [shape=box, fontname=monospace];\n");
        for (int i = 0; i < graph.states().size(); i++) {
            text.append("  s").append(i).append(" [label=\"").append(label(graph.variables(), graph.states().get(i)))
                    .append('"').append(initial.contains(i) ? ", style=filled" : "").append("];\n");
        }
        for (StateGraph.Arc arc : graph.arcs()) {
            text.append("  s").append(arc.from()).append(" -> s").append(arc.to()).append(" [label=\"")
                    .append(escape(arc.action())).append("\"];\n");
        }
        return text.append("}\n").toString();
    }

    /** A line for each variable; {@code \l} ends a line that stands to the left. */
    private static String label(List<String> variables, List<Value> values) {
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < variables.size(); i++) {
            label.append(escape(variables.get(i) + " = " + values.get(i))).append("\\l");
        }
        return label.toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
