package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.liveness.PartOfNext;
import dev.holdfast.model.Model;
import dev.holdfast.parse.InlineSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fair actions are known to be disjuncts of Next. */
class PartOfNextTest {
    private static final String MODULE = """
            ---- MODULE T ----
            EXTENDS Naturals
            VARIABLES x, y
            vars == <<x, y>>
            S == 1..3
            A == x' = 1 /\\ y' = y
            B(i) == x' = i /\\ y' = y
            C(i, j) == x' = i /\\ y' = j
            Named == C(3, 1)
            Two == A \\/ \\E i \\in S : B(i)
            Turned(j, i) == C(i, j)
            Init == x = 0 /\\ y = 0
            Next == A \\/ (\\E i \\in S : B(i)) \\/ (\\E k \\in S : C(k, 2)) \\/ C(3, 1) \\/ \\E i \\in S, j \\in S : C(i, j)
            Spec == Init /\\ [][Next]_vars /\\ %s
            P == <>(x = 1)
            ====
            """;

    @TempDir
    Path folder;

    private List<PartOfNext> parts(String fairness) {
        try {
            new InlineSpec(folder, MODULE.formatted(fairness));
            Model model = new Loader(CheckRequest
                    .of(Files.writeString(folder.resolve("T.cfg"), "SPECIFICATION Spec\nPROPERTY P\n"))).load();
            InterpretedSystem system = new InterpretedSystem(model, Layout.interned(model.variables()), line -> {},
                    () -> {});
            return TemporalQuestions.of(model, system).orElseThrow().planes().stream()
                    .flatMap(plane -> PartOfNext.of(plane.ofSteps(), model.actions()).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "A; 1",
            "Next; 11111",
            "Two; 11",
            "A \\/ C(3, 1); 1001",
            "LET Z == A IN Z; 1",
            "\\E q \\in S : B(q); 10",
            "\\E q \\in S : C(q, 2); 100",
            "C(3, 1); 1000",
            "Named; 1000",
            "Turned(1, 3); 1000",
            "\\E j \\in S, i \\in S : C(j, i); 10000",
            "\\E i \\in S, j \\in S : Turned(j, i); 10000",
            "\\E i \\in S : \\E j \\in S : C(i, j); 10000"
    })
    void whatNextTakesToo(String action, String takers) {
        assertThat(parts("WF_vars(" + action + ")")).singleElement()
                .satisfies(part -> assertThat(Long.toBinaryString(part.takers())).isEqualTo(takers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "B(1)",
            "\\E q \\in 1..2 : B(q)",
            "\\E q \\in S : C(2, q)",
            "\\E q \\in S : C(q, q)",
            "\\E q \\in S, r \\in S : B(q)",
            "C(1, 3)",
            "Turned(3, 1)",
            "\\E i \\in S, j \\in S : Turned(i, j)",
            "A \\/ B(1)",
            "A /\\ x = 0",
            "~A",
            "\\E i \\in S : LET Z == i IN B(Z)",
            "\\A q \\in S : B(q)"
    })
    void whatNextMayNotTake(String action) {
        assertThat(parts("WF_vars(" + action + ")")).isEmpty();
    }

    @Test
    void anInstanceOfAFairnessIsTold() {
        assertThat(parts("\\A i \\in S : WF_vars(C(3, i))")).singleElement()
                .satisfies(part -> assertThat(part.takers()).isEqualTo(0b1000));
    }

    @Test
    void onlyWhatTheSubscriptNamesHasToChange() {
        assertThat(parts("WF_x(A)")).singleElement().satisfies(
                part -> assertThat(part.changing()).extracting(Variable::name).containsExactly("x"));
        assertThat(parts("WF_<<x + 1>>(A)")).isEmpty();
    }
}
