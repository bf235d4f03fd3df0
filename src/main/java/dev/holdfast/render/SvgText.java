package dev.holdfast.render;

import dev.holdfast.render.BoxText.TextLine;
import dev.holdfast.render.Picture.Back;
import dev.holdfast.render.Picture.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A picture as SVG. A chain of boxes needs no layout engine: they go from left to right and continue in the next row.
 * Sizes come from the number of characters of a monospaced font, so no font is asked and every machine draws the same
 * bytes.
 */
public final class SvgText {
    private static final int MARGIN = 16;
    /** Between two boxes of a row: room for the arrow. */
    private static final int GAP = 44;
    /** Above the boxes: the action, or action, kernel function and its file. */
    private static final int LOW_BAND = 22;
    private static final int HIGH_BAND = 46;
    private static final int ROW_GAP = 34;
    private static final int WIDEST = 1280;
    private static final int TITLE = 54;
    private static final int LEGEND = 22;
    /** Below the boxes of a lasso: room for the arrow back and what is written on it. */
    private static final int LOOP = 40;
    private static final int HEAD = 20;
    private static final int LINE = 16;
    private static final int PADDING = 8;
    /** Tenths of a pixel that a character of the 11 pixel font takes. */
    private static final int CHARACTER = 67;
    private static final int SMALL_CHARACTER = 6;
    private static final String LEGEND_TEXT = "yellow: changed by this step \u00b7 grey: left alone by it, but no longer as in the initial state";
    private static final List<String> TINTS = List.of("#dbeafe", "#dcfce7", "#ede9fe", "#fce7f3", "#cffafe", "#ffe4e6");
    private static final String GREY_TINT = "#eef1f4";
    private static final String STYLE = "text{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
            + "font-size:11px;fill:#1f2933}.t{font-size:16px;font-weight:bold}.s{fill:#52606d}.a{font-size:12px;font-weight:bold}"
            + ".f{font-size:10px;fill:#52606d}.k{font-weight:bold}.c{fill:#7b8794}.w{fill:#fff;font-weight:bold}"
            + ".m{fill:#c81e1e;font-weight:bold}.r{text-anchor:end}";

    private final Picture picture;
    private final SvgCanvas canvas = new SvgCanvas();
    private final Map<String, String> tints = new LinkedHashMap<>();
    private final List<List<TextLine>> texts;
    private final int band;
    private final int boxWidth;
    private final int perRow;

    private SvgText(Picture picture) {
        this.picture = picture;
        int longest = picture.boxes().stream().mapToInt(box -> box.function().length() - colon(box) - 1)
                .max()
                .orElse(0);
        this.band = longest <= 0 ? LOW_BAND : HIGH_BAND;
        int least = Math.max(26, (longest * SMALL_CHARACTER + 20 - GAP - 2 * PADDING) * 10 / CHARACTER);
        int characters = BoxText.comfortableWidth(picture.boxes(), Math.min(least, 34), 38);
        this.texts = picture.boxes().stream().map(box -> BoxText.of(box, characters)).toList();
        this.boxWidth = characters * CHARACTER / 10 + 2 * PADDING;
        int count = picture.boxes().size();
        int most = Math.max(1, (WIDEST - 2 * MARGIN) / (boxWidth + GAP));
        int rows = (count + most - 1) / most;
        this.perRow = (count + rows - 1) / rows;
        picture.boxes().forEach(box -> box.sections().forEach(section -> tint(section.key())));
    }

    /** The whole file; ends with a line break. */
    public static String of(Picture picture) {
        return new SvgText(picture).draw();
    }

    private String tint(String key) {
        return key.isEmpty() || key.equals(BoxText.GLOBAL) || key.contains(",")
                ? GREY_TINT
                : tints.computeIfAbsent(key, ignored -> TINTS.get(tints.size() % TINTS.size()));
    }

    private String draw() {
        Caption caption = picture.caption();
        String title = caption.claim() + "  \u2013  " + caption.model();
        int texts = Math.max(title.length() * 10,
                Math.max(caption.reading().length() * CHARACTER / 10, LEGEND_TEXT.length() * SMALL_CHARACTER));
        int width = 2 * MARGIN + Math.max(perRow * (boxWidth + GAP), Math.min(texts, WIDEST));
        List<Integer> tops = rowTops();
        int height = tops.get(tops.size() - 1);
        canvas.rectangle(0, 0, width, height, "fill=\"#fff\"");
        canvas.text(MARGIN, 28, "class=\"t\"", title);
        canvas.text(MARGIN, 46, "class=\"s\"", caption.reading());
        for (int i = 0; i < picture.boxes().size(); i++) {
            drawArrow(i, tops);
            drawBox(i, left(i), tops.get(i / perRow));
        }
        drawLoop(tops, width, height);
        canvas.text(MARGIN, height - 10, "class=\"f\"", LEGEND_TEXT);
        return canvas.file(width, height,
                caption.claim() + " in " + caption.model() + ": " + picture.boxes().size() + " states",
                STYLE);
    }

    /** Where the boxes of each row begin, and last where the picture ends. */
    private List<Integer> rowTops() {
        List<Integer> tops = new ArrayList<>();
        int top = TITLE + band;
        for (int first = 0; first < texts.size(); first += perRow) {
            tops.add(top);
            int tallest = 0;
            for (int i = first; i < Math.min(first + perRow, texts.size()); i++) {
                tallest = Math.max(tallest, height(i));
            }
            top += tallest + ROW_GAP + band;
        }
        tops.add(top - ROW_GAP - band + LEGEND + MARGIN + (picture.loop() == null ? 0 : LOOP));
        return tops;
    }

    private int height(int index) {
        return HEAD + texts.get(index).size() * LINE + PADDING;
    }

