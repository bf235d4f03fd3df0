package dev.holdfast.render;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Problems as a terminal shows them: place, message, the source line with carets, hint.
 *
 * <pre>
 * spec/Counter.tla:7:14: unknown operator 'Jumpp'
 *     7 | Next == \/ Jumpp
 *       |            ^^^^^
 *       = did you mean 'Jump'?
 * </pre>
 */
public final class ProblemText {
    private static final int TAB = 8;

    private final boolean coloured;
    private final SourceLines sources;

    private ProblemText(boolean coloured, SourceLines sources) {
        this.coloured = coloured;
        this.sources = sources;
    }

    /** Without colours. */
    public static ProblemText plain() {
        return new ProblemText(false, new SourceLines());
    }

    /** With ANSI colours. */
    public static ProblemText coloured() {
        return new ProblemText(true, new SourceLines());
    }

    /**
     * The same, with a text that lies in no file.
     *
     * @param file what problems name instead of a file
     */
    public ProblemText knowing(String file, String text) {
        return new ProblemText(coloured, sources.with(file, text));
    }

    /** Every problem in its order, with a blank line between two. */
    public String of(List<Problem> problems) {
        return String.join("\n", problems.stream().map(this::of).toList());
    }

    /** One problem; ends with a line break. */
    public String of(Problem problem) {
        Span span = problem.span();
        String place = span.toString();
        List<String> lines = new ArrayList<>();
        lines.add(bold(place.isEmpty() ? "" : place + ": ") + label(problem) + problem.message());
        Optional<String> source = span.isKnown() ? sources.line(span.file(), span.line()) : Optional.empty();
        String margin = " ".repeat(Math.max(5, Integer.toString(span.line()).length() + 1));
        source.ifPresent(text -> addSource(text, span, margin, lines));
        if (problem.hint() != null) {
            lines.add(margin + " = " + problem.hint());
        }
        return String.join("\n", lines) + "\n";
    }

    private String label(Problem problem) {
        return problem.isWarning() ? inColour("33", "warning: ") : "";
    }

    private void addSource(String text, Span span, String margin, List<String> lines) {
        String number = Integer.toString(span.line());
        lines.add(" ".repeat(margin.length() - number.length()) + number + " | " + printable(text).stripTrailing());
        lines.add(margin + " | " + inColour("31", carets(text, span)));
    }

    /** A caret under each character of the span; one that goes on in the next line ends with its first line. */
    private static String carets(String text, Span span) {
        int first = Math.max(0, Math.min(span.column() - 1, text.length()));
        int lineEnd = Math.max(first + 1, text.stripTrailing().length());
        int last = span.endLine() > span.line() ? lineEnd : Math.min(span.endColumn(), lineEnd);
        int from = printable(text.substring(0, first)).length();
        int to = printable(text.substring(0, Math.min(last, text.length()))).length();
        return " ".repeat(from) + "^".repeat(Math.max(1, to - from));
    }

    private static String printable(String text) {
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                expanded.append(" ".repeat(TAB - expanded.length() % TAB));
            } else {
                // What a terminal would obey stays out of it.
                expanded.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return expanded.toString();
    }

    private String bold(String text) {
        return inColour("1", text);
    }

    private String inColour(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
