package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigParserTest {

    private static Config parse(String text) {
        return ConfigParser.parse("dir/M.cfg", text);
    }

    private static List<String> problems(String text) {
        try {
            parse(text);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream().map(InlineSpec::text).toList();
        }
    }

    private static Value value(String text) {
        return parse("CONSTANT c = " + text).values().getFirst().value();
    }

    @Test
    void saysWhatIsMeantWhereItIsPlain() {
        assertThat(problems("CONSTANT N <- 3"))
                .containsExactly(
                        "1:15 CONFIG_SYNTAX found `3' where an operator should be (a value is given with `N = ...')");
        assertThat(problems("INVARIANT: Inv"))
                .containsExactly("1:10 CONFIG_SYNTAX found `:' where a name or a keyword should be");
        assertThat(problems("CONSTANT N = 3\ninvariant Inv"))
                .containsExactly("2:1 CONFIG_KEYWORD `invariant' is no keyword of a .cfg (did you mean INVARIANT?)");
    }

    @Test
    void readsEverySection() {
        Config config = parse("""
                CONSTANTS N = 3 Op <- Mine
                CONSTANT X <- [M] Y  Z = [M] 4  I!J <- K
                SPECIFICATION Spec
                INVARIANTS TypeOK Inv
                PROPERTY Live
                INVARIANT Other
                CONSTRAINTS Small CONSTRAINT Few
                ACTION_CONSTRAINTS Up ACTION_CONSTRAINT Down
                SYMMETRY Perms
                CHECK_DEADLOCK FALSE
                """);
        assertThat(config.file()).isEqualTo("dir/M.cfg");
        assertThat(config.module()).isEqualTo("M");
        assertThat(config.values()).extracting(v -> v.name().text() + " " + v.module() + " " + v.value())
                .containsExactly("N null 3", "Z M 4");
        assertThat(config.overrides()).extracting(o -> o.name().text() + " " + o.module() + " " + o.operator().text())
                .containsExactly("Op null Mine", "X M Y", "I!J null K");
        assertThat(config.properties()).extracting(p -> p.kind() + " " + p.name().text())
                .containsExactly("INVARIANT TypeOK", "INVARIANT Inv", "PROPERTY Live", "INVARIANT Other");
        assertThat(config.constraints()).extracting(Config.Name::text).containsExactly("Small", "Few");
        assertThat(config.actionConstraints()).extracting(Config.Name::text).containsExactly("Up", "Down");
        assertThat(List.of(config.specification().text(), config.symmetry().text())).containsExactly("Spec", "Perms");
        assertThat(config.checkDeadlock()).isFalse();
        assertThat(config.init()).isNull();
    }

    @Test
    void leavesOpenWhatTheFileDoesNotSay() {
        Config config = parse("INIT Init NEXT Next");
        assertThat(config.checkDeadlock()).isNull();
        assertThat(List.of(config.init().text(), config.next().text())).containsExactly("Init", "Next");
        assertThat(parse("")).isEqualTo(parse("\n\n"));
    }

    @Test
    void readsValues() {
        assertThat(value("42")).isEqualTo(IntValue.of(42));
        assertThat(value("\"a \\\"b\\\" \\\\ c\"")).isEqualTo(new StringValue("a \"b\" \\ c"));
        assertThat(value("TRUE")).isEqualTo(BoolValue.TRUE);
        assertThat(value("c")).isEqualTo(new ModelValue("c"));
        assertThat(value("{}")).isEqualTo(EnumeratedSet.EMPTY);
        assertThat(value("{{1, 2}, {}}")).isEqualTo(EnumeratedSet.of(EnumeratedSet.EMPTY,
                EnumeratedSet.of(IntValue.of(1), IntValue.of(2))));
        assertThat(value("{2, 1, 2}")).hasToString("{1, 2}");
        assertThat(value("2pc")).isEqualTo(new ModelValue("2pc"));
    }

    @Test
    void takesOperatorsAsNames() {
        assertThat(parse("CONSTANTS \\prec <- Before ++ <- Plus").overrides()).extracting(o -> o.name().text())
                .containsExactly("\\prec", "++");
    }

    @Test
    void skipsComments() {
        Config config = parse(
                "\\* INIT One\n(* NEXT (* nested *) Two *) INIT (* here *) Init \\* NEXT Three\nNEXT Next");
        assertThat(config.init().span()).hasToString("dir/M.cfg:2:45");
        assertThat(config.next().span()).hasToString("dir/M.cfg:3:6");
    }

    @ParameterizedTest(name = "in [{0}]")
    @CsvSource(delimiterString = " is ", value = {"'\\* module: Other' is Other",
            "'\\* expect: holds\n\\*module:  Other ' is Other",
            "'\n\n\\* module: Other\nINIT I' is Other", "'INIT I\n\\* module: Other' is M", "'' is M",
            "'\\* my module: Other' is M"})
    void findsTheModuleInTheLeadingComments(String text, String module) {
        assertThat(parse(text).module()).isEqualTo(module);
    }

    @Test
    void placesWhatCannotBeAWord() {
        assertThat(problems("INIT Init\nNEXT § Next")).containsExactly("2:6 CONFIG_SYNTAX `§' cannot stand in a .cfg");
        assertThat(problems("CONSTANT c = \"abc\nINIT Init"))
                .containsExactly("1:14 CONFIG_SYNTAX string without end: the closing `\"' is missing");
        assertThat(problems("INIT Init (* not closed (* x *)"))
                .containsExactly("1:11 CONFIG_SYNTAX comment without end: `*)' is missing");
    }

    @Test
    void placesUnknownKeywordsAndSuggestsOne() {
        assertThat(problems("INVARIENT Inv\nINIT Init NEXT Next"))
                .containsExactly("1:1 CONFIG_KEYWORD `INVARIENT' is no keyword of a .cfg (did you mean INVARIANT?)");
        assertThat(problems("Frobnicate x y z INIT Init"))
                .containsExactly("1:1 CONFIG_KEYWORD `Frobnicate' is no keyword of a .cfg");
        assertThat(problems("CONSTANT N = 3 INVARIANS Inv")).containsExactly(
                "1:26 CONFIG_SYNTAX found `Inv' where `=' or `<-' after INVARIANS should be (did you mean INVARIANTS?)");
    }

    @Test
    void saysOnceThatAKeywordAfterConstantsIsMisspelt() {
        assertThat(problems("CONSTANT N = 3\nINVARIANS Inv\n  Other\nPROPERTIES Third")).containsExactly(
                "2:1 CONFIG_KEYWORD `INVARIANS' is no keyword of a .cfg (did you mean INVARIANTS?)");
        assertThat(problems("CONSTANT\n  INVARIANS = 3\n  INVARIANS_ <- Other\nINIT Init NEXT Next")).isEmpty();
    }

    @Test
    void placesStrayWords() {
        assertThat(problems("INIT Init Foo\nNEXT Next"))
                .containsExactly("1:11 CONFIG_SYNTAX found `Foo' where a keyword should be (INIT takes one name)");
        assertThat(problems("= 3\nINIT Init")).containsExactly("1:1 CONFIG_SYNTAX found `=' where a keyword should be");
        assertThat(problems("INVARIANT Inv , Other")).containsExactly(
                "1:15 CONFIG_SYNTAX found `,' where a name or a keyword should be");
        assertThat(problems("INIT\nNEXT Next")).containsExactly(
                "2:1 CONFIG_SYNTAX found `NEXT' where the name of an operator should be");
        assertThat(problems("CHECK_DEADLOCK maybe"))
                .containsExactly("1:16 CONFIG_SYNTAX found `maybe' where TRUE or FALSE should be");
    }

    @Test
    void saysHowToGiveValuesThatAConfigCannotWrite() {
        assertThat(problems("CONSTANTS\n a = -1\n b = <<1>>\n c = 1..3\n d = {1 .. 3}\n e = [x |-> 1]")).hasSize(5)
                .allMatch(problem -> problem.contains("write `CONSTANT Name <- Operator'"));
        assertThat(problems("CONSTANT F(1) = 2"))
                .containsExactly("1:10 CONFIG_UNSUPPORTED values of operators for single arguments,"
                        + " as `F(...) = ...', are not supported (write `F <- Operator')");
        assertThat(problems("CONSTANT a = 2147483648")).containsExactly(
                "1:14 CONFIG_SYNTAX the number 2147483648 does not fit into 32 bits");
        assertThat(problems("CONSTANT a = {1, \"x\"}").getFirst()).startsWith(
                "1:14 CONFIG_SYNTAX the elements of this set cannot be compared: ");
    }

    @Test
    void refusesWhatWeLackWithItsPlace() {
        assertThat(problems("INIT Init\n\nPOSTCONDITION p\n_PERIODIC q\nNEXT Next")).containsExactly(
                "3:1 CONFIG_UNSUPPORTED POSTCONDITION is not supported (leave it out: it is about the run, not about the"
                        + " model)",
                "4:1 CONFIG_UNSUPPORTED _PERIODIC is not supported (leave it out)");
    }

    @Test
    void placesAnUnclosedSetWhereItWasOpened() {
        String missing = " CONFIG_SYNTAX set without end: the closing `}' is missing";
        for (String set : List.of("{a, b", "{a, b,", "{")) {
            assertThat(problems("CONSTANTS\nS = " + set + "\nN = 3\nINIT Init")).containsExactly("2:5" + missing);
            assertThat(problems("CONSTANTS S = " + set + "\nINIT Init")).containsExactly("1:15" + missing);
            assertThat(problems("INIT Init CONSTANTS S = " + set)).containsExactly("1:25" + missing);
        }
        assertThat(problems("CONSTANT S = {a, {b}\nM = {c}")).containsExactly("1:14" + missing);
        assertThat(problems("CONSTANT S = {\n  a,\n  b\n}")).isEmpty();
    }

    @Test
    void placesDuplicates() {
        assertThat(problems("INIT A\nINIT B\nCONSTANTS N = 1\nN <- Op\nINVARIANTS I J I")).containsExactly(
                "2:1 CONFIG_DUPLICATE INIT stands twice; first in line 1",
                "4:1 CONFIG_DUPLICATE N is assigned twice; first in line 3", "5:16 CONFIG_DUPLICATE I is listed twice");
        assertThat(problems("CONSTANTS N = 1 N = [M] 2")).isEmpty();
    }

    @Test
    void reportsEveryProblemOfAFile() {
        assertThat(problems("CONSTANT a = \nPOSTCONDITION v\nCONSTANT b c\nd = 3\nINVARIENT I")).hasSize(4);
    }

    @Test
    void suggestsAFileOfNearlyThatName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Page.cfg"), "");
        assertThatThrownBy(() -> ConfigParser.parse(folder.resolve("Pages.cfg")))
                .isInstanceOfSatisfying(SpecException.class, e -> assertThat(e.problems().getFirst().hint())
                        .isEqualTo("did you mean " + folder.resolve("Page.cfg") + "?"));
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThatThrownBy(() -> ConfigParser.parse(Path.of("absent.cfg"))).isInstanceOf(SpecException.class)
                .hasMessage("absent.cfg:1:1: no such file: absent.cfg");
    }

    @Test
    void putsConstantsOfTheCommandLineInPlaceOfTheFilesOwn() {
        Config config = ConfigParser.withConstants(parse("CONSTANTS N = 1 M <- Op K = 2"),
                Map.of("N", "7", "M", "{a, \"b\"}", "L", "x"));
        assertThat(config.values()).extracting(v -> v.name().text() + "=" + v.value())
                .containsExactly("K=2", "L=x", "M={\"b\", a}", "N=7");
        assertThat(config.overrides()).isEmpty();
    }

    @Test
    void reportsConstantsOfTheCommandLineThatAreNoValues() {
        assertThatThrownBy(() -> ConfigParser.withConstants(parse(""), Map.of("N", "1 2", "M", "{1", "K", "")))
                .isInstanceOfSatisfying(SpecException.class, e -> assertThat(e.problems()).extracting(InlineSpec::text)
                        .containsExactly(
                                "0:0 ARGUMENT --constant K=: found the end of the file where a value should be",
                                "0:0 ARGUMENT --constant M={1: set without end: the closing `}' is missing",
                                "0:0 ARGUMENT --constant N=1 2: found `2' where the end of the value should be"));
    }
}
