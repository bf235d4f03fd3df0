package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.Suggestions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The syntax error that SANY printed. Its words are turned round: it says "token" for the last one that was fine and
 * "encountered" for the one that was not.
 */
final class SanySyntaxProblem {
    private static final Pattern ENCOUNTERED = Pattern.compile(
            "(?:Was expecting \"([^\\n]*)\"\\s*)?Encountered \"([^\\n]*)\" at line (\\d+), column (\\d+)"
                    + "(?: and token \"([^\\n]*)\")?");
    private static final Pattern LEXICAL = Pattern
            .compile("Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (.*?), after : (.*)");
    private static final Pattern OPEN_COMMENT = Pattern.compile("open comment starting around line (\\d+)");
    private static final Pattern PLACE = Pattern
            .compile("(?:in block )?line (\\d+), col (\\d+) to line (\\d+), col (\\d+) of module \\w+");
    private static final Pattern ANY_LINE = Pattern.compile("line (\\d+), col(?:umn)? (\\d+)");
    private static final String BEGINNING = "Beginning of definition";
    private static final String DEFINITION = "==== or more Module body";
    /** Words that a formula goes on after; if misspelt they end it. */
    private static final Set<String> PREFIXES = Set.of("UNCHANGED", "ENABLED", "DOMAIN", "SUBSET", "UNION");
    private static final Pattern CODE_POINT = Pattern.compile("\"\\\\u([0-9a-f]{4})\"");
    /** Symbols that newer tools show or write, and what they stand for. */
    private static final Map<String, String> IN_ASCII = Map.ofEntries(Map.entry("\u2227", "/\\"),
            Map.entry("\u2228", "\\/"), Map.entry("\u00ac", "~"), Map.entry("\u2208", "\\in"),
            Map.entry("\u2209", "\\notin"), Map.entry("\u2260", "/="), Map.entry("\u2264", "<="),
            Map.entry("\u2265", ">="), Map.entry("\u21d2", "=>"), Map.entry("\u2261", "<=>"),
            Map.entry("\u2200", "\\A"), Map.entry("\u2203", "\\E"), Map.entry("\u222a", "\\cup"),
            Map.entry("\u2229", "\\cap"), Map.entry("\u2286", "\\subseteq"), Map.entry("\u225c", "=="),
            Map.entry("\u2192", "->"), Map.entry("\u21a6", "|->"), Map.entry("\u2032", "'"),
            Map.entry("\u2013", "-"), Map.entry("\u201c", "\""), Map.entry("\u201d", "\""));

    private final Places places;

    SanySyntaxProblem(Places places) {
        this.places = places;
    }

    Problem of(String module, String output) {
        int error = output.indexOf("***Parse Error***");
        String text = error < 0 ? output : output.substring(error + "***Parse Error***".length());
        Matcher encountered = ENCOUNTERED.matcher(text);
        if (encountered.find()) {
            return encountered(module, encountered);
        }
        Matcher lexical = LEXICAL.matcher(text);
        if (lexical.find()) {
            return lexical(module, lexical);
        }
        Matcher comment = OPEN_COMMENT.matcher(text);
        if (comment.find()) {
            return Problem.of(Code.SYNTAX, at(module, comment.group(1), "1"),
                    "a comment that begins in this line has no end: `*)' is missing");
        }
        return other(module, text);
    }

    private Problem encountered(String module, Matcher found) {
        Span span = at(module, found.group(3), found.group(4));
        int line = Integer.parseInt(found.group(3));
        if (places.isBehindAddendum(module, line)) {
            return Problem.of(Code.SYNTAX, span, "found the end of the expression where it should go on");
        }
        String what = switch (found.group(2)) {
            case BEGINNING -> "the beginning of a definition";
            case "<EOF>" -> "the end of the file";
            default -> "`" + found.group(2) + "'";
        };
        @Nullable
        String before = found.group(5);
        @Nullable
        String expected = found.group(1);
        // What SANY expects in an addendum is about the definition that we make of it.
        boolean isHelpful = expected != null && !places.isInAddendum(module, line);
        String message = "found " + what + (before == null ? "" : " after `" + before + "'")
                + (isHelpful ? " where " + inOurWords(expected) + " should be" : "");
        boolean isWithinFormula = isHelpful && DEFINITION.equals(expected)
                && Character.isLetterOrDigit(found.group(2).codePointAt(0)) && what.startsWith("`");
        boolean isDefinition = BEGINNING.equals(found.group(2));
        return Problem.of(Code.SYNTAX, span, message,
                before == null
                        ? null
                        : isDefinition
                                ? brokenOff(before, written(module, span))
                                : isWithinFormula ? goingOn(before, written(module, span)) : misused(before));
    }

