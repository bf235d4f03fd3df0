package dev.holdfast.render;

import java.util.ArrayList;
import java.util.List;

/** Text folded at spaces to a width. */
final class Wrapped {
    private Wrapped() {}

    /**
     * Lines of at most {@code width} characters.
     *
     * @param first what the first line starts with
     * @param hanging what every other line starts with
     */
    static List<String> lines(String first, String hanging, String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        String start = first;
        while (start.length() + rest.length() > width) {
            int room = width - start.length();
            int space = rest.lastIndexOf(' ', room);
            // A word longer than a line is cut: a commit message with a long line is refused, a cut word is read.
            int end = space > 0 ? space : room;
            lines.add((start + rest.substring(0, end)).stripTrailing());
            rest = rest.substring(end).stripLeading();
            start = hanging;
        }
        lines.add(start + rest);
        return lines;
    }
}
