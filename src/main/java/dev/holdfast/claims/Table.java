package dev.holdfast.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * One table of the page, in its order.
 *
 * @param headings of the first column, then of those with claims
 * @param columns every model of the table
 */
public record Table(List<String> headings, List<Column> columns, List<Row> rows) {
    /** How the header of a table of properties starts, whose columns are models. */
    static final String PROPERTIES = "property";
    /** How the header of a table of litmus tests starts, in which every cell with a claim has its own model. */
    static final String LITMUS = "litmus";

    /** How the header of a table of comparisons starts, in which every row is a pair of models. */
    static final String PAIRS = "pair";
    /** How the header of a table of costs starts, whose columns are models. */
    static final String COSTS = "cost";

    public Table {
        headings = List.copyOf(headings);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Table ofProperties(List<Column> columns, List<Row> rows) {
        List<String> headings = new ArrayList<>(List.of(PROPERTIES));
        columns.stream().map(Column::name).forEach(headings::add);
        return new Table(headings, columns, rows);
    }

    /** Are its rows litmus tests? */
    public boolean isLitmus() {
        return headings.get(0).equals(LITMUS);
    }
}
