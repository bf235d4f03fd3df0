package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * A table cell as its author typed it.
 *
 * @param nodes what the cell consists of, in order
 * @param text without backticks, emphasis and link targets
 * @param span of the text; of the row for an empty cell
 */
record CellText(List<Node> nodes, String text, Span span) {

    static CellText of(TableCell cell, String file) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = cell.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return new CellText(nodes, textOf(nodes).strip(), nodes.isEmpty() ? spanOf(cell, file) : spanOf(nodes, file));
    }

    /** Is there no cell at all because the row is short? */
    static boolean isMissing(TableCell cell) {
        return cell.getSourceSpans().isEmpty() && cell.getFirstChild() == null;
    }

    /** What stands after the first node. */
    String rest() {
        return textOf(nodes.subList(1, nodes.size())).strip();
    }

    static String textOf(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> addText(node, text));
        return text.toString();
    }

    static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        addText(node, text);
        return text.toString();
    }

    private static void addText(Node node, StringBuilder text) {
        switch (node) {
            case Text plain -> text.append(plain.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case SoftLineBreak end -> text.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    addText(child, text);
                }
            }
        }
    }

    static Span spanOf(Node node, String file) {
        return spanOf(List.of(node), file);
    }

    private static Span spanOf(List<Node> nodes, String file) {
        List<SourceSpan> spans = nodes.stream().flatMap(node -> node.getSourceSpans().stream()).toList();
        if (spans.isEmpty()) {
            return nodes.get(0).getParent() == null ? Span.of(file) : spanOf(nodes.get(0).getParent(), file);
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        return new Span(file, first.getLineIndex() + 1, first.getColumnIndex() + 1, last.getLineIndex() + 1,
                last.getColumnIndex() + last.getLength());
    }

    boolean startsWithLink() {
        return !nodes.isEmpty() && nodes.get(0) instanceof Link;
    }
}
