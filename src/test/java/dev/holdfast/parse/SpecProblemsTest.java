package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecProblemsTest {
    @TempDir
    private Path folder;

    private List<String> problems(String lines) {
        return InlineSpec.of(folder, lines).problems("E");
    }

    @Test
    void placesASyntaxError() {
        assertThat(problems("VARIABLE x\nInit == x = 1 ]\nNext == x = 1")).containsExactly(
                "4:15 SYNTAX found `]' after `1' where a definition or the end of the module (====) should be");
        assertThat(problems("Init ==\nNext == 1")).containsExactly(
                "4:1 SYNTAX found the beginning of a definition after `==' where an expression or INSTANCE should be"
                        + " (the definition before it is empty)");
        assertThat(problems("Init == (1 + 2\nNext == 1")).containsExactly(
                "4:1 SYNTAX found the beginning of a definition after `2' (what stands before it is not complete:"
                        + " is a bracket still open, or the rest of an expression missing?)");
    }

    @Test
    void knowsTheSignsOfOtherLanguages() {
        String head = "VARIABLE x\n";
        assertThat(problems(head + "E == x == 1").getFirst()).endsWith("(== begins a definition: to compare, write =)");
        assertThat(problems(head + "E == x != 1").getFirst()).endsWith("(TLA+ writes # or /= for !=)");
        assertThat(problems(head + "E == x < 1 && x = 1").getFirst()).endsWith("(/\\ is the sign for and)");
        assertThat(problems(head + "E == TRUE || FALSE").getFirst()).endsWith("(\\/ is the sign for or)");
        assertThat(problems(head + "E == x' := 1").getFirst())
                .endsWith("(a step says what the next value equals, with =)");
        assertThat(problems(head + "E == 1 = 2 = 3").getFirst()).endsWith("(put one of the two into brackets)");
        assertThat(problems(head + "E == [x EXCEPT [1] = 2]").getFirst())
                .endsWith("(what changes is written ![argument] = value, or !.field = value)");
        assertThat(problems(head + "E == x\u200b = 1").getFirst()).endsWith("(delete it, it is invisible)");
    }

    @Test
    void saysWhereADefinitionStandsThatComesTooLate() {
        assertThat(problems("E == Later\nLater == 1").getFirst())
                .endsWith("(Later is defined in line 4, below: a definition stands above its use)");
        assertThat(problems("F(a, b) == F(b, a)\nE == F(1, 2)").getFirst())
                .endsWith("(a definition that uses itself is declared first: RECURSIVE F(_, _))");
    }

    @Test
    void saysThatAPrimeIsOneTooMany() {
        assertThat(problems("VARIABLE x\nE == x'' = 1").getFirst())
                .endsWith("(what is primed, or has a prime in it, cannot be primed again)");
    }

    @Test
    void asksWhatIsMissingWhereAFormulaEndsTooEarly() {
        String end = " where a definition or the end of the module (====) should be ";
        assertThat(problems("VARIABLES x, y\nE == x' = 1 /\\ UNCHNAGED y")).containsExactly(
                "4:26 SYNTAX found `y' after `UNCHNAGED'" + end + "(did you mean UNCHANGED?)");
        for (String line : List.of("E == x' = 1 UNCHANGED y", "F == 1\nG = 2")) {
            assertThat(problems("VARIABLES x, y\n" + line).getFirst())
                    .endsWith(end + "(what stands before it is complete: is an operator missing, such as /\\,"
                            + " or is = written for ==?)");
        }
    }

    @Test
    void saysWhichCharacterIsNoneOfTla() {
        assertThat(problems("E == TRUE \u2227 FALSE")).containsExactly(
                "3:11 SYNTAX found `\u2227' (U+2227), which begins or continues no word of TLA+ (write /\\)");
        assertThat(problems("E ==\u00a0TRUE").getFirst())
                .contains("found a blank that is no plain space (U+00A0)").endsWith("(write a space)");
        assertThat(problems("E == \u00fc").getFirst()).contains("`\u00fc' (U+00FC)").endsWith("no word of TLA+");
        assertThat(problems("E == \ud83d\ude00").getFirst()).contains("a character far beyond ASCII, which");
    }

    @Test
    void placesALexicalError() {
        assertThat(problems("a == 1\nb == \"abc\nc == 2"))
                .containsExactly(
                        "4:10 SYNTAX found the end of the line after \"\\\"abc\", which begins or continues no word of TLA+");
    }

    @Test
    void placesAPrecedenceConflict() {
        assertThat(problems("E == 1 = 2 = 3"))
                .containsExactly(
                        "3:8 SYNTAX Precedence conflict between ops = and =. (put one of the two into brackets)");
    }

    @Test
    void placesEverySemanticErrorAndSuggestsNames() {
        assertThat(problems("VARIABLE counter\nInit == countr = 0\nNext == counter' = Foo(3)\nF(a) == a\nG == F(1, 2)"))
                .containsExactly("4:9 SEMANTICS Unknown operator: `countr'. (did you mean counter?)",
                        "5:20 SEMANTICS Unknown operator: `Foo'.",
                        "7:7 SEMANTICS The operator F requires 1 arguments.");
    }

    @Test
    void saysOnceWhichModuleDefinesAnUnknownSymbol() {
        String module = "---- MODULE T ----\nVARIABLE x\nA == x <= 3\nB == x \\in Int\nC == Len(x)\nD == -x\n"
                + "E == x ** 2\n====\n";
        assertThat(new InlineSpec(folder, module).problems("E")).containsExactly(
                "3:8 SEMANTICS Unknown operator: `<='. (module Naturals defines it: EXTENDS Naturals)",
                "4:12 SEMANTICS Unknown operator: `Int'. (module Integers defines it: EXTENDS Integers)",
                "5:6 SEMANTICS Unknown operator: `Len'. (module Sequences defines it: EXTENDS Sequences)",
                "6:6 SEMANTICS Unknown operator: `-.'. (module Integers defines it: EXTENDS Integers)",
                "7:8 SEMANTICS Unknown operator: `**'.");
    }

    @Test
    void shortensSecondPlacesInMessages() {
        assertThat(problems("a == 1\na == 2").getFirst()).doesNotContain("of module");
    }

    @Test
    void placesALevelError() {
        assertThat(problems("VARIABLE x\nA == x' = 1\nE == A'"))
                .containsExactly("5:6 SEMANTICS Level error in applying operator"
                        + " ': The level of argument 1 exceeds the maximum level allowed by the operator."
                        + " (what is primed, or has a prime in it, cannot be primed again)");
    }

    @Test
    void placesErrorsInModulesThatAreImported() {
        InlineSpec spec = new InlineSpec(folder, """
                ---- MODULE Lower ----
                VARIABLE x
                A == y
                ====
                ---- MODULE T ----
                EXTENDS Lower
                ====
                """);
        assertThatThrownBy(spec::parse).isInstanceOfSatisfying(SpecException.class, e -> assertThat(e.problems())
                .extracting(problem -> problem.span().toString())
                .containsExactly(folder.resolve("Lower.tla") + ":3:6"));
    }

    @Test
    void countsATabAsOneCharacter() {
        assertThat(problems("VARIABLE x\n\tE ==\tx\t+ y")).containsExactly("4:11 SEMANTICS Unknown operator: `y'.");
    }

    @Test
    void findsTheLineThatAsksForAMissingModule() {
        assertThat(new InlineSpec(folder, "---- MODULE T ----\n\\* Natural\nEXTENDS Naturals,\n   Natural\n====\n")
                .problems())
                .containsExactly(
                        "4:4 MODULE_NOT_FOUND there is no module Natural: neither a file Natural.tla beside the spec"
                                + " nor a standard module (did you mean Naturals?)");
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nI == INSTANCE Absent\n====\n").problems().getFirst())
                .startsWith("2:15 MODULE_NOT_FOUND there is no module Absent")
                .endsWith("(put Absent.tla into the folder of the spec)");
    }

    @Test
    void saysThatFileAndModuleMustHaveOneName() throws IOException {
        Path file = folder.resolve("Wrong.tla");
        Files.writeString(file, "\n---- MODULE Right ----\n====\n");
        assertThat(problemsOf(file))
                .containsExactly("2:13 SYNTAX the module is named Right but its file Wrong.tla; the names must"
                        + " be the same (rename the file to Right.tla or the module to Wrong)");
    }

    @Test
    void saysThatAnImportedFileAndItsModuleMustHaveOneName() throws IOException {
        Files.writeString(folder.resolve("Lower.tla"), "---- MODULE Other ----\n====\n");
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Lower\n====\n").problems())
                .containsExactly(
                        "1:13 SYNTAX the module is named Other but its file Lower.tla; the names must be the same");
    }

    @Test
    void saysWhenAFileHoldsNoModule() throws IOException {
        Path file = folder.resolve("T.tla");
        Files.writeString(file, "nothing\n");
        assertThat(problemsOf(file)).containsExactly(
                "1:1 SYNTAX no module begins in this file (a module begins with ---- MODULE T ----)");
    }

    @Test
    void saysWhenAnImportedFileHoldsNoModule() throws IOException {
        Files.writeString(folder.resolve("Lower.tla"), "nothing\n");
        InlineSpec spec = new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Naturals, Lower\n====\n");
        assertThat(spec.problems()).containsExactly(
                "1:1 SYNTAX no module begins in this file (a module begins with ---- MODULE Lower ----)");
    }

    @Test
    void saysWhereAFileEndsTooEarly() throws IOException {
        Path file = folder.resolve("T.tla");
        Files.writeString(file, "---- MODULE T ----\nE == 0 (* open\n====\n");
        assertThat(problemsOf(file)).containsExactly(
                "2:1 SYNTAX a comment that begins in this line has no end: `*)' is missing");
        Files.writeString(file, "---- MODULE T ----\nE == 0\n");
        assertThat(problemsOf(file)).containsExactly(
                "2:7 SYNTAX found the end of the file after `0' where a definition or the end of the module (====) should be");
    }

    @Test
    void refusesExpressionsThatAreNestedTooDeeply() {
        assertThat(problems("E == " + "1 + ".repeat(20_000) + "1")).containsExactly(
                "1:1 UNSUPPORTED an expression of this spec is nested too deeply to be read");
    }

    @Test
    void saysWhichModulesGoInACircle() {
        assertThat(new InlineSpec(folder, "---- MODULE A ----\nEXTENDS T\n====\n---- MODULE T ----\nEXTENDS A\n====\n")
                .problems())
                .containsExactly("2:9 SEMANTICS modules extend each other in a circle: T.tla --> A.tla --> T.tla");
    }

    @Test
    void saysWhenThereIsNoFile() {
        assertThat(problemsOf(folder.resolve("Absent.tla")))
                .containsExactly("1:1 FILE_NOT_FOUND no such file: " + folder.resolve("Absent.tla"));
        assertThat(problemsOf(folder)).hasSize(1);
    }

    @Test
    void refusesWhatIsNotSupportedButOnlyWhereItIsNeeded() {
        assertThat(problems("VARIABLE x\nFine == \\E y : y = x\nE == /\\ \\A y : y = x\n     /\\ x = CHOOSE z : z = 1\n"
                + "     /\\ TLCGet(1) = RandomElement({1})\n     /\\ \\EE q : q = x\n     /\\ 3000000000 = 1\n     /\\ 1.5 = x"))
                .containsExactly(
                        "5:9 UNSUPPORTED a quantifier without a set for its name is not supported (write `\\in' and a"
                                + " finite set after the name, or override the definition in the .cfg)",
                        "6:13 UNSUPPORTED CHOOSE without a set for its name is not supported (write `\\in' and a finite"
                                + " set after the name, or override the definition in the .cfg)",
                        "7:9 UNSUPPORTED the operator TLC!TLCGet is not supported",
                        "7:21 UNSUPPORTED the operator TLC!RandomElement is not supported",
                        "8:9 UNSUPPORTED a temporal quantifier is not supported",
                        "9:9 UNSUPPORTED the number 3000000000, which does not fit into 32 bits, is not supported",
                        "10:9 UNSUPPORTED the decimal number 1.5 is not supported");
    }

    @Test
    void refusesOperatorsThatWeLack() {
        assertThat(problems("VARIABLE x\nA == x' = 1\nE == A \\cdot A")).containsExactly(
                "5:6 UNSUPPORTED the operator \\cdot is not supported");
        assertThat(problems("VARIABLE x\nE == []x -+-> []x")).hasSize(1);
        assertThat(problems("F(Op(_)) == Op(1)\nE == F(TLCGet)")).containsExactly(
                "4:8 UNSUPPORTED the operator TLC!TLCGet is not supported");
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Reals\nE == 1 / 2\nF == Real\n====\n")
                .problems("E", "F"))
                .containsExactly("3:6 UNSUPPORTED the operator Reals!/ is not supported",
                        "4:6 UNSUPPORTED the operator Reals!Real is not supported");
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nEXTENDS TLAPS\nE == Zenon\n====\n").problems("E"))
                .containsExactly("3:6 UNSUPPORTED the operator TLAPS!Zenon is not supported");
    }

    private List<String> problemsOf(Path file) {
        try {
            SpecParser.parse(file, ConfigParser.parse("T.cfg", ""), List.of());
            return List.of();
        } catch (SpecException e) {
            assertThat(e.problems()).noneMatch(problem -> problem.code() == Code.MACHINE);
            return e.problems().stream().map(InlineSpec::text).toList();
        }
    }
}
