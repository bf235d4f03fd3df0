package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.render.StateEntries.Place;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateEntriesTest {

    @Test
    void takesARecordInARecordApart() {
        Value inner = record("parent", IntValue.of(1), "child", IntValue.of(2));
        Value outer = record("pte", inner, "seq", IntValue.of(7));
        assertThat(StateEntries.of(List.of("mem"), List.of(outer))).containsOnlyKeys(new Place("mem", "pte.child"),
                new Place("mem", "pte.parent"), new Place("mem", "seq")).containsValue(IntValue.of(2));
    }

    private static Value record(String name, Value value, String other, Value otherValue) {
        return RecordValue.of(Map.of(name, value, other, otherValue));
    }
}
