package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Suggestions;
import io.vavr.control.Either;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a cell says. */
final class ClaimWords {
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([^\\]\\s]+)\\]$");
    private static final String WITNESS = "\\s*:\\s*(\\d{1,6})\\s*,\\s*([A-Za-z_]\\w*(\\([^()]*\\))?)";
    private static final Pattern FAILS = Pattern.compile("fails" + WITNESS);
    private static final Pattern SOMETIMES = Pattern.compile("sometimes(" + WITNESS + ")");
    private static final String EXPECTED = "expected 'holds', 'fails: LENGTH, LAST ACTION', 'reachable', 'unreachable', or 'n/a' "
            + "with a footnote";
    private static final List<String> WORDS = List.of("holds", "fails", "reachable", "unreachable", "n/a");

    private static final List<String> COMPARISONS = List.of("same", "refines", "refined by", "differ");
    private static final Pattern COST = Pattern.compile("zero|unbounded|[1-9]\\d*(/[1-9]\\d*)?");

    private final Footnotes footnotes;

    ClaimWords(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    Either<Problem, Claim> read(CellText cell) {
        return read(cell, ClaimWords::readWords);
    }

    /** What a cell of a table of pairs says. */
    Either<Problem, Claim> readComparison(CellText cell) {
        return read(cell, (place, words) -> COMPARISONS.contains(words)
                ? Either.right(new Claim.Compared(words))
                : Either.left(problem(place, "cannot read '" + words + "': expected " + String.join(", ", COMPARISONS)
                        + ", or 'n/a' with a footnote", "")));
    }

    /** What a cell of a table of costs says. */
    Either<Problem, Claim> readCost(CellText cell) {
        return read(cell, (place, words) -> COST.matcher(words).matches()
                ? Either.right(new Claim.Costs(words))
                : Either.left(problem(place, "cannot read '" + words
                        + "': expected a number or fraction such as 3/2, 'zero', 'unbounded', or 'n/a' with a footnote",
                        "")));
    }

    private Either<Problem, Claim> read(CellText cell, BiFunction<CellText, String, Either<Problem, Claim>> reader) {
        Matcher footnote = FOOTNOTE.matcher(cell.text());
        if (!footnote.find()) {
            return reader.apply(cell, cell.text());
        }
        String label = footnote.group(1);
        String words = cell.text().substring(0, footnote.start()).strip();
        return footnotes.text(label).isEmpty()
                ? Either.left(
                        problem(cell, "there is no footnote '[^" + label + "]: ...' with a text on this page", ""))
                : words.equals("n/a")
                        ? Either.right(new Claim.NotApplicable(footnotes.text(label).get()))
                        : reader.apply(cell, words);
    }

    private static Either<Problem, Claim> readWords(CellText cell, String words) {
        return switch (words) {
            case "holds" -> Either.right(new Claim.Holds());
            case "reachable" -> Either.right(new Claim.Reachable());
            case "unreachable" -> Either.right(new Claim.Unreachable());
            case "" -> Either.left(problem(cell, "empty cell: " + EXPECTED, ""));
            case "n/a" -> Either.left(problem(cell, "'n/a' without a reason",
                    "write n/a[^1] here and, below the table, [^1]: the reason"));
            default -> readFails(cell, words);
        };
    }

    private static Either<Problem, Claim> readFails(CellText cell, String words) {
        Matcher fails = FAILS.matcher(words);
        if (!fails.matches()) {
            return Either.left(problem(cell, "cannot read '" + words + "': " + EXPECTED, hint(words)));
        }
        int length = Integer.parseInt(fails.group(1));
        if (length == 0) {
            return Either.left(problem(cell, "a counterexample has at least one state, found length 0", ""));
        }
        if (length == 1 != fails.group(2).equals("Init")) {
            return Either.left(problem(cell,
                    "a counterexample of one state is written 'fails: 1, Init', and no other ends with Init", ""));
        }
        return Either.right(new Claim.Fails(length, fails.group(2)));
    }

    /** The word that was probably meant. */
    private static String hint(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.startsWith("fail")) {
            return "such as 'fails: 7, MigCopy': the number of states and the name of the last action";
        }
        return Suggestions.nearest(lower, WORDS).map(word -> "did you mean '" + word + "'?").orElse("");
    }

    /** What a cell of a litmus table says. */
    static Either<Problem, Claim> readOutcome(CellText cell) {
        String words = cell.text();
        Matcher sometimes = SOMETIMES.matcher(words);
        return switch (words) {
            case "never" -> Either.right(new Claim.Never());
            case "always" -> Either.right(new Claim.Always());
            case "sometimes" -> Either.right(new Claim.Sometimes(Optional.empty()));
            case String other when sometimes.matches() -> readFails(cell, "fails" + sometimes.group(1))
                    .map(witness -> new Claim.Sometimes(Optional.of((Claim.Fails) witness)));
            default -> Either.left(problem(cell, "cannot read '" + words
                    + "': expected 'never', 'always', 'sometimes' or 'sometimes: LENGTH, LAST ACTION'", ""));
        };
    }

    private static Problem problem(CellText cell, String message, String hint) {
        return Problem.of(Code.CLAIMS, cell.span(), message, hint.isEmpty() ? null : hint);
    }
}
