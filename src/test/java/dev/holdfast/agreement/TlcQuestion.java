package dev.holdfast.agreement;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What TLC is asked about a column of a claims page: one failing cell, with no other property in the configuration, or the
 * figures of the column with every row that holds and that its {@code .cfg} names.
 *
 * @param length states of the claimed counterexample; 0 if everything asked for is claimed to hold
 * @param config the text of the configuration
 */
record TlcQuestion(Column column, String row, int length, String config, SpecFile spec) {
    /** Stands in the place of a row where all that hold are asked for. */
    static final String FIGURES = "*";

    /** What a configuration asks for; what follows such a list stays. */
    private static final Pattern PROPERTIES = Pattern.compile("(?m)^(INVARIANTS|PROPERTIES)\\R( .*\\R?)*");
    private static final Pattern TEMPORAL = Pattern.compile("(?m)^PROPERTIES\\R((?: .*\\R?)*)");

    /** All about a page, the shortest counterexamples first and the figures last. */
    static List<TlcQuestion> about(ClaimsFile page) {
        return page.columns().stream().flatMap(column -> about(column, page.cells(column)))
                .sorted(Comparator.comparing((TlcQuestion question) -> question.length() == 0)
                        .thenComparing(TlcQuestion::length).thenComparing(TlcQuestion::key))
                .toList();
    }

    private static Stream<TlcQuestion> about(Column column, List<Cell> cells) {
        String config = read(column.config());
        List<String> holding = cells.stream().filter(cell -> cell.claim() instanceof Claim.Holds).map(Cell::property)
                .distinct().filter(name -> config.contains(" " + name + "\n")).toList();
        return Stream.concat(
                cells.stream().filter(cell -> cell.claim() instanceof Claim.Fails).distinct()
                        .collect(Collectors.toMap(Cell::property, Cell::claim, (first, again) -> first)).entrySet()
                        .stream().map(cell -> of(column, cell.getKey(), ((Claim.Fails) cell.getValue()).length(),
                                List.of(cell.getKey()))),
                Stream.of(holding).filter(rows -> !rows.isEmpty()).map(rows -> of(column, FIGURES, 0, rows)));
    }

    private static TlcQuestion of(Column column, String row, int length, List<String> properties) {
        SpecFile spec = SpecFile.read(column.config());
        String text = read(column.config());
        StringBuilder config = new StringBuilder(PROPERTIES.matcher(text).replaceAll(""));
        properties.forEach(property -> config
                .append(isOfSteps(property, spec) || isUnderProperties(property, text) ? "PROPERTY " : "INVARIANT ")
                .append(property).append('\n'));
        return new TlcQuestion(column, row, length, config.toString(), spec);
    }

    private static boolean isUnderProperties(String property, String config) {
        Matcher list = TEMPORAL.matcher(config);
        return list.find() && list.group(1).lines().map(String::strip).anyMatch(property::equals);
    }

    /** Is the row about whole behaviors, so that its counterexample is a lasso, of which TLC shows any? */
    boolean isTemporal() {
        return isUnderProperties(row, read(column.config())) && !isOfSteps(row, spec);
    }

    /** Is the property a formula of steps, which TLC takes under PROPERTY, or a state predicate? */
    private static boolean isOfSteps(String property, SpecFile spec) {
        Pattern definition = Pattern.compile("(?m)^" + property + " ==\\s*(\\[\\]\\[|\\w+!Spec)");
        return spec.texts().values().stream().anyMatch(text -> definition.matcher(text).find());
    }

    String key() {
        return column.name() + "." + row;
    }

    /** Digest of the configuration and of every module it leads to, without their comments. */
    String digest() {
        return spec.digestOfMeaning(config);
    }

    TlcAnswer ask(Path scratch) throws IOException {
        return TlcOracle.ask(write(scratch), scratch.resolve(spec.module().getFileName()));
    }

    /** The configuration in a folder, and beside it, where alone TLC looks for it, every module. */
    Path write(Path scratch) throws IOException {
        for (Map.Entry<Path, String> module : spec.texts().entrySet()) {
            Files.writeString(scratch.resolve(module.getKey().getFileName()), module.getValue());
        }
        return Files.writeString(scratch.resolve(column.name() + ".cfg"), config);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
