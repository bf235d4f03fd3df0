package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairAndCostTableTest {
    private static final String PAIRS = """
            | pair | `Parity` odd or even | `Blind` nothing |
            |---|---|---|
            | [Two](Two.cfg), [Four](Four.cfg) | same | same |
            | [Two](Two.cfg), [Three](Three.cfg) | differ | n/a[^1] |
            | [Three](Three.cfg), [Four](Four.cfg) | refines | differ |

            [^1]: a reason
            """;
    private static final String COSTS = """
            | cost | [Two](Two.cfg) | [Four](Four.cfg) |
            |---|---|---|
            | `Tick` per `Wrap` ticks per round | 3/2 | unbounded |
            | `Change` per `Tick` | 1 | zero |
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeModels() throws Exception {
        Files.writeString(folder.resolve("Clock.tla"), """
                ---- MODULE Clock ----
                EXTENDS Naturals
                CONSTANT N
                VARIABLE x
                Init == x = 0
                Tick == x < N /\\ x' = x + 1
                Wrap == x = N /\\ x' = 0
                Next == Tick \\/ Wrap
                Spec == Init /\\ [][Next]_x
                Parity == x % 2
                Blind == 0
                Change == x # x'
                ====
                """);
        for (String[] model : new String[][]{{"Two", "1"}, {"Three", "0"}, {"Four", "3"}}) {
            Files.writeString(folder.resolve(model[0] + ".cfg"),
                    "\\* module: Clock\nSPECIFICATION Spec\nCONSTANT N = " + model[1] + "\n");
        }
    }

    private ClaimsFile page(String text) throws Exception {
        Files.writeString(folder.resolve("claims.md"), text);
        return ClaimsFile.read(folder);
    }

    private List<String> problems(String text) {
        SpecException problems = catchThrowableOfType(SpecException.class, () -> page(text));
        return problems.problems().stream().map(Problem::message).toList();
    }

    private List<String> found(ClaimsFile page) {
        ClaimsReport report = ClaimsRunner.with(request -> request).run(page, Selection.ALL);
        return report.outcomes().stream().map(outcome -> outcome.cell().fileName() + " " + outcome.found() + " "
                + outcome.asClaimed() + " " + outcome.trace().length()).toList();
    }

    @Test
    void comparesEachPairForEachObserver() throws Exception {
        assertThat(found(page(PAIRS))).containsExactly("Two-Four.Parity same true 0", "Two-Four.Blind same true 0",
                "Two-Three.Parity refined by false 2", "Two-Three.Blind n/a true 0",
                "Three-Four.Parity refines true 2", "Three-Four.Blind same false 0");
    }

    @Test
    void countsWhatEachRowCountsInEachModel() throws Exception {
        assertThat(found(page(COSTS))).containsExactly("Two-cost.Tick_per_Wrap 1 false 2",
                "Two-cost.Change_per_Tick 2 false 2", "Four-cost.Tick_per_Wrap 3 false 4",
                "Four-cost.Change_per_Tick 4/3 false 4");
    }

    @Test
    void claimsOfAPairCoverBothConfigurations() throws Exception {
        page(PAIRS);
        assertThat(ClaimsFolder.read(folder).otherConfigs()).isEmpty();
    }

    @Test
    void whatIsTheSameNeedsAControlThatDiffers() {
        assertThat(problems(PAIRS.replace("| refines | differ |", "| refined by | same |"))).first().asString()
                .isEqualTo("Two-Four are claimed to be the same to Blind, and no row says that it tells one of them "
                        + "from anything");
    }

    @Test
    void refusesRowsThatNameNoPairOrNoMeasure() {
        assertThat(problems(PAIRS.replace(", [Four](Four.cfg) | same", " | same"))).first().asString()
                .startsWith("a row of pairs starts with links to two models");
        assertThat(problems(COSTS.replace("` per `Wrap`", "` for `Wrap`"))).containsExactly(
                "a row of costs starts with what is counted per what, found 'Tick for Wrap ticks per round'");
        assertThat(problems(COSTS.replace("`Change` per", "`x # x'` per"))).containsExactly(
                "a row of costs starts with what is counted per what, found 'x # x' per Tick'");
        assertThat(problems(PAIRS.replace("`Blind`", "`x + 1`"))).containsExactly(
                "a table of pairs needs an observer in each column after the first");
    }

    @Test
    void refusesWordsOfOtherTables() {
        assertThat(problems(PAIRS.replace("| differ |", "| holds |"))).anySatisfy(problem -> assertThat(problem)
                .startsWith("cannot read 'holds': expected same, refines, refined by, differ"));
        assertThat(problems(COSTS.replace("| zero |", "| none |"))).first().asString()
                .startsWith("cannot read 'none': expected a number or fraction");
    }

    @Test
    void refusesAPairThatStandsTwice() {
        assertThat(problems(PAIRS.replace("[Three](Three.cfg), [Four]", "[Two](Two.cfg), [Four]")))
                .contains("the pair Two-Four stands twice on this page");
    }
}
