package dev.holdfast.claims;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Verdict;
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
}
