package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;

/**
 * SANY's locations as spans. SANY counts a tab as filling up to the next multiple of eight columns, we count it as the
 * one character it is.
 */
final class Places {
    private static final int TAB = 8;

    private final ModuleFiles files;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, String> displayNames = new HashMap<>();

    Places(ModuleFiles files) {
        this.files = files;
    }

    Span of(SemanticNode node) {
        return node.getTreeNode() == null ? Span.NOWHERE : of(node.getLocation());
    }

    Span of(Location location) {
        if (location.beginLine() <= 0) {
            return Span.NOWHERE;
        }
        return of(location.source(), location.beginLine(), location.beginColumn(), location.endLine(),
                location.endColumn());
    }

    /** A stretch of a module's text in SANY's columns. */
    Span of(String module, int line, int column, int endLine, int endColumn) {
        int from = characters(module, line, column);
        int to = characters(module, endLine, endColumn);
        return amendment(module, line).map(amended -> amended.place(line, from, endLine, to))
                .orElseGet(() -> new Span(file(module), line, from, endLine, to));
    }

    private Optional<Amendment> amendment(String module, int line) {
        return files.amendment(module).filter(amended -> amended.contains(line));
    }

    boolean isInAddendum(String module, int line) {
        return amendment(module, line).isPresent();
    }

    /** Is this our own text behind an addendum? */
    boolean isBehindAddendum(String module, int line) {
        return amendment(module, line).filter(amended -> amended.endsBefore(line)).isPresent();
    }

    String file(String module) {
        return displayNames.computeIfAbsent(module, files::displayName);
    }

    /** A line of a module's text; empty if it has none. */
    String line(String module, int line) {
        List<String> text = lines(module);
        return line > text.size() ? "" : text.get(line - 1);
    }

    List<String> lines(String module) {
        return lines.computeIfAbsent(module, files::lines);
    }

    private int characters(String module, int line, int column) {
        List<String> text = lines(module);
        if (line > text.size() || text.get(line - 1).indexOf('\t') < 0) {
            return column;
        }
        String written = text.get(line - 1);
        int reached = 0;
        int character = 0;
        while (reached < column && character < written.length()) {
            reached = written.charAt(character) == '\t' ? reached + TAB - reached % TAB : reached + 1;
            character++;
        }
        return character + Math.max(0, column - reached);
    }
}
