package dev.holdfast.claims;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.List;

/**
 * What became of one model's claims.
 *
 * @param cells those that were to be decided, in the order of the page
 * @param problems what the search warned of, properties nobody claims, and violations that no cell can speak of
 */
public record ColumnReport(Column column, Verdict verdict, List<CellOutcome> cells, List<Problem> problems) {
    public ColumnReport {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Is every cell as claimed, and nothing else wrong? */
    public boolean isAsClaimed() {
        return cells.stream().allMatch(CellOutcome::asClaimed) && problems.stream().allMatch(Problem::isWarning);
    }

    /** Did the search come to its end? One that went on after a violation may have been stopped all the same. */
    public boolean isDecided() {
        return (verdict instanceof Holds || verdict instanceof Violated) && verdict.properties().stream()
                .noneMatch(result -> result.outcome() == PropertyResult.Outcome.UNDECIDED);
    }
}
