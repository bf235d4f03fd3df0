package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Link;

/** Reads links to models; one name means the same model wherever it stands on the page. */
final class ColumnReader {
    /** Names of columns and properties name files of pictures. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String ENDING = ".cfg";

    private final Path page;
    private final List<Problem> problems;
    private final Map<String, Column> columns = new HashMap<>();

    ColumnReader(Path page, List<Problem> problems) {
        this.page = page;
        this.problems = problems;
    }

    static boolean isLinkToConfig(CellText cell) {
        return cell.startsWithLink() && destination(cell).endsWith(ENDING);
    }

    private static String destination(CellText cell) {
        return ((Link) cell.nodes().get(0)).getDestination();
    }

    /** The model under the name that the link shows. */
    Optional<Column> read(CellText cell) {
        if (!isLinkToConfig(cell)) {
            return report(cell.span(), "expected a link to the model's .cfg, found '" + cell.text() + "'",
                    "such as [Unprotected](Unprotected.cfg)");
        }
        return read(cell, CellText.textOf(cell.nodes().get(0)).strip());
    }

    /** The model under the name of its file, as the link shows something else. */
    Optional<Column> readByFile(CellText cell) {
        if (!isLinkToConfig(cell)) {
            return report(cell.span(), "expected a link to the test's .cfg, found '" + cell.text() + "'",
                    "such as [never](VmspliceCow.cfg)");
        }
        String file = destination(cell);
        return read(cell, file.substring(file.lastIndexOf('/') + 1, file.length() - ENDING.length()));
    }

    private Optional<Column> read(CellText cell, String name) {
        Path config = page.resolveSibling(destination(cell));
        if (!NAME.matcher(name).matches()) {
            return report(cell.span(),
                    "the name of a model consists of letters, digits, '_' and '-', found '" + name + "'", "");
        }
        if (destination(cell).contains("/")) {
            return report(cell.span(),
                    "the .cfg of a model lies beside the page, found '" + destination(cell) + "'", "");
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

    /** Adds a problem; gives nothing, for callers that have nothing then. */
    private <T> Optional<T> report(Span span, String message, String hint) {
        problems.add(Problem.of(Code.CLAIMS, span, message, hint.isEmpty() ? null : hint));
        return Optional.empty();
    }
}
