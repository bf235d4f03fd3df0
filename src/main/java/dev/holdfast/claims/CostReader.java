package dev.holdfast.claims;

import dev.holdfast.CostRequest;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a table of costs: in each row what is counted per what, in each column a model, in the cells the least upper bound.
 *
 * <pre>
 * | cost                                           | [Pinned](Pinned.cfg) | [Counted](Counted.cfg) |
 * |------------------------------------------------|----------------------|------------------------|
 * | `FutileZap` per `Attempt` zaps of a held page  | 2                    | 1                      |
 * | `Attempt` per `Success`                        | unbounded            | unbounded              |
 * </pre>
 */
final class CostReader {
    private final ColumnReader models;
    private final ClaimWords words;
    private final List<Problem> problems;

    CostReader(ColumnReader models, ClaimWords words, List<Problem> problems) {
        this.models = models;
        this.words = words;
        this.problems = problems;
    }

    private record Asked(CellText cell, CostRequest.Measure measure, List<CellText> claims) {
        String name() {
            return measure.count() + " per " + measure.per();
        }

        String reading() {
            return CellText.textOf(cell.nodes().subList(3, cell.nodes().size())).strip();
        }
    }

    Optional<Table> read(List<CellText> header, List<List<CellText>> body) {
        List<Optional<Column>> named = header.stream().skip(1).map(models::read).toList();
        List<Asked> asked = body.stream().flatMap(cells -> readRow(cells, header.size()).stream()).toList();
        if (named.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<CostRequest.Measure> measures = asked.stream().map(Asked::measure).toList();
        List<Column> columns = named.stream().flatMap(Optional::stream)
                .map(column -> new Column(column.name() + "-cost", column.config(), column.bounds(), column.span(),
                        new Task.Count(measures)))
                .toList();
        List<String> headings = new ArrayList<>(List.of(Table.COSTS));
        named.stream().flatMap(Optional::stream).map(Column::name).forEach(headings::add);
        return Optional.of(new Table(headings, columns, asked.stream().map(row -> row(row, columns)).toList()));
    }

    private Row row(Asked asked, List<Column> columns) {
        List<Cell> cells = IntStream.range(0, columns.size()).boxed()
                .flatMap(i -> words.readCost(asked.claims.get(i)).peekLeft(problems::add).toJavaOptional()
                        .map(claim -> new Cell(asked.name(), asked.reading(), columns.get(i), claim,
                                asked.claims.get(i).span()))
                        .stream())
                .toList();
        return new Row(asked.name(), asked.reading(), asked.cell.span(), cells);
    }

    private Optional<Asked> readRow(List<CellText> cells, int width) {
        CellText first = cells.get(0);
        boolean isMeasure = first.nodes().size() >= 3 && TableReader.isOperator(first.nodes().get(0))
                && CellText.textOf(first.nodes().get(1)).strip().equals("per")
                && TableReader.isOperator(first.nodes().get(2));
        if (!isMeasure) {
            return report(first.span(), "a row of costs starts with what is counted per what, found '" + first.text()
                    + "'", "such as `FutileZap` per `Attempt`, two operators or actions, and then words");
        }
        if (cells.size() != width) {
            return report(first.span(), "the row has " + (cells.size() - 1) + " claims, the table " + (width - 1)
                    + " models", "");
        }
        return Optional.of(new Asked(first, new CostRequest.Measure(CellText.textOf(first.nodes().get(0)),
                CellText.textOf(first.nodes().get(2))), cells.subList(1, cells.size())));
    }

    /** Adds a problem; gives nothing, for callers that have nothing then. */
    private <T> Optional<T> report(Span span, String message, String hint) {
        problems.add(Problem.of(Code.CLAIMS, span, message, hint));
        return Optional.empty();
    }
}
