package dev.holdfast.render;

import static guru.nidi.graphviz.model.Factory.mutGraph;
import static guru.nidi.graphviz.model.Factory.mutNode;

import dev.holdfast.render.BoxText.TextLine;
import dev.holdfast.render.Picture.Back;
import dev.holdfast.render.Picture.Box;
import guru.nidi.graphviz.attribute.Attributes;
import guru.nidi.graphviz.attribute.Color;
import guru.nidi.graphviz.attribute.Font;
import guru.nidi.graphviz.attribute.Label;
import guru.nidi.graphviz.attribute.Rank;
import guru.nidi.graphviz.attribute.Shape;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import java.util.ArrayList;
import java.util.List;

/** A picture as a Graphviz graph, for those who want to lay it out or edit it themselves. */
public final class DotText {
    private static final String RED = "#c81e1e";
    private static final String SLATE = "#3e4c59";

    private DotText() {}

    /** The whole file; ends with a line break. */
    public static String of(Picture picture) {
        return graph(picture).toString() + "\n";
    }

    static MutableGraph graph(Picture picture) {
        Caption caption = picture.caption();
        int width = BoxText.comfortableWidth(picture.boxes(), 26, 38);
        MutableGraph graph = mutGraph("counterexample").setDirected(true);
        graph.graphAttrs()
                .add(Label.html("<b>" + SvgCanvas.escape(caption.claim() + " \u2013 " + caption.model()) + "</b><br/>"
                        + SvgCanvas.escape(caption.reading())).locate(Label.Location.TOP), Font.name("monospace"),
                        Rank.dir(Rank.RankDir.LEFT_TO_RIGHT));
        graph.nodeAttrs().add(Shape.NONE, Font.name("monospace"), Font.size(10), Attributes.attr("margin", 0));
        graph.linkAttrs().add(Font.name("monospace"), Font.size(10), Color.rgb(SLATE));
        List<MutableNode> nodes = new ArrayList<>();
        picture.boxes().forEach(box -> nodes.add(mutNode("s" + box.number()).add(table(box, width))));
        for (int i = 1; i < nodes.size(); i++) {
            nodes.get(i - 1).links().add(nodes.get(i - 1).linkTo(nodes.get(i))
                    .with(label(picture.boxes().get(i).action(), picture.boxes().get(i).function())));
        }
        Back loop = picture.loop();
        if (loop != null) {
            MutableNode last = nodes.getLast();
            last.links().add(last.linkTo(nodes.get(loop.start())).with(label(loop.action(), loop.function())));
        }
        nodes.forEach(graph::add);
        return graph;
    }

    private static Label label(String action, String function) {
        return Label.html("<b>" + SvgCanvas.escape(action) + "</b><br/>"
                + SvgCanvas.escape(function).replace(": ", "<br/>"));
    }

    private static Label table(Box box, int width) {
        String colour = box.mark().isEmpty() ? SLATE : RED;
        StringBuilder html = new StringBuilder(
                "<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"3\" color=\"" + colour
                        + "\"><tr><td bgcolor=\"" + colour + "\" align=\"left\"><font color=\"white\"><b>"
                        + box.number() + "</b></font></td></tr>");
        List<TextLine> lines = BoxText.of(box, width);
        for (int i = 0; i < lines.size(); i++) {
            html.append(row(lines.get(i), i == lines.size() - 1 ? "lrb" : "lr"));
        }
        return Label.html(html + "</table>");
    }

    private static String row(TextLine line, String sides) {
        String text = SvgCanvas
                .escape(line.left() + (line.right().isEmpty() || line.left().isEmpty() ? "" : "  ") + line.right());
        String colour = switch (line.kind()) {
            case MARK -> " bgcolor=\"#fde0e0\"";
            case KEY -> " bgcolor=\"#eef1f4\"";
            case CHANGED, CHANGED_MORE -> " bgcolor=\"#fff3bf\"";
            case CONTEXT, FOLDED -> "";
        };
        return "<tr><td align=\"left\" sides=\"" + sides + "\"" + colour + ">" + text + "</td></tr>";
    }
}
