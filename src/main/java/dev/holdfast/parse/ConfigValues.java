package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a {@code .cfg} can write: numbers, strings, TRUE, FALSE, model values, and sets of these. */
final class ConfigValues {
    private static final String BY_OPERATOR = "define an operator with this value in a module that extends the spec,"
            + " and write `CONSTANT Name <- Operator'";

    private final ConfigWords words;

    ConfigValues(ConfigWords words) {
        this.words = words;
    }

    /** Empty if the next words are no value; the problem is then reported. */
    Optional<Value> value() {
        ConfigToken token = words.peek();
        if (token.is("{")) {
            return set();
        }
        return switch (token.kind()) {
            case NUMBER -> number();
            case STRING -> Optional.of(new StringValue(words.take().text()));
            case NAME -> name();
            case SIGN, OPERATOR, END -> {
                words.unexpected("a value", hint(token));
                yield Optional.empty();
            }
        };
    }

    /** How to write a value that goes on with this word, if the word belongs to an expression. */
    static @Nullable String hint(ConfigToken word) {
        boolean expression = word.kind() == ConfigToken.Kind.OPERATOR || word.is("[") || word.is("(");
        return expression ? BY_OPERATOR : null;
    }

    private Optional<Value> name() {
        if (words.peek().isKeyword()) {
            words.unexpected("a value");
            return Optional.empty();
        }
        String text = words.take().text();
        return Optional.of(switch (text) {
            case "TRUE" -> BoolValue.TRUE;
            case "FALSE" -> BoolValue.FALSE;
            default -> new ModelValue(text);
        });
    }

    private Optional<Value> number() {
        ConfigToken token = words.take();
        try {
            return Optional.of(IntValue.of(Integer.parseInt(token.text())));
        } catch (NumberFormatException e) {
            words.problem(Code.CONFIG_SYNTAX, token.span(), "the number " + token.text() + " does not fit into 32 bits",
                    null);
            return Optional.empty();
        }
    }

    private Optional<Value> set() {
        Span opening = words.take().span();
        List<Value> elements = new ArrayList<>();
        if (words.takeIf("}")) {
            return Optional.of(EnumeratedSet.EMPTY);
        }
        do {
            Optional<Value> element = isUnclosed() ? unclosed(opening) : value();
            if (element.isEmpty()) {
                return element;
            }
            element.ifPresent(elements::add);
        } while (words.takeIf(","));
        if (words.takeIf("}")) {
            return enumerated(elements, opening);
        }
        if (isUnclosed()) {
            return unclosed(opening);
        }
        words.unexpected("`,' or `}'", hint(words.peek()));
        return Optional.empty();
    }

    private Optional<Value> unclosed(Span opening) {
        words.problem(Code.CONFIG_SYNTAX, opening, "set without end: the closing `}' is missing", null);
        return Optional.empty();
    }

    /** Does something else begin here that no set can hold? */
    private boolean isUnclosed() {
        return words.atSectionEnd() || words.peek().firstOnLine() && words.isFollowedBy("=", "<-");
    }

    private Optional<Value> enumerated(List<Value> elements, Span opening) {
        try {
            return Optional.of(EnumeratedSet.of(elements));
        } catch (ValueException e) {
            words.problem(Code.CONFIG_SYNTAX, opening, "the elements of this set cannot be compared: " + e.getMessage(),
                    null);
            return Optional.empty();
        }
    }
}
