package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;

/**
 * A word of a {@code .cfg}.
 *
 * @param text as written; of a string what it denotes, without quotes
 * @param firstOnLine nothing but white space stands before it on its line
 */
record ConfigToken(Kind kind, String text, Span span, boolean firstOnLine) {

    enum Kind {
        /** An identifier or keyword. */
        NAME, NUMBER, STRING,
        /** A sign that the grammar of a {@code .cfg} uses. */
        SIGN,
        /** An operator of TLA+, as in {@code \prec <- Before}. */
        OPERATOR, END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isKeyword() {
        return kind == Kind.NAME && ConfigKeyword.isKeyword(text);
    }

    /** Does it stand where keywords stand, though it is none? Then it may be one with a letter wrong. */
    boolean mayBeMisspeltKeyword() {
        return kind == Kind.NAME && !isKeyword() && firstOnLine;
    }

    /** For messages. */
    String quoted() {
        return switch (kind) {
            case END -> "the end of the file";
            case STRING -> "\"" + text + "\"";
            default -> "`" + text + "'";
        };
    }
}
