package dev.holdfast.render;

import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.MapValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Quotient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merged states for Graphviz: a box for each, with a line for each field if they are records, and one arrow for all
 * steps from one to another. Steps that stay within a merged state are not drawn.
 */
public final class QuotientDot {
    private static final String SLATE = "#3e4c59";
    private static final String BLUE = "#1d4ed8";
    private static final String RED = "#c81e1e";
    private static final int WIDTH = 36;
    private static final int TITLE_WIDTH = 100;
    /** Tenths of a point that a character of the boxes takes. */
    private static final int CHARACTER = 61;
    private static final String HEAD = """
            digraph quotient {
              graph [label=<%s>, labelloc=t, fontname=monospace, fontsize=12, nodesep=0.35, ranksep=0.5];
              node [shape=none, margin=0, fontname=monospace, fontsize=10];
              edge [fontname=monospace, fontsize=9, color="%s", arrowsize=0.7];
            """;

    private final Quotient quotient;

    private QuotientDot(Quotient quotient) {
        this.quotient = quotient;
    }

    /**
     * The whole file; ends with a line break.
     *
     * @param model its name
     */
    public static String of(Quotient quotient, String model) {
        return new QuotientDot(quotient).text(model);
    }

    private String text(String model) {
        StringBuilder text = new StringBuilder(String.format(HEAD, title(model), SLATE));
        for (int i = 0; i < quotient.states().size(); i++) {
            text.append("  s").append(i + 1).append(" [label=<").append(table(i)).append(">];\n");
        }
        quotient.arcs().stream().filter(arc -> !arc.stays()).forEach(arc -> text.append("  s").append(arc.from() + 1)
                .append(" -> s").append(arc.to() + 1).append(" [label=<").append(label(arc)).append(">];\n"));
        return text.append("}\n").toString();
    }

    private String title(String model) {
        StringBuilder title = new StringBuilder();
        Wrapped.lines("", "", QuotientText.heading(quotient, model), TITLE_WIDTH)
                .forEach(line -> title.append("<b>").append(SvgCanvas.escape(line)).append("</b><br/>"));
        boolean isBroken = quotient.states().stream().anyMatch(state -> !state.breaches().isEmpty());
        return title + "<font point-size=\"10\">blue: initial \u00b7 "
                + (isBroken ? "red: breaks an invariant \u00b7 " : "")
                + "steps that stay within a box are not drawn</font><br/> ";
    }

    /** In a table, for its padding keeps the text off the arrow. */
    private static String label(Quotient.Arc arc) {
        StringBuilder label = new StringBuilder("<table border=\"0\" cellborder=\"0\" cellpadding=\"3\"><tr><td>");
        arc.actions().forEach(action -> label.append(SvgCanvas.escape(action)).append("<br align=\"left\"/>"));
        return label + "</td></tr></table>";
    }

    private String table(int index) {
        Quotient.MergedState state = quotient.states().get(index);
        String colour = !state.breaches().isEmpty() ? RED : state.isInitial() ? BLUE : SLATE;
        String head = (index + 1) + " \u00b7 " + VerdictText.count(state.count(), "state")
                + (state.isInitial() ? " \u00b7 initial" : "");
        List<String> breaches = state.breaches().stream().map(breach -> QuotientText.breach(breach, state)).toList();
        List<String> rows = rows(state.value());
        StringBuilder html = new StringBuilder("<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" "
                + "cellpadding=\"3\" color=\"" + colour + "\"><tr><td bgcolor=\"" + colour
                + "\" align=\"left\" width=\""
                + width(head, breaches, rows) + "\"><font color=\"white\">" + head + "</font></td></tr>");
        breaches.forEach(breach -> html.append(row(breach, "lr\" bgcolor=\"#fde0e0")));
        for (int i = 0; i < rows.size(); i++) {
            html.append(row(rows.get(i), i == rows.size() - 1 ? "lrb" : "lr"));
        }
        return html + "</table>";
    }

    private static String row(String text, String sides) {
        return "<tr><td align=\"left\" sides=\"" + sides + "\">" + SvgCanvas.escape(text) + "</td></tr>";
    }

    /** At least; layout engines without fonts think too little of a monospaced one. */
    private static int width(String head, List<String> breaches, List<String> rows) {
        int characters = Stream.of(List.of(head), breaches, rows).flatMap(List::stream).mapToInt(String::length).max()
                .orElse(0);
        return characters * CHARACTER / 10 + 8;
    }

    /** A line for each field of a record and each argument of a function. */
    private static List<String> rows(Value value) {
        List<String> rows = new ArrayList<>();
        if (value instanceof RecordValue || value instanceof MapValue) {
            FunctionValue function = (FunctionValue) value;
            int width = function.domain().enumerated().elements().map(key -> text(key).length()).max().getOrElse(0) + 2;
            for (Value key : function.domain()) {
                String start = text(key) + " ".repeat(width - text(key).length());
                rows.addAll(
                        Wrapped.lines(start, " ".repeat(width), text(function.apply(key)), Math.max(WIDTH, width * 2)));
            }
        } else {
            rows.addAll(Wrapped.lines("", "  ", text(value), WIDTH));
        }
        return rows;
    }

    /** Strings stand without quotes: a picture is read, not parsed. */
    private static String text(Value value) {
        return value instanceof StringValue string && !string.text().isBlank() ? string.text() : value.toString();
    }
}
