package dev.holdfast.render;

import java.util.ArrayList;
import java.util.List;

/** Rows with their cells one below the other; numbers are flush right. */
final class TextColumns {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextColumns(String... heading) {
        rows.add(List.of(heading));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Ends with a line break. */
    @Override
    public String toString() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String space = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP).append(isNumeric(i) ? space + row.get(i) : row.get(i) + space);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1 && rows.stream().skip(1).allMatch(row -> row.get(column).matches("[0-9][0-9,.]*( s)?"));
    }
}
