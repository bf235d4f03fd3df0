package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads the tables of a page, one after the other; what it has seen in one it holds against the next. */
final class TableReader {
    private static final Pattern OPERATOR = Pattern.compile("[A-Za-z_][A-Za-z0-9_!]*");

    private final Path file;
    private final List<String> lines;
    private final ClaimWords words;
    private final List<Problem> problems;
    private final ColumnReader columns;
    private final PairReader pairs;
    /** Where a property of a column was claimed, by {@code property on column}. */
    private final Map<String, Span> claimed = new HashMap<>();

    /** @param lines the page, to see what the parser drops */
    TableReader(Path file, List<String> lines, ClaimWords words, List<Problem> problems) {
        this.file = file;
        this.lines = lines;
        this.words = words;
        this.problems = problems;
        this.columns = new ColumnReader(file, problems);
        this.pairs = new PairReader(file.toString(), columns, words, problems);
    }

    /** The table, unless it is prose or its header cannot be read. */
    Optional<Table> read(TableBlock block) {
        List<List<TableCell>> rows = rowsOf(block);
        List<CellText> header = rows.get(0).stream().map(cell -> CellText.of(cell, file.toString())).toList();
        String kind = header.get(0).text();
        List<List<TableCell>> body = rows.subList(1, rows.size());
        if (kind.equals(Table.PAIRS)) {
            return pairs.read(header, texts(body));
        }
        if (kind.equals(Table.COSTS)) {
            return new CostReader(columns, words, problems).read(header, texts(body)).map(this::eachOnce);
        }
        if (kind.equals(Table.LITMUS)) {
            return new LitmusReader(file, columns, problems).read(header, texts(body)).map(this::eachOnce);
        }
        if (!kind.equals(Table.PROPERTIES)) {
            if (header.stream().anyMatch(ColumnReader::isLinkToConfig)) {
                report(header.get(0).span(), "a table of claims starts with 'property', found '" + kind + "'", "");
            }
            return Optional.empty();
        }
        List<Optional<Column>> models = readHeader(header);
        return Optional.of(Table.ofProperties(models.stream().flatMap(Optional::stream).toList(),
                body.stream().flatMap(cells -> readRow(cells, models).stream()).toList()));
    }

    private List<List<CellText>> texts(List<List<TableCell>> rows) {
        return rows.stream().map(cells -> cells.stream().filter(cell -> !CellText.isMissing(cell))
                .map(cell -> CellText.of(cell, file.toString())).toList()).toList();
    }

    private Table eachOnce(Table table) {
        table.rows().stream().flatMap(row -> row.cells().stream()).forEach(this::once);
        return table;
    }

    /** The model of each cell after the first; empty where it cannot be read. */
    private List<Optional<Column>> readHeader(List<CellText> header) {
        if (header.size() == 1) {
            report(header.get(0).span(), "a table of claims needs at least one model",
                    "such as [Unprotected](Unprotected.cfg)");
        }
        List<Optional<Column>> models = new ArrayList<>();
        for (CellText cell : header.subList(1, header.size())) {
            Optional<Column> model = columns.read(cell);
            if (model.isPresent() && models.contains(model)) {
                report(cell.span(), "the column '" + model.get().name() + "' stands twice in this table", "");
            }
            models.add(model);
        }
        return models;
    }

    private static List<List<TableCell>> rowsOf(TableBlock block) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cellsOf((TableRow) row));
            }
        }
        return rows;
    }

    private static List<TableCell> cellsOf(TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add((TableCell) cell);
        }
        return cells;
    }

    private Optional<Row> readRow(List<TableCell> cells, List<Optional<Column>> models) {
        CellText first = CellText.of(cells.get(0), file.toString());
        Optional<String> property = readProperty(first);
        List<Cell> claims = new ArrayList<>();
        for (int i = 1; i < cells.size() && i <= models.size(); i++) {
            if (CellText.isMissing(cells.get(i))) {
                report(first.span(), "the row has " + (i - 1) + " claims, the table " + models.size() + " models", "");
                break;
            }
            CellText cell = CellText.of(cells.get(i), file.toString());
            Optional<Claim> claim = readClaim(cell);
            if (claim.isPresent() && property.isPresent() && models.get(i - 1).isPresent()) {
                claims.add(once(
                        new Cell(property.get(), readingOf(first), models.get(i - 1).get(), claim.get(), cell.span())));
            }
        }
        if (hasMore(cells.get(cells.size() - 1))) {
            report(first.span(), "the row has more claims than the table has models", "");
        }
        return property.map(name -> new Row(name, readingOf(first), first.span(), claims));
    }

    /** Does the line go on after the last cell? Markdown drops what has no column. */
    private boolean hasMore(TableCell last) {
        return last.getSourceSpans().stream().reduce((first, second) -> second)
                .map(span -> lines.get(span.getLineIndex()).substring(span.getColumnIndex() + span.getLength()).strip())
                .filter(rest -> !rest.isEmpty() && !rest.equals("|")).isPresent();
    }

    private static String readingOf(CellText first) {
        String rest = first.rest();
        return rest.startsWith(":") || rest.startsWith("-") ? rest.substring(1).strip() : rest;
    }

    private Optional<String> readProperty(CellText cell) {
        if (cell.nodes().isEmpty() || !isOperator(cell.nodes().get(0))) {
            return report(cell.span(), "a row starts with an operator in backticks, found '" + cell.text() + "'",
                    "such as `NoMoveWhilePrivate` and then the words that say what it means");
        }
        return Optional.of(CellText.textOf(cell.nodes().get(0)));
    }

    /** The name of an operator in backticks? It names files too. */
    static boolean isOperator(Node node) {
        return node instanceof org.commonmark.node.Code && OPERATOR.matcher(CellText.textOf(node)).matches();
    }

    private Optional<Claim> readClaim(CellText cell) {
        return words.read(cell).peekLeft(problems::add).toJavaOptional();
    }

    private Cell once(Cell cell) {
        Span before = claimed.putIfAbsent(cell.property() + " on " + cell.column().name(), cell.span());
        if (before != null) {
            report(cell.span(), cell.property() + " on " + cell.column().name() + " is claimed already at " + before,
                    "");
        }
        return cell;
    }

    /** Adds a problem; gives nothing, for callers that have nothing then. */
    private <T> Optional<T> report(Span span, String message, String hint) {
        problems.add(Problem.of(Code.CLAIMS, span, message, hint.isEmpty() ? null : hint));
        return Optional.empty();
    }
}