    private int left(int index) {
        return MARGIN + GAP + index % perRow * (boxWidth + GAP);
    }

    private void drawArrow(int index, List<Integer> tops) {
        Box box = picture.boxes().get(index);
        int x = left(index);
        int y = tops.get(index / perRow) + HEAD / 2;
        int labelX = x - GAP + 6;
        int labelY = tops.get(index / perRow);
        if (index == 0) {
            canvas.text(x, labelY - 8, "class=\"f\"", "initial state");
            return;
        }
        String colour = box.mark().isEmpty() ? "#3e4c59" : "#c81e1e";
        String line = "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.5\"";
        canvas.path(index % perRow == 0 ? turn(index, tops, y) : "M" + (x - GAP) + " " + y + "H" + (x - 7), line);
        canvas.path("M" + x + " " + y + "l-8 -4v8z", "fill=\"" + colour + "\"");
        canvas.text(labelX, labelY - band + 16, "class=\"a\"", BoxText.cut(box.action(), (boxWidth + GAP) / 8));
        canvas.text(labelX, labelY - 17, "class=\"f\"",
                BoxText.cut(box.function().substring(colon(box) + 1).strip(), (boxWidth + GAP) / SMALL_CHARACTER - 2));
        canvas.text(labelX, labelY - 5, "class=\"f\"", box.function().substring(0, Math.max(0, colon(box))));
    }

    /** Where the file of the kernel function ends and its name begins, or -1. */
    private static int colon(Box box) {
        return box.function().indexOf(':');
    }

    /** From the last box of a row around to the first of the next. */
    private String turn(int index, List<Integer> tops, int y) {
        int from = left(index - 1) + boxWidth;
        int between = tops.get(index / perRow) - band - ROW_GAP / 2;
        int fromY = tops.get(index / perRow - 1) + HEAD / 2;
        return "M" + from + " " + fromY + "h10V" + between + "H" + MARGIN + "V" + y + "H" + (left(index) - 7);
    }

    /** From the foot of the last box below all others to the foot of the one where the lasso goes on. */
    private void drawLoop(List<Integer> tops, int width, int pictureHeight) {
        Back loop = picture.loop();
        if (loop == null) {
            return;
        }
        int last = picture.boxes().size() - 1;
        int line = pictureHeight - LEGEND - LOOP / 2;
        int from = left(last) + boxWidth * 2 / 3;
        int to = left(loop.start()) + boxWidth / 3;
        int foot = tops.get(loop.start() / perRow) + height(loop.start());
        boolean direct = loop.start() / perRow == last / perRow;
        String colour = "#c81e1e";
        String way = "M" + from + " " + (tops.get(last / perRow) + height(last)) + "V" + line + "H"
                + (direct ? to : MARGIN / 2)
                + (direct ? "" : "V" + (rowFoot(loop.start() / perRow, tops) + LOOP / 4) + "H" + to) + "V" + (foot + 7);
        canvas.path(way, "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.5\" stroke-dasharray=\"6 3\"");
        canvas.path("M" + to + " " + foot + "l-4 8h8z", "fill=\"" + colour + "\"");
        String text = loop.action() + (loop.function().isEmpty() ? "" : "  " + loop.function());
        int least = (direct ? Math.min(from, to) : MARGIN / 2) + 6;
        int most = width - MARGIN - text.length() * CHARACTER / 10;
        // Below the line, which goes up at both ends: no text is too long for that.
        canvas.text(Math.max(MARGIN, Math.min(least, most)), line + 14, "class=\"m\"", text);
    }

    /** Below all boxes of a row. */
    private int rowFoot(int row, List<Integer> tops) {
        int tallest = IntStream.range(row * perRow, Math.min((row + 1) * perRow, texts.size())).map(this::height).max()
                .orElse(0);
        return tops.get(row) + tallest;
    }

    private void drawBox(int index, int x, int top) {
        Box box = picture.boxes().get(index);
        boolean isMarked = !box.mark().isEmpty();
        int height = height(index);
        canvas.rectangle(x, top, boxWidth, HEAD, "rx=\"4\" fill=\"" + (isMarked ? "#c81e1e" : "#3e4c59") + "\"");
        canvas.text(x + PADDING, top + 14, "class=\"w\"", Integer.toString(box.number()));
        int y = top + HEAD;
        for (TextLine line : texts.get(index)) {
            drawLine(line, x, y);
            y += LINE;
        }
        canvas.rectangle(x, top, boxWidth, height,
                "rx=\"4\" fill=\"none\" stroke=\"" + (isMarked ? "#c81e1e" : "#9aa5b1")
                        + "\" stroke-width=\"" + (isMarked ? 2 : 1) + "\"");
    }

    private void drawLine(TextLine line, int x, int y) {
        switch (line.kind()) {
            case MARK -> canvas.rectangle(x + 1, y, boxWidth - 2, LINE, "fill=\"#fde0e0\"");
            case KEY -> canvas.rectangle(x + 1, y, boxWidth - 2, LINE, "fill=\"" + tint(line.left()) + "\"");
            case CHANGED, CHANGED_MORE -> canvas.rectangle(x + 1, y, boxWidth - 2, LINE, "fill=\"#fff3bf\"");
            case CONTEXT, FOLDED -> {
            }
        }
        String style = switch (line.kind()) {
            case MARK -> "class=\"m\"";
            case KEY, CHANGED -> "class=\"k\"";
            case CHANGED_MORE -> "xml:space=\"preserve\"";
            case CONTEXT, FOLDED -> "class=\"c\"";
        };
        canvas.text(x + PADDING, y + 12, style, line.left());
        canvas.text(x + boxWidth - PADDING, y + 12, "class=\"r\"", line.right());
    }
}
