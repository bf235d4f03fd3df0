package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which claims to decide.
 *
 * @param only a property or a model; empty for all claims
 */
public record Selection(String only) {
    /** Every claim. */
    public static final Selection ALL = new Selection("");

    /**
     * The claims of one property or one model.
     *
     * @throws SpecException if the page has neither of that name
     */
    public static Selection of(ClaimsFile file, String only) {
        Selection selection = new Selection(only);
        if (selection.columns(file).isEmpty()) {
            throw new SpecException(Code.ARGUMENT, Span.NOWHERE, "--only " + only + ": " + file.file()
                    + " has no row and no column of that name; it has " + String.join(", ", names(file)));
        }
        return selection;
    }

    private static List<String> names(ClaimsFile file) {
        return Stream.concat(file.columns().stream().map(Column::name),
                file.tables().stream().flatMap(table -> table.rows().stream()).map(Row::property)).distinct().toList();
    }

    public boolean isAll() {
        return only.isEmpty();
    }

    public boolean includes(Cell cell) {
        return isAll() || cell.property().equals(only) || cell.column().name().equals(only);
    }

    /** The models with a claim among the selected ones, in the order of the page. */
    public List<Column> columns(ClaimsFile file) {
        return file.columns().stream().filter(column -> file.cells(column).stream().anyMatch(this::includes)).toList();
    }
}
