package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionLoweringTest {
    @TempDir
    private Path folder;

    private String text(String lines) {
        return InlineSpec.of(folder, lines).text("E");
    }

    @Test
    void passesArgumentsToOperators() {
        assertThat(text("VARIABLE v\nF(a, b) == a + b\nG == v\nE == F(G, 2)")).isEqualTo("""
                E == F(G, 2)
                F(a, b) == +(a, b)
                G == v""");
    }

    @Test
    void passesOperatorsToOperators() {
        assertThat(text("F(Op(_, _), a) == Op(a, a)\nG(a, b) == a\nE == F(G, 1)")).isEqualTo("""
                E == F(G, 1)
                F(Op(_, _), a) == Op(a, a)
                G(a, b) == a""");
    }

    @Test
    void handsOnOperatorParameters() {
        assertThat(text("F(Op(_)) == Op(1)\nG(Op(_)) == F(Op)\nH(a) == a\nE == G(H)")).isEqualTo("""
                E == G(H)
                G(Op(_)) == F(Op)
                H(a) == a
                F(Op(_)) == Op(1)""");
    }

    @Test
    void wrapsOperatorsOfTheLanguageAndOfStandardModulesThatAreArguments() {
        assertThat(text("F(Op(_, _)) == Op(1, 2)\nE == F( + ) + F( = ) + F(\\cup)")).startsWith(
                "E == +(+(F((LAMBDA argument1, argument2 : +(argument1, argument2))), "
                        + "F((LAMBDA argument1, argument2 : =(argument1, argument2)))), "
                        + "F((LAMBDA argument1, argument2 : \\cup(argument1, argument2))))");
    }

    @Test
    void takesLambdasThatSeeTheirSurroundings() {
        assertThat(text("F(Op(_)) == Op(1)\nE == \\A x \\in {1} : F(LAMBDA y : x = y)"))
                .startsWith("E == (\\A x \\in {...}(1) : F((LAMBDA y : =(x, y))))");
    }

    @Test
    void givesStandardOperatorsTheOperatorsTheyAskFor() {
        assertThat(text("Small(x) == x < 3\nE == SelectSeq(SortSeq(<<3>>, <), Small)")).isEqualTo("""
                E == SelectSeq(SortSeq(<<...>>(3), (LAMBDA argument1, argument2 : <(argument1, argument2))), Small)
                Small(x) == <(x, 3)""");
    }

    @Test
    void keepsLetDefinitionsLocalAndInOrderOfNeed() {
        assertThat(text("E == LET h == 3\n         g(x) == x + h\n         unused == g(1)\n     IN  g(2)"))
                .isEqualTo("E == (LET h == 3; g(x) == +(x, h) IN g(2))");
    }

    @Test
    void lowersRecursiveOperators() {
        assertThat(text("RECURSIVE F(_)\nF(n) == IF n = 0 THEN 1 ELSE n * F(n - 1)\nE == F(3)")).isEqualTo("""
                E == F(3)
                F(n) == (IF =(n, 0) THEN 1 ELSE *(n, F(-(n, 1))))""");
    }

    @Test
    void lowersRecursiveOperatorsInLet() {
        assertThat(text("E == LET RECURSIVE F(_)\n         F(n) == IF n = 0 THEN 1 ELSE F(n - 1)\n     IN  F(3)"))
                .isEqualTo("E == (LET F(n) == (IF =(n, 0) THEN 1 ELSE F(-(n, 1))) IN F(3))");
    }

    @Test
    void lowersFunctionsThatReferToThemselves() {
        assertThat(text("E[n \\in 0..3] == IF n = 0 THEN 1 ELSE n * E[n - 1]"))
                .isEqualTo("E == [E: n \\in ..(0, 3) |-> (IF =(n, 0) THEN 1 ELSE *(n, E[-(n, 1)]))]");
    }

    @Test
    void givesPlainFunctionsNoNameForThemselves() {
        assertThat(text("E[n \\in 0..3, m \\in {1}] == n + m"))
                .isEqualTo("E == [n \\in ..(0, 3), m \\in {...}(1) |-> +(n, m)]");
    }

    @Test
    void seesThatAFunctionAnnouncedAsRecursiveMeansItselfByItsName() {
        assertThat(text("RECURSIVE E\nE[n \\in 0..3] == IF n = 0 THEN 1 ELSE E[n - 1]"))
                .isEqualTo("E == [E: n \\in ..(0, 3) |-> (IF =(n, 0) THEN 1 ELSE E[-(n, 1)])]");
    }

    @Test
    void lowersRecursiveFunctionsInLet() {
        assertThat(text("E == LET f[n \\in 0..3] == IF n = 0 THEN {} ELSE f[n - 1] IN f[3]"))
                .isEqualTo(
                        "E == (LET f == [f: n \\in ..(0, 3) |-> (IF =(n, 0) THEN {...}() ELSE f[-(n, 1)])] IN f[3])");
    }

    @Test
    void lowersOperatorsThatUsersDefineThemselves() {
        assertThat(text("a \\prec b == a < b\na (+) b == a\nE == 1 \\prec (2 (+) 3)"))
                .isEqualTo("""
                        E == \\prec(1, \\oplus(2, 3))
                        \\prec(a, b) == <(a, b)
                        \\oplus(a, b) == a""");
    }

    @Test
    void tellsTheOldValuesOfNestedUpdatesApart() {
        assertThat(InlineSpec.of(folder, "VARIABLE f\nE == [f EXCEPT ![1] = [@ EXCEPT !.a = @ + 1]]").body("E"))
                .isEqualTo("[f EXCEPT ![1] = [@ EXCEPT ![\"a\"] = +(@, 1)]]");
    }

    @Test
    void lowersOnlyWhatIsNeeded() {
        assertThat(InlineSpec.of(folder, "Strange == CHOOSE x : TRUE\nE == 1\nTHEOREM Strange = 1").problems("E"))
                .isEmpty();
    }

    @Test
    void takesATheoremUsedAsAFormula() {
        assertThat(text("THEOREM Two == 1 + 1 = 2\nE == Two")).isEqualTo("E == =(+(1, 1), 2)");
    }

    @Test
    void readsBagsThroughTheirDefinitions() {
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Bags\nE == CopiesIn(1, SetToBag({1}))\n====\n")
                .text("E"))
                .startsWith(
                        "E == CopiesIn(1, SetToBag({...}(1)))\nCopiesIn(e, B) == (IF BagIn(e, B) THEN B[e] ELSE 0)");
    }
}
