package dev.holdfast.claims;

import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * Tables whose header names no {@code .cfg} and does not start with {@code property} are prose.
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

    /** Each model once, in the order of the page. */
    public List<Column> columns() {
        return List.copyOf(new LinkedHashSet<>(tables.stream().flatMap(table -> table.columns().stream()).toList()));
    }

    /** The claims of one model, in the order of the page. */
    public List<Cell> cells(Column column) {
        return tables.stream().flatMap(table -> table.rows().stream()).flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column().equals(column)).toList();
    }

    /** The configurations in the page's folder and below of which it claims nothing, in the order of their names. */
    public List<Path> otherConfigs() {
        Set<Path> claimed = columns().stream().map(column -> column.config().toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(folder == null ? Path.of("") : folder)) {
            return files.filter(other -> other.toString().endsWith(".cfg") && !claimed.contains(other.normalize()))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for models in " + folder, e);
        }
    }
}
