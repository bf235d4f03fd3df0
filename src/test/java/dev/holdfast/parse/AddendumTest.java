package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddendumTest {
    @TempDir
    private Path folder;

    private InlineSpec spec() {
        return InlineSpec.of(folder, "CONSTANT Pages\nVARIABLE x\nLOCAL Twice(n) == n + n\ng2 == 5\nInit == x = 1")
                .with("CONSTANTS Pages = {g1, g2} None = None\nINIT Init");
    }

    private SpecParser.Amended read(InlineSpec spec, String expression) {
        Config config = spec.config();
        return SpecParser.parse(spec.root(), config, List.of("Init"), new Addendum("EXPR", expression));
    }

    private String body(String expression) {
        return IrText.of(read(spec(), expression).expression().body());
    }

    private String problem(String expression) {
        try {
            read(spec(), expression);
            return "none";
        } catch (SpecException e) {
            assertThat(e.problems()).hasSize(1);
            return e.problems().get(0).span().file() + ":" + InlineSpec.text(e.problems().get(0));
        }
    }

    @Test
    void seesWhatTheRootModuleSeesEvenIfLocal() {
        assertThat(body("Twice(x)")).isEqualTo("Twice(x)");
    }

    @Test
    void mayUseTheModelValuesOfTheConfig() {
        assertThat(body("<<g1, None>>")).isEqualTo(body("<< g1 , None >>")).contains("g1").contains("None");
    }

    @Test
    void leavesNamesOfTheModuleTheirMeaning() {
        assertThat(body("g2")).isEqualTo("g2");
        assertThat(read(spec(), "g2").spec().definitions()).containsKey("Init");
    }

    @Test
    void hasItsPlacesInItself() {
        assertThat(read(spec(), "\n/\\ x = 1\n/\\ x = 2").expression().body().span())
                .hasToString("EXPR:2:1");
        assertThat(read(spec(), "x").spec().definitions().get("Init").span().line()).isEqualTo(7);
    }

    @Test
    void mayEndInBracketsAndComments() {
        assertThat(body("((x)) \\* what it is")).isEqualTo("x");
        assertThat(body("(x) (* what\nit is *)")).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x + y           | EXPR:1:5 SEMANTICS Unknown operator: `y'.
            x + (1          | EXPR:1:7 SYNTAX found the end of the expression where it should go on
            x )             | EXPR:1:3 SYNTAX found `)' after `x'
            x Foo == 2      | EXPR:1:3 SYNTAX the expression has ended before this
            x VARIABLE y    | EXPR:1:3 SYNTAX the expression has ended before this
            x ==== y        | EXPR:1:3 SYNTAX the expression has ended before this
            (x) Foo == 2    | EXPR:1:5 SYNTAX the expression has ended before this
            Twice           | EXPR:1:1 SEMANTICS The operator Twice requires 1 arguments.
            CHOOSE n : n=x  | EXPR:1:1 UNSUPPORTED CHOOSE without a set for its name is not supported
            """)
    void isToldWhatIsWrongInIt(String expression, String problem) {
        assertThat(problem(expression)).startsWith(problem);
    }

    @Test
    void leavesTheModuleTheUsers() {
        InlineSpec misspelt = spec().with("CONSTANTS Pages = {g1} None = None\nINIT Inti");
        assertThatThrownBy(() -> SpecParser.parse(misspelt.root(), misspelt.config(), List.of(),
                new Addendum("EXPR", "g1"))).hasMessageContaining("did you mean Init?");
        assertThat(read(spec(), "x").spec().operatorNames()).contains("Init", "g2");
    }

    @Test
    void letsTheModulesOwnProblemsGoFirst() {
        InlineSpec broken = InlineSpec.of(folder, "VARIABLE x\nInit == y").with("INIT Init");
        try {
            read(broken, "z");
        } catch (SpecException e) {
            assertThat(e.problems()).extracting(InlineSpec::text)
                    .containsExactly("4:9 SEMANTICS Unknown operator: `y'.");
            return;
        }
        assertThat(false).as("refused").isTrue();
    }
}
