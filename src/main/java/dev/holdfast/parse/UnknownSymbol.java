package dev.holdfast.parse;

import dev.holdfast.diagnostic.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A symbol that nothing defines, in SANY's words, of which it has several and says two at once for an infix symbol. */
final class UnknownSymbol {
    private static final Pattern UNKNOWN = Pattern.compile("Unknown operator: `(.+)'\\.");
    private static final Pattern UNDECLARED = Pattern
            .compile("Could not find declaration or definition of symbol '(.+)'\\.");
    private static final Pattern UNRESOLVED = Pattern
            .compile("Couldn't resolve (?:infix|prefix|postfix) operator symbol `(.+)'\\.");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of("<=", "\\leq", "=<", "\\leq", ">=", "\\geq",
            "\\circ", "\\o");

    /** What other languages write, and TLA+. */
    private static final Map<String, String> OTHER_LANGUAGES = Map.of("&&", "/\\ is the sign for and", "||",
            "\\/ is the sign for or", ":=", "a step says what the next value equals, with =");

    private UnknownSymbol() {}

    /** The symbol that the message is about; empty if it is about something else. */
    static Optional<String> of(String message) {
        for (Pattern pattern : List.of(UNKNOWN, UNDECLARED, UNRESOLVED)) {
            Matcher found = pattern.matcher(message);
            if (found.matches()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }

    /** The problem in the words that SANY has for most unknown symbols. */
    static Problem inOneWord(Problem problem) {
        String message = UNDECLARED.matcher(problem.message()).replaceFirst("Unknown operator: `$1'.");
        return Problem.of(problem.code(), problem.span(), message, problem.hint());
    }

    /** Which standard module to extend for the symbol, if one defines it. */
    static Optional<String> hint(String symbol) {
        if (OTHER_LANGUAGES.containsKey(symbol)) {
            return Optional.ofNullable(OTHER_LANGUAGES.get(symbol));
        }
        return StandardOperators.definedIn(OTHER_SPELLINGS.getOrDefault(symbol, symbol))
                .map(module -> "module " + module + " defines it: EXTENDS " + module);
    }

    /** Is it said of the symbol in an expression, where another problem is about the very symbol? */
    static boolean isSaidBetter(Problem problem, List<Problem> all) {
        Matcher unresolved = UNRESOLVED.matcher(problem.message());
        return unresolved.matches() && all.stream().anyMatch(other -> other != problem
                && of(other.message()).equals(of(problem.message())) && problem.span().contains(other.span()));
    }
}
