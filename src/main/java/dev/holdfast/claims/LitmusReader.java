package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import io.vavr.control.Either;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Link;

/**
 * Reads a table of litmus tests: in each row the test's module, and under {@code fixed} and {@code broken} its outcome
 * with and without the fix, linked to the model. All other columns are for people.
 *
 * <pre>
 * | litmus                                    | since          | fixed                    | broken                               |
 * |-------------------------------------------|----------------|--------------------------|--------------------------------------|
 * | [VmspliceCow](VmspliceCow.tla) the child… | CVE-2020-29374 | [never](VmspliceCow.cfg) | [sometimes](VmspliceCowBroken.cfg) |
 * </pre>
 */
final class LitmusReader {
    private static final List<String> OUTCOMES = List.of("fixed", "broken");

    private final Path page;
    private final ColumnReader models;
    private final List<Problem> problems;

    LitmusReader(Path page, ColumnReader models, List<Problem> problems) {
        this.page = page;
        this.models = models;
        this.problems = problems;
    }

    /** The table, unless its header cannot be read. */
    Optional<Table> read(List<CellText> header, List<List<CellText>> body) {
        List<String> names = header.stream().map(CellText::text).toList();
        if (!names.containsAll(OUTCOMES)) {
            return report(header.get(0).span(), "a table of litmus tests has the columns 'fixed' and 'broken', found "
                    + String.join(", ", names), "");
        }
        List<Integer> places = OUTCOMES.stream().map(names::indexOf).toList();
        List<Row> rows = body.stream().flatMap(cells -> readRow(cells, places, header.size()).stream()).toList();
        List<Column> columns = rows.stream().flatMap(row -> row.cells().stream()).map(Cell::column).distinct().toList();
        List<String> headings = new ArrayList<>(OUTCOMES);
        headings.add(0, Table.LITMUS);
        return Optional.of(new Table(headings, columns, rows));
    }

    private Optional<Row> readRow(List<CellText> cells, List<Integer> places, int width) {
        CellText first = cells.get(0);
        if (cells.size() < width) {
            return report(first.span(), "the row has " + cells.size() + " cells, the table " + width + " columns", "");
        }
        Optional<String> test = readTest(first);
        List<Optional<Cell>> outcomes = places.stream().map(place -> readOutcome(cells.get(place), first.rest()))
                .toList();
        if (test.isEmpty() || !outcomes.stream().allMatch(Optional::isPresent)) {
            return Optional.empty();
        }
        List<Cell> claims = outcomes.stream().flatMap(Optional::stream).toList();
        if (claims.stream().filter(cell -> cell.claim() instanceof Claim.Sometimes).count() != 1) {
            return report(first.span(), "exactly one outcome of " + test.get() + " is 'sometimes', found '"
                    + claims.get(0).claim() + "' and '" + claims.get(1).claim() + "'", "");
        }
        String property = claims.stream().anyMatch(cell -> cell.claim() instanceof Claim.Always) ? "Always" : "Never";
        return Optional.of(new Row(test.get(), first.rest(), first.span(),
                claims.stream()
                        .map(cell -> new Cell(property, cell.reading(), cell.column(), cell.claim(), cell.span()))
                        .toList()));
    }

    private Optional<String> readTest(CellText cell) {
        String module = cell.startsWithLink() ? ((Link) cell.nodes().get(0)).getDestination() : "";
        if (!module.endsWith(".tla") || !Files.isRegularFile(page.resolveSibling(module))) {
            return report(cell.span(), "a litmus test starts with a link to its module, found '" + cell.text() + "'",
                    "such as [VmspliceCow](VmspliceCow.tla) and then the outcome in words");
        }
        return Optional.of(CellText.textOf(cell.nodes().get(0)).strip());
    }

    /** The claim, for the time being of no property: the row as a whole tells which. */
    private Optional<Cell> readOutcome(CellText cell, String reading) {
        Optional<Column> model = models.readByFile(cell);
        Either<Problem, Claim> claim = ClaimWords.readOutcome(cell);
        return model.flatMap(column -> claim.peekLeft(problems::add).toJavaOptional()
                .map(words -> new Cell("", reading, column, words, cell.span())));
    }

    /** Adds a problem; gives nothing, for callers that have nothing then. */
    private <T> Optional<T> report(Span span, String message, String hint) {
        problems.add(Problem.of(Code.CLAIMS, span, message, hint.isEmpty() ? null : hint));
        return Optional.empty();
    }
}
