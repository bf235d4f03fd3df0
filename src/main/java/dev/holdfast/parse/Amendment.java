package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import tla2sany.semantic.ModuleNode;

/**
 * The root module's text with an addendum as its last definition. The module is written anew rather than extended, so
 * that the addendum sees what is LOCAL to it, and so that everything before keeps its place.
 */
final class Amendment {
    /** What may follow the expression: the brackets around it, which are not part of SANY's node, and a comment. */
    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s)]*(\\\\\\*.*|\\(\\*.*)?", Pattern.DOTALL);

    private final Addendum addendum;
    private final String operator;
    private final List<String> lines;
    /** The line after which nothing is the user's but the addendum. */
    private final int ownLines;

    private Amendment(Addendum addendum, String operator, List<String> lines, int ownLines) {
        this.addendum = addendum;
        this.operator = operator;
        this.lines = lines;
        this.ownLines = ownLines;
    }

    /**
     * @param lines the root module's text
     * @param end the module's last characters, a row of {@code =}
     * @param constants to be declared for the addendum
     */
    static Amendment of(Addendum addendum, List<String> lines, Span end, Collection<String> constants,
            String operator) {
        List<String> amended = new ArrayList<>(lines.subList(0, end.endLine() - 1));
        String last = lines.get(end.endLine() - 1);
        amended.add(last.substring(0, Math.min(end.endColumn(), last.length())).replaceFirst("=+$", ""));
        int own = amended.size();
        amended.add(constants.isEmpty() ? "" : "CONSTANTS " + String.join(", ", constants));
        amended.add(operator + " ==");
        amended.addAll(addendum.text().lines().toList());
        amended.add("====");
        return new Amendment(addendum, operator, amended, own);
    }

    /** The name under which the module has the expression. */
    String operator() {
        return operator;
    }

    List<String> lines() {
        return lines;
    }

    /** Where the addendum begins, in lines of the amended text. */
    private int first() {
        return ownLines + 3;
    }

    /** Is this line not the user's? */
    boolean contains(int line) {
        return line > ownLines;
    }

    /** Is this line behind the expression? */
    boolean endsBefore(int line) {
        return line >= lines.size();
    }

    /** A place of the amended text as a place of the addendum; what lies behind it becomes its end. */
    Span place(int line, int column, int endLine, int endColumn) {
        int end = lines.size() - 1;
        if (line < first()) {
            return Span.at(addendum.place(), 1, 1);
        }
        if (line > end) {
            return Span.at(addendum.place(), end - first() + 1, lines.get(end - 1).length() + 1);
        }
        return new Span(addendum.place(), line - first() + 1, column, Math.min(endLine, end) - first() + 1,
                endLine > end ? lines.get(end - 1).length() : endColumn);
    }

    /** Sees to it that the addendum is one expression: SANY would also take further definitions, or the module's end. */
    void requireOneExpression(ModuleNode root, Places places) {
        Span body = Definitions.body(root, operator).map(places::of).orElse(Span.NOWHERE);
        List<String> text = addendum.text().lines().toList();
        String behind = text.get(body.endLine() - 1).substring(body.endColumn()) + "\n"
                + String.join("\n", text.subList(body.endLine(), text.size()));
        if (!NOTHING_MORE.matcher(behind).matches()) {
            int skipped = behind.length() - behind.replaceFirst("^[ )]+", "").length();
            throw new SpecException(Code.SYNTAX,
                    Span.at(addendum.place(), body.endLine(), body.endColumn() + skipped + 1),
                    "the expression has ended before this");
        }
    }
}
