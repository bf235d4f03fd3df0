package dev.holdfast.claims;

import dev.holdfast.diagnostic.Problem;
import java.util.List;
import java.util.Optional;

/** What became of a page's claims, column by column. */
public record ClaimsReport(ClaimsFile file, Selection selection, List<ColumnReport> columns) {
    public ClaimsReport {
        columns = List.copyOf(columns);
    }

    /** Did everything come out as claimed? */
    public boolean isAsClaimed() {
        return columns.stream().allMatch(ColumnReport::isAsClaimed);
    }

    /** Every outcome, column by column. */
    public List<CellOutcome> outcomes() {
        return columns.stream().flatMap(column -> column.cells().stream()).toList();
    }

    /** What became of a claim; empty if it was not selected. */
    public Optional<CellOutcome> outcome(Cell cell) {
        return outcomes().stream().filter(outcome -> outcome.cell().equals(cell)).findFirst();
    }

    /** Every problem once; columns often share theirs. */
    public List<Problem> problems() {
        return columns.stream().flatMap(column -> column.problems().stream()).distinct().toList();
    }
}
