package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * Reads a table of comparisons: in each row two models, in each column an observer, in the cells whether the models are the
 * same to it. Where they are the same, another row has to show that this observer tells at least one of the two from some
 * other model: an observer that sees nothing takes everything for the same.
 *
 * <pre>
 * | pair                                            | `SeenByGuest` what it reads | `SeenByHost` futile zaps |
 * |-------------------------------------------------|-----------------------------|--------------------------|
 * | [Pinned](Pinned.cfg), [Counted](Counted.cfg)    | same                        | refines                  |
 * | [Pinned](Pinned.cfg), [Nothing](Nothing.cfg)    | refines                     | same[^1]                 |
 * </pre>
 */
final class PairReader {
    private final ColumnReader models;
    private final ClaimWords words;
    private final List<Problem> problems;
    private final String file;
    private final Set<String> pairs = new HashSet<>();

    PairReader(String file, ColumnReader models, ClaimWords words, List<Problem> problems) {
        this.file = file;
        this.models = models;
        this.words = words;
        this.problems = problems;
    }

    private record Observer(String operator, String reading) {}

    Optional<Table> read(List<CellText> header, List<List<CellText>> body) {
        List<Observer> observers = header.stream().skip(1).flatMap(cell -> readObserver(cell).stream()).toList();
        if (observers.size() + 1 < header.size() || observers.isEmpty()) {
            return report(header.get(0).span(), "a table of pairs needs an observer in each column after the first",
                    "such as `SeenByGuest` and then the words that say what it sees");
        }
        List<Row> rows = body.stream().flatMap(cells -> readRow(cells, observers).stream()).toList();
        rows.forEach(row -> requireControls(row, rows));
        List<String> headings = new ArrayList<>(List.of(Table.PAIRS));
        observers.forEach(observer -> headings.add(observer.operator));
        return Optional.of(new Table(headings, rows.stream().flatMap(row -> row.cells().stream()).map(Cell::column)
                .distinct().toList(), rows));
    }

    private Optional<Observer> readObserver(CellText cell) {
        return !cell.nodes().isEmpty() && TableReader.isOperator(cell.nodes().get(0))
                ? Optional.of(new Observer(CellText.textOf(cell.nodes().get(0)), cell.rest()))
                : Optional.empty();
    }

    private Optional<Row> readRow(List<CellText> cells, List<Observer> observers) {
        CellText first = cells.get(0);
        List<CellText> links = links(first);
        if (links.size() != 2) {
            return report(first.span(), "a row of pairs starts with links to two models, found '" + first.text() + "'",
                    "such as [PinOnDemand](PinOnDemand.cfg), [RefcountOnDemand](RefcountOnDemand.cfg)");
        }
        if (cells.size() != observers.size() + 1) {
            return report(first.span(), "the row has " + (cells.size() - 1) + " claims, the table " + observers.size()
                    + " observers", "");
        }
        Optional<Column> left = models.read(links.get(0));
        Optional<Column> right = models.read(links.get(1));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Column pair = new Column(left.get().name() + "-" + right.get().name(), left.get().config(), "", first.span(),
                new Task.Compare(right.get().config(), observers.stream().map(Observer::operator).toList()));
        if (!pairs.add(pair.name())) {
            return report(first.span(), "the pair " + pair.name() + " stands twice on this page", "");
        }
        return Optional.of(new Row(pair.name(), "", first.span(), claims(cells, observers, pair)));
    }

    private List<CellText> links(CellText first) {
        List<CellText> links = new ArrayList<>();
        for (Node node : first.nodes()) {
            if (node instanceof Link) {
                links.add(new CellText(List.of(node), CellText.textOf(node), CellText.spanOf(node, file)));
            }
        }
        return links;
    }

    private List<Cell> claims(List<CellText> cells, List<Observer> observers, Column pair) {
        List<Cell> claims = new ArrayList<>();
        for (int i = 0; i < observers.size(); i++) {
            Observer observer = observers.get(i);
            CellText cell = cells.get(i + 1);
            words.readComparison(cell).peekLeft(problems::add).toJavaOptional().ifPresent(claim -> claims
                    .add(new Cell(observer.operator, observer.reading, pair, claim, cell.span())));
        }
        return claims;
    }

    private void requireControls(Row row, List<Row> rows) {
        for (Cell cell : row.cells()) {
            if (cell.claim().toString().equals(Claim.Compared.SAME)
                    && rows.stream().flatMap(other -> other.cells().stream())
                            .noneMatch(other -> controls(other, cell))) {
                report(cell.span(), cell.column().name() + " are claimed to be the same to " + cell.property()
                        + ", and no row says that it tells one of them from anything",
                        "add a pair with one of the two that differs");
            }
        }
    }

    private static boolean controls(Cell other, Cell same) {
        return other.property().equals(same.property()) && other.claim() instanceof Claim.Compared compared
                && !compared.word().equals(Claim.Compared.SAME)
                && other.column().configs().stream().anyMatch(same.column().configs()::contains);
    }

    /** Adds a problem; gives nothing, for callers that have nothing then. */
    private <T> Optional<T> report(Span span, String message, String hint) {
        problems.add(Problem.of(Code.CLAIMS, span, message, hint.isEmpty() ? null : hint));
        return Optional.empty();
    }
}
