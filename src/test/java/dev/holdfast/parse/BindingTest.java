package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingTest {
    private static final String INNER = """
            ---- MODULE M ----
            EXTENDS Naturals
            VARIABLE v
            Limit == 3
            Small(a) == a < Limit
            Type == v \\in Nat
            Init == v = 0 /\\ Small(v) /\\ Type
            ====
            """;

    @TempDir
    private Path folder;

    private InlineSpec spec(String lines) {
        return InlineSpec.of(folder, lines);
    }

    private InlineSpec over(String lines) {
        return new InlineSpec(folder, INNER + "---- MODULE T ----\n" + lines + "\n====\n");
    }

    @Test
    void saysThatAnAlgorithmIsNotTranslated() {
        assertThat(spec("(* --algorithm a begin skip; end algorithm; *)").with("SPECIFICATION Spec").problems())
                .singleElement().asString().contains("pcal.trans");
    }

    @Test
    void givesConstantsTheirValues() {
        assertThat(spec("CONSTANTS a, b, c\nE == <<a, b, c>>").with("CONSTANTS a = 1 b = {x, \"y\"} c = c").body("E"))
                .isEqualTo("<<...>>(1, {\"y\", x}, c)");
    }

    @Test
    void givesConstantsOperators() {
        assertThat(spec("CONSTANTS a, Op(_)\nMine == 1..3\nTheir(x) == x\nE == Op(a)")
                .with("CONSTANTS a <- Mine\nOp <- Their").text("E")).isEqualTo("""
                        E == Their(Mine)
                        Their(x) == x
                        Mine == ..(1, 3)""");
    }

    @Test
    void givesConstantsStandardOperatorsAndOtherConstants() {
        assertThat(spec("CONSTANTS a, b, c, Op(_)\nE == Op(a) = b").with("CONSTANTS a <- Nat b <- c Op <- Len c = 5")
                .body("E"))
                .isEqualTo("=(Len(Nat), 5)");
    }

    @Test
    void overridesDefinitionsEverywhere() {
        assertThat(spec("N == 1\nF == N + 1\nMine == 2\nE == F").with("CONSTANT N <- Mine").text("E")).isEqualTo("""
                E == F
                F == +(Mine, 1)
                Mine == 2""");
        assertThat(spec("N == CHOOSE x : x \\notin {1}\nE == N").with("CONSTANT N = n").body("E")).isEqualTo("n");
    }

    @Test
    void overridesStandardOperators() {
        assertThat(spec("MyNat == 0..2\nMySeq(S) == {<<>>}\nE == Nat \\cup Seq(Nat)")
                .with("CONSTANT Nat <- MyNat\nSeq <- MySeq").text("E")).isEqualTo("""
                        E == \\cup(MyNat, MySeq(MyNat))
                        MyNat == ..(0, 2)
                        MySeq(S) == {...}(<<...>>())""");
    }

    @Test
    void overridesInsideExtendedModules() {
        assertThat(over("EXTENDS M\nTwo == 2\nMyNat == {0}\nE == Init").with("CONSTANT Limit <- Two Nat <- MyNat")
                .text("E"))
                .isEqualTo("""
                        E == Init
                        Init == ((=(v, 0) /\\ Small(v)) /\\ Type)
                        Small(a) == <(a, Two)
                        Type == \\in(v, MyNat)
                        Two == 2
                        MyNat == {...}(0)""");
    }

    @Test
    void overridesStandardOperatorsInsideInstances() {
        assertThat(over("EXTENDS Naturals\nVARIABLE v\nI == INSTANCE M\nMyNat == {0}\nE == I!Type")
                .with("CONSTANT Nat <- MyNat").text("E")).isEqualTo("""
                        E == I!Type
                        I!Type == \\in(v, MyNat)
                        MyNat == {...}(0)""");
    }

    /** As in TLC: what the instance itself defines by means of the operator does not see the override. */
    @Test
    void overridesDefinitionsOfInstancesWhereTheyAreNamed() {
        assertThat(over("VARIABLE v\nI == INSTANCE M\nJ == INSTANCE M\nTwo == 2\nE == I!Small(I!Limit) /\\ J!Limit = 1")
                .with("CONSTANT I!Limit <- Two").text("E")).isEqualTo("""
                        E == (I!Small(Two) /\\ =(J!Limit, 1))
                        I!Small(a) == <(a, I!Limit)
                        Two == 2
                        J!Limit == 3
                        I!Limit == 3""");
    }

    /** As in TLC: SANY makes a copy where there is something to substitute, and only the root module names the copy. */
    @Test
    void overridesDefinitionsOfAnInstanceWithoutNameWhereTheyAreNamed() {
        assertThat(over("VARIABLE v\nINSTANCE M\nTwo == 2\nE == Small(Limit)").with("CONSTANT Limit <- Two").text("E"))
                .isEqualTo("""
                        E == Small(Two)
                        Small(a) == <(a, Limit)
                        Two == 2
                        Limit == 3""");
    }

    /** As in TLC: also where the module has the definition from another one, and others have it from there too. */
    @Test
    void overridesWhatTheNamedModuleKnowsByTheName() {
        String lines = "EXTENDS M\nMyNat == {0}\nMine == 1 \\in Nat\nE == Type /\\ Mine";
        assertThat(over(lines).with("CONSTANT Nat <- [M] MyNat").text("E")).isEqualTo("""
                E == (Type /\\ Mine)
                Type == \\in(v, MyNat)
                Mine == \\in(1, MyNat)
                MyNat == {...}(0)""");
        assertThat(over(lines).with("CONSTANT Nat = [T] {7}").text("E")).isEqualTo("""
                E == (Type /\\ Mine)
                Type == \\in(v, {7})
                Mine == \\in(1, {7})""");
    }

    @Test
    void findsOverriddenNamesOfTheConfig() {
        assertThat(spec("VARIABLE v\nInv == v = 1\nOther == v = 2").with("INVARIANT Inv CONSTANT Inv <- Other").parse()
                .definitions().get("Inv").name()).isEqualTo("Other");
    }

    @Test
    void reportsEachConstantWithoutValue() {
        assertThat(spec("CONSTANTS a, Op(_)\nE == a").problems()).containsExactly(
                "3:11 CONFIG_CONSTANT_MISSING CONSTANT a has no value in T.cfg (add `a = ...' under CONSTANTS)",
                "3:14 CONFIG_CONSTANT_MISSING CONSTANT Op has no value in T.cfg (add `Op <- ...' under CONSTANTS)");
    }

    @Test
    void reportsNamesThatTheModuleLacks() {
        assertThat(spec("VARIABLE v\nTypeOK == v = 1\nMaxNumber == 4\nInit == TRUE\nNext == TRUE")
                .with("CONSTANT MaxNumbr = 3 MaxNumber <- Nxt\nINIT Init NEXT Next\nINVARIANTS TypeOk Foo PROPERTIEZ")
                .problems())
                .containsExactly("1:10 CONFIG_UNKNOWN_NAME module T has no MaxNumbr (did you mean MaxNumber?)",
                        "1:36 CONFIG_UNKNOWN_NAME module T has no Nxt (did you mean Next?)",
                        "3:12 CONFIG_UNKNOWN_NAME module T has no TypeOk (did you mean TypeOK?)",
                        "3:19 CONFIG_UNKNOWN_NAME module T has no Foo",
                        "3:23 CONFIG_UNKNOWN_NAME module T has no PROPERTIEZ (did you mean PROPERTIES?)");
    }

    @Test
    void reportsNamesThatCannotStandWhereTheyDo() {
        assertThat(spec("VARIABLE v\nF(x) == x\nN == 1\nM == 2\nK == 3")
                .with("CONSTANTS v = 3 F = 2 N <- F M <- K K <- N\nINVARIANT F").problems()).containsExactly(
                        "1:11 CONFIG_UNFIT v is a variable, not a constant",
                        "1:17 CONFIG_UNFIT F takes one argument, what is put in its place no arguments",
                        "1:23 CONFIG_UNFIT N takes no arguments, what is put in its place one argument",
                        "1:35 CONFIG_UNFIT K is itself overridden and cannot stand in for M",
                        "1:42 CONFIG_UNFIT N is itself overridden and cannot stand in for K",
                        "2:11 CONFIG_UNFIT F takes one argument; here it must take none");
    }

    @Test
    void reportsModulesThatTheSpecLacks() {
        assertThat(spec("N == 1").with("CONSTANT N = [Natural] 3").problems()).containsExactly(
                "1:10 CONFIG_UNKNOWN_NAME the spec has no module Natural (did you mean Naturals?)");
    }

    @Test
    void letsAModelValueThatNothingUsesPass() {
        assertThat(spec("E == 1").with("CONSTANT timeout = timeout").problems("E")).isEmpty();
    }
}
