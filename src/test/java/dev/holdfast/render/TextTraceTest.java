package dev.holdfast.render;

import static dev.holdfast.render.Samples.function;
import static dev.holdfast.render.Samples.model;
import static dev.holdfast.render.Samples.number;
import static dev.holdfast.render.Samples.record;
import static dev.holdfast.render.Samples.set;
import static dev.holdfast.render.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTraceTest {

    @Test
    void showsTheFirstStateWholeAndThenOnlyChanges() {
        Golden.assertMatches("migration.txt", TextTrace.of(Samples.migration()));
    }

    @Test
    void putsTheKernelFunctionBesideItsAction() {
        assertThat(TextTrace.of(Samples.migration(), KernelFunctions.ofModules()))
                .contains("10. MigPteSet(g1)  (mm/rmap.c: try_to_migrate_one)\n")
                .contains(
                        " 9. NotifStart(\"migration\")\n    (virt/kvm/kvm_main.c: kvm_mmu_notifier_invalidate_range_start)\n");
    }

    @Test
    void keepsTo72ColumnsWhateverTheValues() {
        Value many = TupleValue.of(IntStream.range(0, 40).mapToObj(Samples::number).toList());
        Value word = string("x".repeat(200));
        Trace trace = trace(List.of("queue", "word"), List.of(many, word), List.of(word, many));
        assertThat(TextTrace.of(trace).lines()).allMatch(line -> line.length() <= 72)
                .anyMatch(line -> line.length() == 72);
    }

    @Test
    void followsNestedValuesToTheEntryThatChanged() {
        Value before = function("p1", record("for", model("p1"), "version", number(1)), "p2",
                record("for", model("p2"), "version", number(1)));
        Value after = function("p1", record("for", model("p1"), "version", number(2)), "p2",
                record("for", model("p2"), "version", number(1)));
        assertThat(changes(before, after)).containsExactly("v[p1].version: 1 -> 2");
    }

    @Test
    void showsASmallTupleWhole() {
        assertThat(changes(function("h1", TupleValue.of(string("P"), model("p1"))),
                function("h1", TupleValue.of(string("Mig"), model("p1")))))
                .containsExactly("v[h1]: <<\"P\", p1>> -> <<\"Mig\", p1>>");
    }

    @Test
    void saysWhichEntriesCameAndWent() {
        assertThat(changes(function("a", number(1), "b", number(2)), function("b", number(2), "c", number(3))))
                .containsExactly("v[a]: removed 1", "v[c]: added 3");
    }

    @Test
    void joinsEntriesThatChangeAlike() {
        assertThat(changes(function("a", number(1), "b", number(1), "c", number(0)),
                function("a", number(2), "b", number(2), "c", number(1))))
                .containsExactly("v[a, b]: 1 -> 2", "v[c]: 0 -> 1");
    }

    @Test
    void namesEachFieldOfARecordThatChanges() {
        assertThat(changes(record("a", number(1), "b", number(1)), record("a", number(2), "b", number(2))))
                .containsExactly("v.a: 1 -> 2", "v.b: 1 -> 2");
    }

    @Test
    void saysOfALargeSetWhatCameAndWent() {
        Value before = set(string("a".repeat(20)), string("b".repeat(20)));
        Value after = set(string("b".repeat(20)), string("c".repeat(20)));
        assertThat(changes(before, after)).containsExactly("v: removed {\"" + "a".repeat(20) + "\"}",
                "v: added {\"" + "c".repeat(20) + "\"}");
        assertThat(changes(set(number(1)), set(number(2)))).containsExactly("v: {1} -> {2}");
    }

    @Test
    void showsWholeValuesOfDifferentShapes() {
        assertThat(changes(set(number(1)), function("a", number(1)))).containsExactly("v: {1} -> (a :> 1)");
    }

    @Test
    void saysSoWhenAStepChangesNothing() {
        assertThat(TextTrace.of(trace(List.of("v"), List.of(number(1)), List.of(number(1)))))
                .contains("(nothing changes)");
    }

    private static List<String> changes(Value before, Value after) {
        return Differences.of("v", before, after).stream().map(Change::toString).toList();
    }

    private static Trace trace(List<String> variables, List<Value> first, List<Value> second) {
        return new Trace(variables, List.of(new Step(null, first), new Step(null, second)));
    }
}
