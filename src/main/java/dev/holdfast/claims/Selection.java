package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which claims to decide.
 *
 * @param only a property, a litmus test or a model; empty for all claims
 */
public record Selection(String only) {
    /** Every claim. */
    public static final Selection ALL = new Selection("");

    /**
     * The claims of one property, one litmus test or one model.
     *
     * @throws SpecException if no page has anything of that name
     */
    public static Selection of(List<ClaimsFile> pages, String only) {
        Selection selection = new Selection(only);
        if (pages.stream().allMatch(page -> selection.columns(page).isEmpty())) {
            throw new SpecException(Code.ARGUMENT, Span.NOWHERE, "--only " + only + ": "
                    + pages.stream().map(page -> page.file().toString()).collect(Collectors.joining(", "))
                    + (pages.size() == 1 ? " has" : " have") + " no row and no column of that name; there are "
                    + pages.stream().flatMap(Selection::names).distinct().collect(Collectors.joining(", ")));
        }
        return selection;
    }

    private static Stream<String> names(ClaimsFile page) {
        return page.tables().stream().flatMap(table -> Stream.concat(
                table.isLitmus() ? Stream.empty() : table.columns().stream().map(Column::name),
                Stream.concat(table.rows().stream().map(Row::name), observers(table))));
    }

    private static Stream<String> observers(Table table) {
        return table.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.claim().isComparison())
                .map(Cell::property);
    }

    public boolean isAll() {
        return only.isEmpty();
    }

    public boolean includes(Row row, Cell cell) {
        return isAll() || row.name().equals(only) || cell.column().name().equals(only)
                || cell.claim().isComparison() && cell.property().equals(only);
    }

    /** The selected claims of one model, in the order of the page. */
    public List<Cell> cells(ClaimsFile page, Column column) {
        return page.tables().stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream()
                .filter(cell -> cell.column().equals(column) && includes(row, cell))).toList();
    }

    /** The models with a claim among the selected ones, in the order of the page. */
    public List<Column> columns(ClaimsFile page) {
        return page.columns().stream().filter(column -> !cells(page, column).isEmpty()).toList();
    }
}
