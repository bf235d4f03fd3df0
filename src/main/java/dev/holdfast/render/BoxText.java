package dev.holdfast.render;

import dev.holdfast.render.Picture.Box;
import dev.holdfast.render.Picture.Line;
import dev.holdfast.render.Picture.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a box line by line, broken to a width in characters. What is too long even for a line of its own is cut;
 * the text file beside the picture has it whole.
 */
final class BoxText {
    static final String ARROW = " \u2192 ";
    /** What stands for a key above variables that have none. */
    static final String GLOBAL = "global";
    private static final String ELLIPSIS = "\u2026";
    private static final String GAP = "  ";
    private static final int MOST_LINES = 3;
    private static final String BETWEEN = " \u00b7 ";

    private BoxText() {}

    /** What a line is, which decides how it is drawn. */
    enum Kind {
        /** Why the trace ends here. */
        MARK,
        /** The key of a section. */
        KEY,
        /** An entry that the step changed: the name, or the name with its values. */
        CHANGED,
        /** More of the changed entry above: values that found no room beside the name. */
        CHANGED_MORE,
        /** Entries that the step left alone. */
        CONTEXT,
        /** How many entries are not shown. */
        FOLDED
    }

    /**
     * A line of a box.
     *
     * @param left flush left
     * @param right flush right; may be empty
     */
    record TextLine(Kind kind, String left, String right) {}

    static List<TextLine> of(Box box, int width) {
        List<TextLine> lines = new ArrayList<>();
        if (!box.mark().isEmpty()) {
            Wrapped.lines("", "", box.mark(), width).forEach(line -> lines.add(new TextLine(Kind.MARK, line, "")));
        }
        for (Section section : box.sections()) {
            lines.add(new TextLine(Kind.KEY, cut(section.key().isEmpty() ? GLOBAL : section.key(), width), ""));
            section.lines().stream().filter(Line::changed).forEach(line -> addChanged(line, width, lines));
            addContext(section.lines().stream().filter(line -> !line.changed()).toList(), width, lines);
        }
        if (box.folded() > 0) {
            lines.add(new TextLine(Kind.FOLDED, folded(box), ""));
        }
        return lines;
    }

    private static String folded(Box box) {
        if (box.sections().isEmpty()) {
            return "nothing changes";
        }
        return ELLIPSIS + " " + box.folded()
                + (box.number() > 1 ? " unchanged" : box.folded() == 1 ? " never changes" : " never change");
    }

    /** The width at which no changed entry needs a second line, within limits. */
    static int comfortableWidth(List<Box> boxes, int least, int most) {
        int longest = boxes.stream().flatMap(box -> box.sections().stream())
                .flatMap(section -> section.lines().stream())
                .filter(Line::changed).mapToInt(line -> line.name().length() + GAP.length() + values(line).length())
                .max()
                .orElse(least);
        return Math.max(least, Math.min(longest, most));
    }

    static String values(Line line) {
        if (line.before().isEmpty()) {
            return "+ " + line.value();
        }
        return line.value().isEmpty() ? "\u2212 " + line.before() : line.before() + ARROW + line.value();
    }

    private static void addChanged(Line line, int width, List<TextLine> lines) {
        String values = values(line);
        if (line.name().length() + GAP.length() + values.length() <= width) {
            lines.add(new TextLine(Kind.CHANGED, line.name(), values));
        } else {
            lines.add(new TextLine(Kind.CHANGED, cut(line.name(), width), ""));
            boolean oneLine = values.length() <= width || line.before().isEmpty() || line.value().isEmpty();
            for (String part : oneLine
                    ? List.of(values)
                    : List.of(line.before(), ARROW.stripLeading() + line.value())) {
                folded(part, width).forEach(text -> lines.add(new TextLine(Kind.CHANGED_MORE, text, "")));
            }
        }
    }

    /** A long value on as many lines as it may have. */
    private static List<String> folded(String text, int width) {
        List<String> lines = Wrapped.lines("  ", "    ", text, width);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        String last = lines.get(MOST_LINES - 1);
        List<String> some = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        some.add(last.length() < width ? last + ELLIPSIS : last.substring(0, width - 1) + ELLIPSIS);
        return some;
    }

    /** Several short entries share a line. */
    private static void addContext(List<Line> entries, int width, List<TextLine> lines) {
        String text = "";
        for (Line entry : entries) {
            String equation = cut(entry.name() + " " + entry.value(), width);
            if (!text.isEmpty() && text.length() + BETWEEN.length() + equation.length() > width) {
                lines.add(new TextLine(Kind.CONTEXT, text, ""));
                text = "";
            }
            text = text.isEmpty() ? equation : text + BETWEEN + equation;
        }
        if (!text.isEmpty()) {
            lines.add(new TextLine(Kind.CONTEXT, text, ""));
        }
    }

    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + ELLIPSIS;
    }
}
