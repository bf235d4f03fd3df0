package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.parse.InlineSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuilderTest {
    private static final String COUNTER = "VARIABLE x\nInit == x = 0\nNext == x' = x + 1\n";

    @TempDir
    private Path folder;

    private Model build(String lines, String config) {
        InlineSpec spec = InlineSpec.of(folder, lines).with(config);
        return ModelBuilder.build(spec.parse(), spec.config(), null);
    }

    private List<String> problems(String lines, String config) {
        try {
            build(lines, config);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream().map(InlineSpec::text).toList();
        }
    }

    @Test
    void takesInitAndNextByName() {
        Model model = build(COUNTER, "INIT Init NEXT Next");
        assertThat(ModelText.of(model.init())).isEqualTo("Init");
        assertThat(ModelText.actions(model)).containsExactly("Next");
        assertThat(model.hasBehavior()).isTrue();
        assertThat(model.module()).isEqualTo("T");
        assertThat(model.config()).isEqualTo("T.cfg");
    }

    @Test
    void takesASpecificationApart() {
        Model model = build(COUNTER + """
                TypeOK == x \\in Nat
                Fair(p) == WF_x(Next) /\\ SF_x(x' = p)
                Live == \\A p \\in {1, 2} : Fair(p)
                Spec == /\\ Init /\\ TypeOK
                        /\\ [][Next]_x
                        /\\ Live
                """, "SPECIFICATION Spec");
        assertThat(ModelText.of(model.init())).isEqualTo("(Init /\\ TypeOK)");
        assertThat(ModelText.actions(model)).containsExactly("Next");
        assertThat(model.fairness()).hasSize(2);
    }

    @Test
    void joinsWhatASpecificationSaysOfInitialStatesInSeveralPlaces() {
        Model model = build(COUNTER + "Spec == Init /\\ [][Next]_x /\\ x = 0", "SPECIFICATION Spec");
        assertThat(ModelText.of(model.init())).isEqualTo("(Init /\\ =(x, 0))");
    }

    @Test
    void findsTheSpecificationOfAnInstance() {
        InlineSpec spec = new InlineSpec(folder, """
                ---- MODULE M ----
                VARIABLE v
                Init == v = 0
                Next == v' = 1
                Spec == Init /\\ [][Next]_v
                ====
                ---- MODULE T ----
                VARIABLE w
                I == INSTANCE M WITH v <- w
                Spec == I!Spec
                ====
                """).with("SPECIFICATION Spec");
        Model model = ModelBuilder.build(spec.parse(), spec.config(), null);
        assertThat(ModelText.of(model.init())).isEqualTo("I!Init");
        assertThat(ModelText.actions(model)).containsExactly("I!Next");
    }

    @Test
    void refusesSpecificationsOfAnotherShape() {
        assertThat(problems(COUNTER + "Spec == Init /\\ [][Next]_x /\\ []<>(x = 3)", "SPECIFICATION Spec"))
                .containsExactly(
                        "6:31 CONFIG_SPECIFICATION SPECIFICATION Spec has a conjunct that is neither a predicate of states nor"
                                + " [][Next]_vars nor fairness");
        assertThat(problems(COUNTER + "Spec == Init", "SPECIFICATION Spec"))
                .containsExactly("6:1 CONFIG_SPECIFICATION SPECIFICATION Spec has no [][Next]_vars");
        assertThat(problems(COUNTER + "Spec == [][Next]_x", "SPECIFICATION Spec"))
                .containsExactly("6:1 CONFIG_SPECIFICATION SPECIFICATION Spec says nothing of the initial states");
        assertThat(problems(COUNTER + "Spec == Init /\\ [][Next]_x /\\ [][x' > x]_x", "SPECIFICATION Spec"))
                .containsExactly("6:34 CONFIG_SPECIFICATION SPECIFICATION Spec has more than one [][Next]_vars");
    }

    @Test
    void needsExactlyOneWayToSayTheBehavior() {
        assertThat(problems(COUNTER + "Spec == Init /\\ [][Next]_x", "SPECIFICATION Spec\nINIT Init NEXT Next"))
                .containsExactly(
                        "2:6 CONFIG_SPECIFICATION the .cfg has a SPECIFICATION and INIT or NEXT; one of the two ways must go");
        assertThat(problems(COUNTER, "INIT Init"))
                .containsExactly("1:6 CONFIG_SPECIFICATION the .cfg has INIT without NEXT");
        assertThat(problems(COUNTER, "NEXT Next"))
                .containsExactly("1:6 CONFIG_SPECIFICATION the .cfg has NEXT without INIT");
        assertThat(problems(COUNTER, "")).containsExactly(
                "1:1 CONFIG_SPECIFICATION the .cfg has neither SPECIFICATION nor INIT and NEXT");
        assertThat(problems("Inv == TRUE", "INVARIANT Inv")).hasSize(1);
    }

    @Test
    void takesAModuleOfAssumptionsAlone() {
        Model model = build("ASSUME 1 + 1 = 2", "");
        assertThat(model.hasBehavior()).isFalse();
        assertThat(model.assumptions()).hasSize(1);
        assertThat(model.actions()).isEmpty();
    }

    @Test
    void checksThatInitAndNextAreOfTheRightLevel() {
        assertThat(problems(COUNTER, "INIT Next NEXT Init")).containsExactly(
                "1:6 CONFIG_UNFIT Next is a formula about steps, not a predicate of states");
        assertThat(problems(COUNTER + "Spec == [][Next]_x", "INIT Init NEXT Spec"))
                .containsExactly("1:16 CONFIG_UNFIT Spec is a temporal formula, not an action");
    }

    @Test
    void takesConstraintsAndSymmetryOfTheRightLevel() {
        Model model = build(COUNTER + "CONSTANT S\nSmall == x < 3\nUp == x' > x\nSym == Permutations(S)",
                "INIT Init NEXT Next CONSTRAINT Small ACTION_CONSTRAINTS Up Small SYMMETRY Sym CONSTANT S = {a, b}");
        assertThat(model.constraints()).extracting(NamedPredicate::name).containsExactly("Small");
        assertThat(model.actionConstraints()).extracting(NamedPredicate::name).containsExactly("Up", "Small");
        assertThat(ModelText.of(model.symmetry())).isEqualTo("Sym");
        assertThat(problems(COUNTER + "Up == x' > x\nSym == {x}",
                "INIT Init NEXT Next CONSTRAINT Up SYMMETRY Sym"))
                .containsExactly(
                        "1:32 CONFIG_UNFIT Up is a formula about steps; CONSTRAINT takes a predicate of states",
                        "1:44 CONFIG_SYMMETRY Sym is a predicate of states; SYMMETRY takes a constant expression");
    }

    @Test
    void letsTheCallerOverrideTheDeadlockCheck() {
        InlineSpec spec = InlineSpec.of(folder, COUNTER).with("INIT Init NEXT Next CHECK_DEADLOCK FALSE");
        assertThat(ModelBuilder.build(spec.parse(), spec.config(), null).checkDeadlock()).isFalse();
        assertThat(ModelBuilder.build(spec.parse(), spec.config(), true).checkDeadlock()).isTrue();
        assertThat(build(COUNTER, "INIT Init NEXT Next").checkDeadlock()).isTrue();
    }
}
