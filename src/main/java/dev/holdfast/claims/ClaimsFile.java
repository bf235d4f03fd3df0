package dev.holdfast.claims;

import dev.holdfast.diagnostic.SpecException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A claims.md: a page that people read and the test that runs. Its tables have a row for each property and a column for
 * each model:
 *
 * <pre>
 * | property                                      | [Unprotected](Unprotected.cfg) | [Pinned](Pinned.cfg) |
 * |-----------------------------------------------|--------------------------------|----------------------|
 * | `NoMoveWhilePrivate` private data stays put   | fails: 7, MigCopy              | holds                |
 * | `HeldRefused` a held page is refused          | n/a[^1]                        | reachable            |
 *
 * [^1]: Nothing is held here.
 * </pre>
 *
 * A table whose header starts with {@code litmus} has a litmus test in each row, see {@link LitmusReader}. Tables whose header
 * names no {@code .cfg} and starts with neither word are prose.
 *
 * @param file the page
 */
public record ClaimsFile(Path file, List<Table> tables) {
    public ClaimsFile {
        tables = List.copyOf(tables);
    }

    /**
     * Reads the claims.md of a folder.
     *
     * @throws SpecException with every problem of the page
     */
    public static ClaimsFile read(Path folder) {
        return new PageReader(folder).read();
    }

    /** The folder that the page lies in. */
    public Path folder() {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Each model once, in the order of the page. */
    public List<Column> columns() {
        return List.copyOf(new LinkedHashSet<>(tables.stream().flatMap(table -> table.columns().stream()).toList()));
    }

    /** The claims of one model, in the order of the page. */
    public List<Cell> cells(Column column) {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column().equals(column)).toList();
    }
}
