package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Type;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.parse.InlineSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search takes for the types of x and y before it has seen more than a few states. */
class VariableTypesTest {
    private static final String COUNTING = """
            VARIABLES x, y
            Init == x \\in {0} /\\ y = 0
            Next == x' = (x + 1) % 700 /\\ y' = x
            """;

    @TempDir
    Path folder;

    private Model model(String lines) {
        try {
            new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Integers, Sequences, TLC\n" + lines + "\n====\n");
            return new Loader(
                    CheckRequest.of(Files.writeString(folder.resolve("T.cfg"), "INIT Init NEXT Next\n"))).load();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Type> types(String lines) {
        Model model = model(lines);
        InterpretedSystem constants = new InterpretedSystem(model, Layout.interned(model.variables()), line -> {},
                () -> {});
        return new VariableTypes(model, model.properties(), () -> {}).toBeginWith(constants::folded);
    }

    private static Type numbers(int low, int high) {
        return new Type.Number(low, high);
    }

    @Test
    void aDefinitionThatNobodyListsGivesTheTypes() {
        assertThat(types(COUNTING + "Fit == x \\in 0..900 /\\ (x # y /\\ y \\in -1..800)"))
                .containsExactly(numbers(0, 900), numbers(-1, 800));
    }

    @Test
    void oneInAModuleThatIsExtendedCounts() {
        assertThat(types(
                "Last == 900\n" + COUNTING + "X == x \\in 0..Last\nLOCAL Fit == y \\in 0..Last /\\ x \\in 0..Last"))
                .containsExactly(numbers(0, 900), numbers(0, 900));
    }

    @Test
    void theDefinitionThatSpeaksOfMostVariablesCounts() {
        assertThat(types(
                COUNTING + "Wide == x \\in 0..5000\nFit == x \\in 0..900 /\\ y \\in 0..800\nNarrow == y \\in {7}"))
                .containsExactly(numbers(0, 900), numbers(0, 800));
    }

    @Test
    void whereSomeVariablesAreNotSpokenOfStatesAreLookedAtToo() {
        assertThat(types(COUNTING + "Low == x \\in -5..3")).containsExactly(numbers(-5, 600), numbers(0, 599));
    }

    @Test
    void whatInitTakesVariablesFromHasRoom() {
        assertThat(types(COUNTING.replace("y = 0", "y \\in 0..2000"))).containsExactly(numbers(0, 600),
                numbers(0, 2000));
        assertThat(types("VARIABLES x, y\nInit == x \\in 0..2000 /\\ y \\in {\"a\", \"b\"} /\\ x > 1000\n"
                + "Next == x' = x /\\ y' = \"c\"").getFirst()).isEqualTo(numbers(0, 2000));
    }

    @Test
    void theInitialPredicateIsNoHint() {
        assertThat(types(COUNTING)).containsExactly(numbers(0, 600), numbers(0, 599));
        assertThat(types(COUNTING.replace("y = 0", "y \\in {0}"))).containsExactly(numbers(0, 600), numbers(0, 599));
    }

    @Test
    void aHintThatInitContradictsIsWidenedOrDropped() {
        assertThat(types(COUNTING + "Fit == x \\in 3..900 /\\ y \\in 1..2")).containsExactly(numbers(0, 900),
                numbers(0, 2));
        assertThat(types(COUNTING + "Fit == x \\in 3..900 /\\ y \\in BOOLEAN\nY == y \\in 0..800"))
                .containsExactly(numbers(0, 900), numbers(0, 800));
    }

    @Test
    void manyInitialStatesDoNotHideTheOthers() {
        assertThat(types("""
                VARIABLES x, y
                Init == x \\in 0..2000 /\\ y = 0
                Next == y' = 5 /\\ x' = x
                """)).last().isEqualTo(numbers(0, 5));
    }

    @Test
    void whatGrowsForEverIsTakenForWhatItIsAtFirst() {
        assertThat(types("""
                VARIABLES x, y
                Init == x = <<>> /\\ y = 0
                Next == (x' = Append(x, 1) \\/ x' = Append(x, 2)) /\\ y' = y
                """).getFirst()).isInstanceOf(Type.OneOf.class);
    }

    @Test
    void aRangeOfAllNumbersIsNoHint() {
        assertThat(types(COUNTING + "Fit == x \\in 0..2147483647 /\\ y \\in [1..2 -> 0..2147483647]"))
                .containsExactly(numbers(0, 600), numbers(0, 599));
    }

    @Test
    void nothingIsPrintedOrWarnedOfForTheSakeOfAHint() throws IOException {
        model(COUNTING + """
                Said == PrintT("said") /\\ x \\in (IF PrintT("said") THEN 0..3 ELSE {})
                Odd == x \\in {CHOOSE s \\in {"a", "b"} : TRUE} /\\ y \\in DOMAIN [[i \\in 1..2 |-> i] EXCEPT ![7] = 1]
                """);
        List<String> printed = new ArrayList<>();
        CheckRequest request = CheckRequest.of(folder.resolve("T.cfg"));
        assertThat(Holdfast.check(request
                .withListeners(printed::add, progress -> {}, () -> false)).summary().warnings()).isEmpty();
        assertThat(printed).isEmpty();
    }

    @Test
    void theBenchmarksModelHasNoBitTooMany() {
        assertThat(Holdfast.layout(CheckRequest.of(Path.of("bench/Pinning6.cfg")))).startsWith("7 variables, 36 bits");
    }
}
