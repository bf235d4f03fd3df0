package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a {@code .cfg} into words. What is no word is a problem with its place, never the end of the file.
 */
final class ConfigLexer {
    private static final String SIGNS = "={},[]()!";
    private static final String OPERATOR_CHARACTERS = "+-*/<>=|&^%$?#@~:.";

    private final String file;
    private final String text;
    private final List<Problem> problems;
    private final List<ConfigToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;
    private int lineOfLastToken;

    ConfigLexer(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The words, ended by one of kind END. */
    List<ConfigToken> tokens() {
        while (at < text.length()) {
            one();
        }
        add(ConfigToken.Kind.END, "", Span.at(file, line, column));
        return tokens;
    }

    private void one() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            advance(1);
        } else if (startsWith("\\*")) {
            lineComment();
        } else if (startsWith("(*")) {
            blockComment();
        } else if (c == '"') {
            string();
        } else if (isWordCharacter(c)) {
            word();
        } else if (startsWith("<-")) {
            take(ConfigToken.Kind.SIGN, 2);
        } else {
            signOrOperator(c);
        }
    }

    private void lineComment() {
        while (at < text.length() && text.charAt(at) != '\n') {
            advance(1);
        }
    }

    private void blockComment() {
        Span opening = new Span(file, line, column, line, column + 1);
        int depth = 0;
        do {
            if (startsWith("(*")) {
                depth++;
                advance(2);
            } else if (startsWith("*)")) {
                depth--;
                advance(2);
            } else {
                advance(1);
            }
        } while (depth > 0 && at < text.length());
        if (depth > 0) {
            problems.add(Problem.of(Code.CONFIG_SYNTAX, opening, "comment without end: `*)' is missing"));
        }
    }

    private void string() {
        int fromLine = line;
        int fromColumn = column;
        StringBuilder denoted = new StringBuilder();
        advance(1);
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            denoted.append(stringCharacter());
        }
        boolean closed = at < text.length() && text.charAt(at) == '"';
        Span span = new Span(file, fromLine, fromColumn, line, closed ? column : Math.max(fromColumn, column - 1));
        if (closed) {
            advance(1);
        } else {
            problems.add(Problem.of(Code.CONFIG_SYNTAX, span, "string without end: the closing `\"' is missing"));
        }
        add(ConfigToken.Kind.STRING, denoted.toString(), span);
    }

    private char stringCharacter() {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length() && "\"\\tnfr".indexOf(text.charAt(at + 1)) >= 0) {
            char escaped = text.charAt(at + 1);
            advance(2);
            return switch (escaped) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'f' -> '\f';
                case 'r' -> '\r';
                default -> escaped;
            };
        }
        advance(1);
        return c;
    }

    private void word() {
        int length = 1;
        while (at + length < text.length() && isWordCharacter(text.charAt(at + length))) {
            length++;
        }
        boolean number = text.substring(at, at + length).chars().allMatch(Character::isDigit);
        take(number ? ConfigToken.Kind.NUMBER : ConfigToken.Kind.NAME, length);
    }

    private void signOrOperator(char c) {
        int length = operatorLength(c);
        if (SIGNS.indexOf(c) >= 0) {
            take(ConfigToken.Kind.SIGN, 1);
        } else if (length > 0) {
            take(ConfigToken.Kind.OPERATOR, length);
        } else {
            String found = text.substring(at, at + Character.charCount(text.codePointAt(at)));
            problems.add(Problem.of(Code.CONFIG_SYNTAX, Span.at(file, line, column),
                    "`" + found + "' cannot stand in a .cfg"));
            advance(found.length());
        }
    }

    /** The length of the operator that begins here, 0 if none does. */
    private int operatorLength(char c) {
        int length = 1;
        if (c == '=') {
            return 0;
        }
        if (c == '\\') {
            while (at + length < text.length() && Character.isLetter(text.charAt(at + length))) {
                length++;
            }
            return length;
        }
        length = 0;
        while (at + length < text.length() && OPERATOR_CHARACTERS.indexOf(text.charAt(at + length)) >= 0
                && !text.startsWith("<-", at + length)) {
            length++;
        }
        return length;
    }

    private void take(ConfigToken.Kind kind, int length) {
        String taken = text.substring(at, at + length);
        Span span = new Span(file, line, column, line, column + length - 1);
        advance(length);
        add(kind, taken, span);
    }

    private void add(ConfigToken.Kind kind, String denoted, Span span) {
        tokens.add(new ConfigToken(kind, denoted, span, span.line() > lineOfLastToken));
        lineOfLastToken = span.endLine();
    }

    private void advance(int characters) {
        for (int end = at + characters; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }

    private boolean startsWith(String start) {
        return text.startsWith(start, at);
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
