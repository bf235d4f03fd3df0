package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.agreement.SpecFile;
import dev.holdfast.claims.Cell;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.Column;
import dev.holdfast.claims.Row;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes the litmus tests litmus tests; their outcomes themselves are claims, decided by {@code SpecsIT}. */
class LitmusTest {
    private static final Path FOLDER = Path.of("spec", "litmus");
    private static final Pattern SWITCH = Pattern.compile("(\\w+) = (TRUE|FALSE)");

    static Stream<Row> rows() {
        return ClaimsFile.read(FOLDER).tables().stream().flatMap(table -> table.rows().stream());
    }

    static Stream<Column> models() {
        return ClaimsFile.read(FOLDER).columns().stream();
    }

    @Test
    void thereAreAtLeastThirtyTests() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fixedAndBrokenDifferInNothingButTheFix(Row row) {
        Map<String, Boolean> fixed = switches(row.cells().get(0).column());
        Map<String, Boolean> broken = switches(row.cells().get(1).column());
        assertThat(fixed).isNotEmpty().doesNotContainValue(false);
        assertThat(broken).containsOnlyKeys(fixed.keySet()).containsValue(false);
        assertThat(statements(row.cells().get(1).column())).isEqualTo(statements(row.cells().get(0).column()));
    }

    /** The outcome is something that the steps did to the memory, not that they were allowed to. */
    @ParameterizedTest
    @MethodSource("rows")
    void theOutcomeKnowsNothingOfTheSwitch(Row row) {
        Column model = row.cells().get(0).column();
        String module = text(SpecFile.read(model.config()).module());
        String outcome = module
                .substring(Math.max(module.lastIndexOf("\nExists =="), module.lastIndexOf("\nAlways ==")));
        assertThat(outcome).doesNotContain(switches(model).keySet()).containsPattern("mem|pc");
    }

    /** A condition about runs that are over would hold of nothing if none were; the figures are in the heads. */
    @ParameterizedTest
    @MethodSource("models")
    void comesToAnEndWithTheFiguresThatTlcGave(Column model) {
        SpecFile expected = SpecFile.read(model.config());
        Verdict verdict = Holdfast.check(CheckRequest.of(model.config()).withContinueAfterViolation(true)
                .withWorkers(1).withFurtherProperties(List.of(), List.of("Done")));
        Statistics figures = verdict.summary().statistics();
        assertThat(List.of(figures.distinct(), figures.generated(), (long) figures.depth())).isEqualTo(
                Stream.of("distinct", "generated", "depth").map(key -> Long.valueOf(expected.header(key).get()))
                        .toList());
        PropertyResult outcome = verdict.properties().get(0);
        assertThat(expected.header("property").orElse(outcome.name())).isEqualTo(outcome.name());
        assertThat(expected.header("trace-length").orElse("0"))
                .isEqualTo(outcome.trace() == null ? "0" : String.valueOf(outcome.trace().length()));
        assertThat(verdict.properties()).filteredOn(result -> result.name().equals("Done"))
                .extracting(PropertyResult::outcome).containsExactly(Outcome.REACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"ReclaimSkipsPinned, AnonExclusive", "AnonExclusive, ReclaimSkipsPinned"})
    void eitherFixOfCowAwayFromPinIsEnough(String on, String off) {
        Verdict verdict = Holdfast.check(CheckRequest.of(FOLDER.resolve("CowAwayFromPin.cfg"))
                .withConstants(Map.of(on, "TRUE", off, "FALSE")));
        assertThat(verdict.properties().get(0).outcome()).isEqualTo(Outcome.HOLDS);
    }

    @Test
    void noModuleAndNoConfigurationIsLeftOut() throws IOException {
        String page = text(FOLDER.resolve("claims.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(tla|cfg)") && !name.equals("Litmus.tla")))
                    .allSatisfy(name -> assertThat(page).contains("](" + name + ")"));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowLinksThePictureOfItsBrokenModel(Row row) {
        Cell broken = row.cells().get(1);
        Path picture = Path.of("..", "..", "counterexamples", "litmus", broken.fileName() + ".svg");
        assertThat(text(FOLDER.resolve("claims.md")))
                .contains("[picture](" + picture.toString().replace('\\', '/') + ")");
        assertThat(FOLDER.resolve(picture).normalize()).exists();
    }

    @Test
    void everyRaceOfTheFactsHasATest() {
        String page = text(FOLDER.resolve("claims.md"));
        TreeSet<Integer> races = Pattern.compile("\\| 9\\.(\\d+) \\|").matcher(page).results()
                .map(match -> Integer.valueOf(match.group(1))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(races).hasSize(22).startsWith(1).endsWith(22);
    }

    private static Map<String, Boolean> switches(Column model) {
        Map<String, Boolean> switches = new TreeMap<>();
        Matcher matcher = SWITCH.matcher(text(model.config()));
        while (matcher.find()) {
            switches.put(matcher.group(1), Boolean.valueOf(matcher.group(2)));
        }
        return switches;
    }

    /** The configuration without its switches and comments. */
    private static List<String> statements(Column model) {
        return text(model.config()).lines().filter(line -> !line.startsWith("\\*"))
                .map(line -> SWITCH.matcher(line).replaceAll("$1")).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
