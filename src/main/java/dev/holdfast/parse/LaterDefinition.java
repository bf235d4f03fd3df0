package dev.holdfast.parse;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definition of a symbol that is not known where it is used, since TLA+ reads a module from its top. */
final class LaterDefinition {
    private final String symbol;
    private final List<String> lines;
    private final Pattern definition;

    LaterDefinition(String symbol, List<String> lines) {
        this.symbol = symbol;
        this.lines = lines;
        this.definition = Pattern.compile("^(?:LOCAL\\s+)?" + Pattern.quote(symbol) + "\\s*(?:\\(([^=]*)\\))?\\s*==");
    }

    /** What to do about a use in a line, counted from 1; empty if the module does not define the symbol at the top level. */
    Optional<String> hint(int use) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = definition.matcher(lines.get(i));
            if (found.find()) {
                return Optional.of(i + 1 > use
                        ? symbol + " is defined in line " + (i + 1) + ", below: a definition stands above its use"
                        : "a definition that uses itself is declared first: RECURSIVE " + declared(found.group(1)));
            }
        }
        return Optional.empty();
    }

    private String declared(@Nullable String parameters) {
        return parameters == null || parameters.isBlank()
                ? symbol
                : symbol + Collections.nCopies(parameters.split(",").length, "_").stream()
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
