package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a {@code .cfg} with a place in them, and where problems go. */
final class ConfigWords {
    private final List<ConfigToken> tokens;
    private final List<Problem> problems;
    private int next;

    ConfigWords(List<ConfigToken> tokens, List<Problem> problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** The word that comes next; at the end the END token, again and again. */
    ConfigToken peek() {
        return tokens.get(next);
    }

    /** Is the word after the next one any of those signs? */
    boolean isFollowedBy(String... signs) {
        ConfigToken second = tokens.get(Math.min(next + 1, tokens.size() - 1));
        return Stream.of(signs).anyMatch(second::is);
    }

    ConfigToken take() {
        ConfigToken taken = tokens.get(next);
        if (next < tokens.size() - 1) {
            next++;
        }
        return taken;
    }

    /** Takes the next word if it is that sign. */
    boolean takeIf(String sign) {
        boolean found = peek().is(sign);
        if (found) {
            take();
        }
        return found;
    }

    boolean atEnd() {
        return peek().kind() == ConfigToken.Kind.END;
    }

    /** Is the next word the end, or does it begin a section? */
    boolean atSectionEnd() {
        return atEnd() || peek().isKeyword();
    }

    void skipToSectionEnd() {
        while (!atSectionEnd()) {
            take();
        }
    }

    /**
     * {@code Name} or {@code Instance!Name}. An operator of TLA+ counts as a name too.
     *
     * @param expected for the message if there is none
     */
    Optional<Config.Name> name(String expected) {
        if (peek().isKeyword() || !isNamePart(peek())) {
            unexpected(expected);
            return Optional.empty();
        }
        ConfigToken first = take();
        StringBuilder text = new StringBuilder(first.text());
        Span last = first.span();
        while (takeIf("!")) {
            if (!isNamePart(peek())) {
                unexpected("a name after `!'");
                return Optional.empty();
            }
            last = peek().span();
            text.append('!').append(take().text());
        }
        Span span = new Span(last.file(), first.span().line(), first.span().column(), last.endLine(), last.endColumn());
        return Optional.of(new Config.Name(text.toString(), span));
    }

    /** The same where operators of TLA+ cannot stand. */
    Optional<Config.Name> identifier(String expected) {
        if (peek().kind() == ConfigToken.Kind.OPERATOR) {
            unexpected(expected);
            take();
            return Optional.empty();
        }
        return name(expected);
    }

    private static boolean isNamePart(ConfigToken token) {
        return token.kind() == ConfigToken.Kind.NAME || token.kind() == ConfigToken.Kind.OPERATOR;
    }

    /** Reports the next word as not what was expected. */
    void unexpected(String expected) {
        unexpected(expected, null);
    }

    void unexpected(String expected, @Nullable String hint) {
        problem(Code.CONFIG_SYNTAX, peek().span(), "found " + peek().quoted() + " where " + expected + " should be",
                hint);
    }

    void problem(Code code, Span span, String message, @Nullable String hint) {
        problems.add(Problem.of(code, span, message, hint));
    }
}
