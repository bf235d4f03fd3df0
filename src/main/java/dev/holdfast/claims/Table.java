package dev.holdfast.claims;

import java.util.List;

/** One table of the page, in its order. */
public record Table(List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
