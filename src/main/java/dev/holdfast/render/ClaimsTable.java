package dev.holdfast.render;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.Column;
import dev.holdfast.claims.ColumnReport;
import dev.holdfast.claims.Row;
import dev.holdfast.claims.Table;
import dev.holdfast.verdict.Statistics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The claims with what was found, as {@code prove} prints them: the tables of the page with a mark for each row, then
 * what came out otherwise, then figures for each model.
 */
public final class ClaimsTable {
    private static final String DEVIATION = "NOT AS CLAIMED";

    private final ClaimsReport report;

    private ClaimsTable(ClaimsReport report) {
        this.report = report;
    }

    /**
     * Ends with a line break.
     *
     * @param gallery where the pictures of counterexamples are
     */
    public static String of(ClaimsReport report, Path gallery) {
        ClaimsTable table = new ClaimsTable(report);
        List<String> parts = new ArrayList<>();
        report.file().tables().forEach(each -> parts.add(table.text(each)));
        parts.add(table.deviations(gallery));
        parts.add(ProblemText.plain().of(report.problems()));
        parts.add(table.figures() + table.summary());
        return String.join("\n", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The table as far as it was selected; empty if nothing of it was. */
    private String text(Table table) {
        List<String> heading = new ArrayList<>(List.of("property"));
        table.columns().stream().map(Column::name).forEach(heading::add);
        heading.add("");
        TextColumns columns = new TextColumns(heading.toArray(String[]::new));
        List<Row> rows = table.rows().stream().filter(row -> row.cells().stream().anyMatch(this::isSelected)).toList();
        rows.forEach(row -> columns.add(line(row)));
        return rows.isEmpty() ? "" : columns.toString();
    }

    private boolean isSelected(Cell cell) {
        return report.selection().includes(cell);
    }

    private List<String> line(Row row) {
        List<String> line = new ArrayList<>(List.of(row.property()));
        boolean asClaimed = true;
        for (Cell cell : row.cells()) {
            Optional<CellOutcome> outcome = report.outcome(cell);
            line.add(outcome.map(ClaimsTable::word).orElse("-"));
            asClaimed &= outcome.map(CellOutcome::asClaimed).orElse(true);
        }
        line.add(asClaimed ? "OK" : DEVIATION);
        return line;
    }

    private static String word(CellOutcome outcome) {
        return outcome.asClaimed() ? outcome.found() : "! " + outcome.found();
    }

    private String deviations(Path gallery) {
        String messages = report.outcomes().stream().filter(outcome -> !outcome.asClaimed())
                .map(outcome -> outcome.message(gallery) + "\n").collect(Collectors.joining());
        return messages.isEmpty() ? "" : DEVIATION + "\n" + messages;
    }

    private String figures() {
        TextColumns columns = new TextColumns("model", "distinct", "generated", "depth", "time", "as claimed");
        for (ColumnReport column : report.columns()) {
            Statistics statistics = column.verdict().summary().statistics();
            List<CellOutcome> decided = decided(column.cells());
            columns.add(column.column().name(), Figures.number(statistics.distinct()),
                    Figures.number(statistics.generated()),
                    Integer.toString(statistics.depth()), Figures.seconds(column.verdict().summary().seconds().total()),
                    decided.stream().filter(CellOutcome::asClaimed).count() + " of " + decided.size()
                            + VerdictText.within(column.verdict().summary()));
        }
        return columns.toString();
    }

    private static List<CellOutcome> decided(List<CellOutcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.cell().isApplicable()).toList();
    }

    private String summary() {
        List<CellOutcome> decided = decided(report.outcomes());
        long otherwise = decided.stream().filter(outcome -> !outcome.asClaimed()).count();
        if (otherwise > 0) {
            return otherwise + " of " + VerdictText.count(decided.size(), "claim") + " " + DEVIATION + "\n";
        }
        return VerdictText.count(decided.size(), "claim") + ", all as claimed"
                + (report.isAsClaimed() ? "" : "; but see the problems above") + "\n";
    }
}
