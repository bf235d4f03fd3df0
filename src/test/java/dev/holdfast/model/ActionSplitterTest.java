package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.parse.InlineSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionSplitterTest {
    @TempDir
    private Path folder;

    private List<String> split(String lines) {
        InlineSpec spec = InlineSpec.of(folder, "VARIABLE x\nInit == x = 0\n" + lines).with("INIT Init NEXT Next");
        return ModelText.inFull(ModelBuilder.build(spec.parse(), spec.config(), null));
    }

    @Test
    void splitsAtDisjunctionsAndNamesOperators() {
        assertThat(split("A == x' = 1\nB(i) == x' = i\nNext == \\/ A\n        \\/ B(3) \\/ x' = 5"))
                .containsExactly("A | A", "B(3) | B(3)", "Next | =(x', 5)");
    }

    @Test
    void opensChoicesAndShowsArguments() {
        assertThat(split("B(i) == x' = i\nNext == \\E p, q \\in {1} : B(p) \\/ x' = q"))
                .containsExactly("B(p) | \\E p, q \\in {...}(1) | B(p)",
                        "Next(p, q) | \\E p, q \\in {...}(1) | =(x', q)");
    }

    @Test
    void entersDefinitionsThatOnlySplitFurther() {
        assertThat(split("""
                Up(i) == x' = x + i
                Move(i) == Up(i) \\/ x' = x - i
                Jump(i) == \\E j \\in {i} : /\\ x = j
                                          /\\ x' = j
                Still == Move(0)
                Next == Move(1) \\/ Jump(2) \\/ Still
                """)).containsExactly("Up(i) | i := 1 | Up(i)", "Move(i) | i := 1 | =(x', -(x, i))",
                "Jump(i) | i := 2 | \\E j \\in {...}(i) | (=(x, j) /\\ =(x', j))", "Up(i) | i := 0 | Up(i)",
                "Move(i) | i := 0 | =(x', -(x, i))");
    }

    @Test
    void showsChosenNamesOfDefinitionsWithoutParameters() {
        assertThat(split("Jump == \\E j \\in {1, 2} : x' = j\nNext == \\E p \\in {1} : Jump"))
                .containsExactly("Jump(j) | \\E p \\in {...}(1) | \\E j \\in {...}(1, 2) | =(x', j)");
    }

    @Test
    void leavesConjunctionsWhole() {
        assertThat(split("Both == /\\ x = 0\n        /\\ x' = 1 \\/ x' = 2\nNext == Both"))
                .containsExactly("Both | Both");
        assertThat(split("Next == x = 0 /\\ (x' = 1 \\/ x' = 2)"))
                .containsExactly("Next | (=(x, 0) /\\ (=(x', 1) \\/ =(x', 2)))");
    }

    @Test
    void looksThroughLet() {
        assertThat(split(
                "Next == LET up(i) == x' = i\n            one == 1\n        IN  up(one) \\/ \\E p \\in {one} : LET d == x' = p IN d"))
                .containsExactly("up(one) | LET one, up | up(one)",
                        "d(p) | LET one, up | \\E p \\in {...}(one) | LET d | d");
    }

    @Test
    void looksThroughSingleBullets() {
        assertThat(split("A == x' = 1\nNext == /\\ \\/ /\\ A\n           \\/ x' = 2")).containsExactly("A | A",
                "Next | =(x', 2)");
    }

    @Test
    void doesNotEnterRecursiveDefinitions() {
        assertThat(split("RECURSIVE F(_)\nF(n) == x' = n \\/ (n > 0 /\\ F(n - 1))\nNext == F(2)"))
                .containsExactly("F(2) | F(2)");
    }

    @Test
    void namesActionsOfInstances() {
        InlineSpec spec = new InlineSpec(folder, """
                ---- MODULE M ----
                VARIABLE v
                A(i) == v' = i
                Next == A(1) \\/ v' = 2
                ====
                ---- MODULE T ----
                VARIABLE w
                I(k) == INSTANCE M WITH v <- w[k]
                Init == w = 0
                Next == \\E k \\in {1} : I(k)!Next
                ====
                """).with("INIT Init NEXT Next");
        assertThat(ModelText.inFull(ModelBuilder.build(spec.parse(), spec.config(), null))).containsExactly(
                "I!A(k, 1) | \\E k \\in {...}(1) | k := k | I!A(k, 1)",
                "I!Next(k) | \\E k \\in {...}(1) | k := k | =(w[k]', 2)");
    }
}
