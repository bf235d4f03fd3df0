package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.nio.file.Files;
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
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Reads the tables of a page, one after the other; what it has seen in one it holds against the next. */
final class TableReader {
    /** Names of columns and properties name files of pictures. */
    private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern OPERATOR = Pattern.compile("[A-Za-z_][A-Za-z0-9_!]*");

    private final Path file;
    private final List<String> lines;
    private final ClaimWords words;
    private final List<Problem> problems;
    private final Map<String, Column> columns = new HashMap<>();
    /** Where a property of a column was claimed, by {@code property on column}. */
    private final Map<String, Span> claimed = new HashMap<>();

    /** @param lines the page, to see what the parser drops */
    TableReader(Path file, List<String> lines, ClaimWords words, List<Problem> problems) {
        this.file = file;
        this.lines = lines;
        this.words = words;
        this.problems = problems;
    }

    /** The table, unless it is prose or its header cannot be read. */
    Optional<Table> read(TableBlock block) {
        List<List<TableCell>> rows = rowsOf(block);
        List<CellText> header = rows.get(0).stream().map(cell -> CellText.of(cell, file.toString())).toList();
        String kind = header.get(0).text();
        if (kind.equals("pair")) {
            report(header.get(0).span(), "comparison tables are not supported yet", "");
            return Optional.empty();
        }
        if (!kind.equals("property")) {
            if (header.stream().anyMatch(cell -> cell.startsWithLink() && isConfig(cell))) {
                report(header.get(0).span(), "a table of claims starts with 'property', found '" + kind + "'", "");
            }
            return Optional.empty();
        }
        List<Optional<Column>> models = readHeader(header);
        return Optional.of(new Table(models.stream().flatMap(Optional::stream).toList(),
                rows.stream().skip(1).flatMap(cells -> readRow(cells, models).stream()).toList()));
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

    /** The model of each cell after the first; empty where it cannot be read. */
    private List<Optional<Column>> readHeader(List<CellText> header) {
        if (header.size() == 1) {
            report(header.get(0).span(), "a table of claims needs at least one model",
                    "such as [Unprotected](Unprotected.cfg)");
        }
        List<Optional<Column>> models = new ArrayList<>();
        for (CellText cell : header.subList(1, header.size())) {
            Optional<Column> model = readColumn(cell);
            if (model.isPresent() && models.contains(model)) {
                report(cell.span(), "the column '" + model.get().name() + "' stands twice in this table", "");
            }
            models.add(model);
        }
        return models;
    }

    private static boolean isConfig(CellText cell) {
        return ((Link) cell.nodes().get(0)).getDestination().endsWith(".cfg");
    }

    private Optional<Column> readColumn(CellText cell) {
        if (!cell.startsWithLink() || !isConfig(cell)) {
            return report(cell.span(), "expected a link to the model's .cfg, found '" + cell.text() + "'",
                    "such as [Unprotected](Unprotected.cfg)");
        }
        Link link = (Link) cell.nodes().get(0);
        String name = CellText.textOf(link).strip();
        Path config = file.resolveSibling(link.getDestination());
        if (!COLUMN_NAME.matcher(name).matches()) {
            return report(cell.span(),
                    "the name of a model consists of letters, digits, '_' and '-', found '" + name + "'", "");
        }
        if (link.getDestination().contains("/")) {
            return report(cell.span(),
                    "the .cfg of a model lies beside the page, found '" + link.getDestination() + "'", "");
        }
        if (!Files.isRegularFile(config)) {
            return report(cell.span(), "there is no file '" + config + "'", "");
        }
        return known(new Column(name, config, cell.rest(), cell.span()));
    }

    /** The column of an earlier table, or this one if it is new; one name never means two models. */
    private Optional<Column> known(Column column) {
        Optional<Column> other = columns.values().stream()
                .filter(known -> known.name().equals(column.name()) != known.config().equals(column.config()))
                .findFirst();
        if (other.isPresent()) {
            return report(column.span(), "'" + column.name() + "' is " + column.config().getFileName() + " here, but '"
                    + other.get().name() + "' is " + other.get().config().getFileName() + " at " + other.get().span(),
                    "");
        }
        return Optional.of(columns.computeIfAbsent(column.name(), name -> column));
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
        boolean isCode = !cell.nodes().isEmpty() && cell.nodes().get(0) instanceof org.commonmark.node.Code;
        String name = isCode ? CellText.textOf(cell.nodes().get(0)) : "";
        if (!OPERATOR.matcher(name).matches()) {
            return report(cell.span(), "a row starts with an operator in backticks, found '" + cell.text() + "'",
                    "such as `NoMoveWhilePrivate` and then the words that say what it means");
        }
        return Optional.of(name);
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
