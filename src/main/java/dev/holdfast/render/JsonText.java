package dev.holdfast.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** JSON trees as text: what fits stands on one line, the rest is indented. The same on every system. */
final class JsonText {
    private static final int WIDTH = 100;

    private JsonText() {}

    /** Ends with a line break. */
    static String pretty(JsonNode tree) {
        return text(tree, "") + "\n";
    }

    private static String text(JsonNode node, String indent) {
        String line = node.toString();
        if (node.isValueNode() || node.isEmpty() || indent.length() + line.length() <= WIDTH) {
            return line;
        }
        String inner = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(field -> parts
                    .add(new TextNode(field.getKey()) + ": " + text(field.getValue(), inner)));
        } else {
            node.forEach(element -> parts.add(text(element, inner)));
        }
        String body = inner + String.join(",\n" + inner, parts);
        return node.isObject() ? "{\n" + body + "\n" + indent + "}" : "[\n" + body + "\n" + indent + "]";
    }
}
