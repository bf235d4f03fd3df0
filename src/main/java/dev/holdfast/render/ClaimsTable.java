package dev.holdfast.render;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.Column;
import dev.holdfast.claims.ColumnReport;
import dev.holdfast.claims.Row;
import dev.holdfast.claims.Table;
import dev.holdfast.claims.Task;
import dev.holdfast.verdict.Statistics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** The rows and columns of the table that were selected; empty if nothing of it was. */
    private String text(Table table) {
        List<Row> rows = table.rows().stream().filter(row -> isSelected(row, row.cells())).toList();
        int[] kept = IntStream.range(0, table.headings().size() - 1)
                .filter(i -> rows.stream().anyMatch(row -> isSelected(row, List.of(row.cells().get(i))))).toArray();
        List<String> heading = new ArrayList<>(List.of(table.headings().get(0)));
        IntStream.of(kept).forEach(i -> heading.add(table.headings().get(i + 1)));
        heading.add("");
        TextColumns columns = new TextColumns(heading.toArray(String[]::new));
        rows.forEach(row -> columns.add(line(row.name(), IntStream.of(kept).mapToObj(row.cells()::get).toList())));
        return rows.isEmpty() ? "" : columns.toString();
    }

    private boolean isSelected(Row row, List<Cell> cells) {
        return cells.stream().anyMatch(cell -> report.selection().includes(row, cell));
    }

    private List<String> line(String name, List<Cell> cells) {
        List<String> line = new ArrayList<>(List.of(name));
        boolean asClaimed = true;
        for (Cell cell : cells) {
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
        List<Column> litmus = report.file().tables().stream().filter(Table::isLitmus)
                .flatMap(table -> table.columns().stream()).toList();
        report.columns().stream().filter(column -> !litmus.contains(column.column()) && isChecked(column))
                .forEach(column -> columns.add(line(column)));
        add("pair", Task.Compare.class, columns);
        add("cost column", Task.Count.class, columns);
        List<ColumnReport> small = report.columns().stream().filter(column -> litmus.contains(column.column()))
                .toList();
        if (!small.isEmpty()) {
            columns.add(sum("litmus model", small));
        }
        return columns.toString();
    }

    private static List<String> line(ColumnReport column) {
        Statistics statistics = column.verdict().summary().statistics();
        return List.of(column.column().name(), Figures.number(statistics.distinct()),
                Figures.number(statistics.generated()),
                Integer.toString(statistics.depth()), Figures.seconds(column.verdict().summary().seconds().total()),
                asClaimed(column.cells()) + VerdictText.within(column.verdict().summary().within()));
    }

    private static boolean isChecked(ColumnReport column) {
        return column.column().task() instanceof Task.Check;
    }

    /** The figures are those of models that have lines of their own. */
    private void add(String noun, Class<? extends Task> task, TextColumns columns) {
        List<ColumnReport> all = report.columns().stream().filter(column -> task.isInstance(column.column().task()))
                .toList();
        if (!all.isEmpty()) {
            columns.add(sum(noun, all));
        }
    }

    /** One line for all: there are many, and none is large. */
    private static List<String> sum(String noun, List<ColumnReport> litmus) {
        List<Statistics> all = litmus.stream().map(column -> column.verdict().summary().statistics()).toList();
        return List.of(VerdictText.count(litmus.size(), noun),
                Figures.number(all.stream().mapToLong(Statistics::distinct).sum()),
                Figures.number(all.stream().mapToLong(Statistics::generated).sum()),
                Integer.toString(all.stream().mapToInt(Statistics::depth).max().orElse(0)),
                Figures.seconds(litmus.stream().mapToDouble(column -> column.verdict().summary().seconds().total())
                        .sum()),
                asClaimed(litmus.stream().flatMap(column -> column.cells().stream()).toList()));
    }

    private static String asClaimed(List<CellOutcome> outcomes) {
        List<CellOutcome> decided = decided(outcomes);
        return decided.stream().filter(CellOutcome::asClaimed).count() + " of " + decided.size();
    }

    private static List<CellOutcome> decided(List<CellOutcome> outcomes) {
        return outcomes.stream().filter(outcome -> outcome.cell().isApplicable()).toList();
    }

    private String summary() {
        return summary(List.of(report));
    }

    /** The last line: how many claims of all these pages came out as claimed. */
    public static String summary(List<ClaimsReport> reports) {
        List<CellOutcome> decided = decided(reports.stream().flatMap(report -> report.outcomes().stream()).toList());
        long otherwise = decided.stream().filter(outcome -> !outcome.asClaimed()).count();
        if (otherwise > 0) {
            return otherwise + " of " + VerdictText.count(decided.size(), "claim") + " " + DEVIATION + "\n";
        }
        return VerdictText.count(decided.size(), "claim") + ", all as claimed"
                + (reports.stream().allMatch(ClaimsReport::isAsClaimed) ? "" : "; but see the problems above") + "\n";
    }
}
