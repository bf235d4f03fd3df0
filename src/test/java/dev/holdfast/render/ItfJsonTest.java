package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.IntervalSet;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import io.vavr.collection.Array;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ItfJsonTest {

    @Test
    void writesATraceAsTheFormatWantsIt() {
        Golden.assertMatches("migration.itf.json", ItfJson.of(Samples.prefix(Samples.migration(), 3), "Sample.cfg"));
    }

    @Test
    void namesTheActionOfEachStep() throws JsonProcessingException {
        assertThat(ItfReader.states(ItfJson.of(Samples.prefix(Samples.migration(), 2), "Sample.cfg")))
                .extracting(state -> state.get("mbt::actionTaken"))
                .containsExactly(new StringValue("init"), new StringValue("HostFaultIn"));
    }

    @Test
    void listsSetsThatAreOnlyDescribed() throws JsonProcessingException {
        assertThat(roundTrip(new IntervalSet(2, 4))).isEqualTo(new IntervalSet(2, 4));
    }

    @Test
    void writesAFieldThatLooksLikeAKeywordAsAFunction() throws JsonProcessingException {
        Value odd = RecordValue.of(Map.of("#set", IntValue.of(1)));
        assertThat(roundTrip(odd)).isEqualTo(odd);
    }

    @Property(tries = 300)
    void readsBackWhatItWrites(@ForAll("values") Value value) throws JsonProcessingException {
        assertThat(roundTrip(value)).isEqualTo(value);
    }

    @Provide
    Arbitrary<Value> values() {
        return values(3);
    }

    /** Values up to a depth; the elements of a set are of one kind, so that they can be compared. */
    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> numbers = Arbitraries.integers().map(IntValue::of);
        Arbitrary<Value> strings = Arbitraries.strings().ofMaxLength(4).map(StringValue::new);
        Arbitrary<Value> truths = Arbitraries.of(BoolValue.TRUE, BoolValue.FALSE);
        Arbitrary<Value> sets = Arbitraries.oneOf(numbers.list().ofMaxSize(4), strings.list().ofMaxSize(4))
                .map(EnumeratedSet::of);
        if (depth == 0) {
            return Arbitraries.oneOf(numbers, strings, truths, sets);
        }
        Arbitrary<Value> inner = values(depth - 1);
        return Arbitraries.oneOf(numbers, strings, truths, sets, inner.list().ofMaxSize(3).map(TupleValue::of),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(3), inner).ofMinSize(1).ofMaxSize(3)
                        .map(RecordValue::of),
                Arbitraries.maps(numbers, inner).ofMaxSize(3).map(ItfJsonTest::function));
    }

    private static Value function(Map<Value, Value> entries) {
        TreeMap<Value, Value> sorted = new TreeMap<>(entries);
        return FunctionValue.of(EnumeratedSet.of(sorted.keySet()), Array.ofAll(sorted.values()));
    }

    private static Value roundTrip(Value value) throws JsonProcessingException {
        Trace trace = new Trace(List.of("v"), List.of(new Step(null, List.of(value))));
        return ItfReader.states(ItfJson.of(trace, "")).get(0).get("v");
    }
}