    /** A definition begins where a formula should go on. */
    private static String brokenOff(String before, String written) {
        if (before.equals("==")) {
            return written.endsWith("==")
                    ? "== begins a definition: to compare, write ="
                    : "the definition before it is empty";
        }
        return "what stands before it is not complete: is a bracket still open, or the rest of an expression missing?";
    }

    /** What stands before a place on its line. */
    private String written(String module, Span place) {
        String line = places.line(module, place.line());
        return line.substring(0, Math.min(line.length(), place.column() - 1)).strip();
    }

    private static @Nullable String misused(String before) {
        return before.equals("EXCEPT") || before.equals("!")
                ? "what changes is written ![argument] = value, or !.field = value"
                : null;
    }

    /** SANY takes a formula for complete that its writer does not. */
    private static String goingOn(String before, String written) {
        if (before.equals("=") && written.endsWith("!=")) {
            return "TLA+ writes # or /= for !=";
        }
        return Suggestions.hint(before, PREFIXES)
                .orElse("what stands before it is complete: is an operator missing, such as /\\, or is = written for ==?");
    }

    private static String inOurWords(String expected) {
        return switch (expected) {
            case DEFINITION -> "a definition or the end of the module (====)";
            case "Expression or Instance" -> "an expression or INSTANCE";
            default -> expected;
        };
    }

    private Problem lexical(String module, Matcher found) {
        String character = found.group(3).replaceAll(" \\(\\d+\\)$", "").replace("\"\\n\"", "the end of the line")
                .replace("<EOF>", "the end of the file");
        String before = found.group(4).strip();
        Span place = at(module, found.group(1), found.group(2));
        Matcher beyondAscii = CODE_POINT.matcher(character);
        if (beyondAscii.matches()) {
            return beyondAscii(place, Character.toString(Integer.parseInt(beyondAscii.group(1), 16)));
        }
        return Problem.of(Code.SYNTAX, place, "found " + character
                + (before.equals("\"\"") ? "" : " after " + before) + ", which begins or continues no word of TLA+");
    }

    private static Problem beyondAscii(Span place, String character) {
        boolean blank = Character.isSpaceChar(character.codePointAt(0));
        String name = blank ? "a blank that is no plain space" : "`" + character + "'";
        String plain = blank ? " " : IN_ASCII.get(character);
        return Problem.of(Code.SYNTAX, place, "found "
                + (Character.isSurrogate(character.charAt(0))
                        ? "a character far beyond ASCII"
                        : name + String.format(" (U+%04X)", character.codePointAt(0)))
                + ", which begins or continues no word of TLA+",
                plain != null
                        ? blank ? "write a space" : "write " + plain
                        : isInvisible(character) ? "delete it, it is invisible" : null);
    }

    private static boolean isInvisible(String character) {
        return Character.getType(character.codePointAt(0)) == Character.FORMAT;
    }

    /** A message that follows no pattern, such as a precedence conflict: the first place it names is taken for its own. */
    private Problem other(String module, String text) {
        int end = text.indexOf("Residual stack trace");
        String message = (end < 0 ? text : text.substring(0, end)).strip();
        Matcher place = PLACE.matcher(message);
        if (place.find()) {
            Span span = places.of(module, number(place, 1), number(place, 2), number(place, 3), number(place, 4));
            String line = places.line(module, number(place, 1));
            return Problem.of(Code.SYNTAX, span, oneLine(place.replaceAll("")),
                    message.contains("Precedence conflict") ? conflicting(line) : null);
        }
        Matcher line = ANY_LINE.matcher(text);
        Span span = line.find() ? at(module, line.group(1), line.group(2)) : Span.of(places.file(module));
        return Problem.of(Code.SYNTAX, span, oneLine(message));
    }

    private static String conflicting(String line) {
        return Stream.of("&&", "||").filter(line::contains).map(UnknownSymbol::hint).flatMap(Optional::stream)
                .findFirst().orElse("put one of the two into brackets");
    }

    private Span at(String module, String line, String column) {
        int l = Integer.parseInt(line);
        int c = Integer.parseInt(column);
        return places.of(module, l, c, l, c);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace(" .", ".");
    }
}
