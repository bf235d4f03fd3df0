package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLoweringTest {
    private static final String INNER = """
            ---- MODULE M ----
            EXTENDS Naturals
            CONSTANT c
            VARIABLE v
            Helper(a) == a + c
            Init == v = Helper(0)
            Next == v' = Helper(v)
            Both == Init /\\ Next
            ====
            """;

    @TempDir
    private Path folder;

    private InlineSpec spec(String lines) {
        return new InlineSpec(folder, INNER + "---- MODULE T ----\nEXTENDS Naturals\n" + lines + "\n====\n");
    }

    @Test
    void putsSubstitutionsInPlaceOfDeclaredNames() {
        assertThat(spec("VARIABLE w\nI == INSTANCE M WITH c <- 3, v <- w * 2\nE == I!Both").text("E")).isEqualTo("""
                E == I!Both
                I!Both == (I!Init /\\ I!Next)
                I!Init == =(*(w, 2), I!Helper(0))
                I!Next == =(*(w, 2)', I!Helper(*(w, 2)))
                I!Helper(a) == +(a, 3)""");
    }

    @Test
    void substitutesNamesForThemselvesWhereNothingIsSaid() {
        assertThat(spec("CONSTANT c\nVARIABLE v\nI == INSTANCE M\nE == I!Next").with("CONSTANT c = 7").text("E"))
                .isEqualTo("""
                        E == I!Next
                        I!Next == =(v', I!Helper(v))
                        I!Helper(a) == +(a, 7)""");
    }

    @Test
    void keepsTheCopiesOfTwoInstancesApart() {
        assertThat(spec("VARIABLES x, y\nI == INSTANCE M WITH c <- 1, v <- x\nJ == INSTANCE M WITH c <- 2, v <- y\n"
                + "E == I!Init /\\ J!Init").text("E")).isEqualTo("""
                        E == (I!Init /\\ J!Init)
                        I!Init == =(x, I!Helper(0))
                        J!Init == =(y, J!Helper(0))
                        I!Helper(a) == +(a, 1)
                        J!Helper(a) == +(a, 2)""");
    }

    @Test
    void importsDefinitionsWithoutPrefix() {
        assertThat(spec("VARIABLE v\nINSTANCE M WITH c <- 1\nE == Next").text("E")).isEqualTo("""
                E == Next
                Next == =(v', Helper(v))
                Helper(a) == +(a, 1)""");
    }

    @Test
    void importsDefinitionsLocally() {
        assertThat(spec(
                "VARIABLE v\nLOCAL INSTANCE M WITH c <- 1\nLOCAL I == INSTANCE M WITH c <- 2\nE == Init /\\ I!Init")
                .text("E")).isEqualTo("""
                        E == (Init /\\ I!Init)
                        Init == =(v, Helper(0))
                        I!Init == =(v, I!Helper(0))
                        Helper(a) == +(a, 1)
                        I!Helper(a) == +(a, 2)""");
    }

    @Test
    void makesParametersOfTheInstanceParametersOfItsDefinitions() {
        assertThat(spec("VARIABLE w\nI(x, y) == INSTANCE M WITH c <- x, v <- w[y]\nE == \\E p \\in {1} : I(p, 2)!Next")
                .text("E"))
                .isEqualTo("""
                        E == (\\E p \\in {...}(1) : I!Next(p, 2))
                        I!Next(x, y) == =(w[y]', I!Helper(x, y, w[y]))
                        I!Helper(x, y, a) == +(a, x)""");
    }

    @Test
    void readsSubstitutionsOfNestedInstancesFromTheInsideOut() {
        String middle = """
                ---- MODULE N ----
                VARIABLE u
                J(z) == INSTANCE M WITH c <- z, v <- u
                Step(b) == J(b)!Next /\\ J(2)!Helper(3) = 4
                ====
                """;
        assertThat(new InlineSpec(folder, INNER + middle
                + "---- MODULE T ----\nVARIABLE w\nI(x) == INSTANCE N WITH u <- w[x]\nE == I(1)!Step(5) /\\ I(1)!J(6)!Init\n====\n")
                .text("E")).isEqualTo("""
                        E == (I!Step(1, 5) /\\ I!J!Init(1, 6))
                        I!Step(x, b) == (I!J!Next(x, b) /\\ =(I!J!Helper(x, 2, 3), 4))
                        I!J!Init(x, z) == =(w[x], I!J!Helper(x, z, 0))
                        I!J!Next(x, z) == =(w[x]', I!J!Helper(x, z, w[x]))
                        I!J!Helper(x, z, a) == +(a, z)""");
    }

    @Test
    void passesDefinitionsOfInstancesWithParametersAsOperators() {
        String other = """
                ---- MODULE N ----
                CONSTANT c
                F(Op(_)) == Op(1)
                G(a) == a = c
                H == F(G)
                ====
                """;
        assertThat(new InlineSpec(folder,
                other + "---- MODULE T ----\nI(x) == INSTANCE N WITH c <- x\nE == I(9)!H\n====\n")
                .text("E")).isEqualTo("""
                        E == I!H(9)
                        I!H(x) == I!F(x, (LAMBDA argument1 : I!G(x, argument1)))
                        I!F(x, Op(_)) == Op(1)
                        I!G(x, a) == =(a, x)""");
    }

    @Test
    void substitutesOperatorsForConstantOperators() {
        String other = """
                ---- MODULE N ----
                CONSTANT Op(_, _)
                G(F(_, _)) == F(1, 2)
                E == Op(3, 4) /\\ G(Op)
                ====
                """;
        assertThat(new InlineSpec(folder, other + """
                ---- MODULE T ----
                EXTENDS Naturals
                Less(a, b) == a < b
                I == INSTANCE N WITH Op <- Less
                J == INSTANCE N WITH Op <- >
                K == INSTANCE N WITH Op <- LAMBDA a, b : a = b
                E == I!E /\\ J!E /\\ K!E
                ====
                """).text("E")).isEqualTo("""
                E == ((I!E /\\ J!E) /\\ K!E)
                I!E == (Less(3, 4) /\\ I!G(Less))
                J!E == (>(3, 4) /\\ J!G((LAMBDA argument1, argument2 : >(argument1, argument2))))
                K!E == ((LET LAMBDA(a, b) == =(a, b) IN LAMBDA(3, 4)) /\\ K!G((LAMBDA a, b : =(a, b))))
                Less(a, b) == <(a, b)
                I!G(F(_, _)) == F(1, 2)
                J!G(F(_, _)) == F(1, 2)
                K!G(F(_, _)) == F(1, 2)""");
    }

    @Test
    void instantiatesInLetWithTheNamesBoundThere() {
        assertThat(spec("E(q) == LET I == INSTANCE M WITH c <- q, v <- q + 1 IN I!Init\nF == E(1)").text("F"))
                .isEqualTo("""
                        F == E(1)
                        E(q) == (LET I!Helper(a) == +(a, q); I!Init == =(+(q, 1), I!Helper(0)) IN I!Init)""");
    }

    @Test
    void instantiatesInLetWithParameters() {
        assertThat(spec("E == \\A q \\in {1} : LET I(x) == INSTANCE M WITH c <- q, v <- x IN I(q)!Init").body("E"))
                .isEqualTo(
                        "(\\A q \\in {...}(1) : (LET I!Helper(x, a) == +(a, q); I!Init(x) == =(x, I!Helper(x, 0)) IN I!Init(q)))");
    }

    @Test
    void sharesDefinitionsOfModulesThatDeclareNothing() {
        String other = "---- MODULE N ----\nF(a) == a\nG == F(1)\n====\n";
        assertThat(new InlineSpec(folder,
                other + "---- MODULE T ----\nI == INSTANCE N\nJ(x) == INSTANCE N\nE == I!G = J(2)!G\n====\n")
                .text("E")).isEqualTo("""
                        E == =(I!G, J!G(2))
                        I!G == F(1)
                        J!G(x) == F(1)
                        F(a) == a""");
    }

    @Test
    void letsInnerModulesSeeTheOnesAroundThem() {
        assertThat(new InlineSpec(folder, """
                ---- MODULE T ----
                VARIABLE v
                ---- MODULE Inner ----
                VARIABLE h
                Next == h' = v
                ======
                I(h) == INSTANCE Inner
                E == I(3)!Next
                ====
                """.replace("---- MODULE Inner", "  ---- MODULE Inner").replace("======", "  ======")).text("E"))
                .isEqualTo("""
                        E == I!Next(3)
                        I!Next(h) == =(h', v)""");
    }
}
