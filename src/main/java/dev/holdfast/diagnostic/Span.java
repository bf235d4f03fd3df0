package dev.holdfast.diagnostic;

/**
 * A stretch of text in an input file. Lines and columns count from 1; the end is inclusive.
 *
 * @param file path of the file as the user would name it; empty when the text lies in no file (an argument, say)
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {

    /** The place of things that stand in no file. */
    public static final Span NOWHERE = new Span("", 0, 0, 0, 0);

    /** A single position. */
    public static Span at(String file, int line, int column) {
        return new Span(file, line, column, line, column);
    }

    /** A whole file, when no better place is known. */
    public static Span of(String file) {
        return new Span(file, 1, 1, 1, 1);
    }

    /** Does another stretch of the same file lie wholly inside this one? */
    public boolean contains(Span other) {
        boolean beginsBefore = line < other.line || line == other.line && column <= other.column;
        boolean endsAfter = endLine > other.endLine || endLine == other.endLine && endColumn >= other.endColumn;
        return file.equals(other.file) && beginsBefore && endsAfter;
    }

    public boolean isKnown() {
        return line > 0;
    }

    @Override
    public int compareTo(Span other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, the form editors jump to. */
    @Override
    public String toString() {
        return isKnown() ? file + ":" + line + ":" + column : file;
    }
}
