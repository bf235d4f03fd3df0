package dev.holdfast.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.ir.Type;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypeJoinTest {

    private static Value tuple(int... numbers) {
        return TupleValue.of(IntStream.of(numbers).<Value>mapToObj(IntValue::of).toList());
    }

    private static Type join(Value... values) {
        return List.of(values).stream().map(Types::of).reduce(TypeJoin::of).orElseThrow();
    }

    private static List<Integer> lengths(Type type) {
        return ((Type.OneOf) type).alternatives().stream().map(shape -> ((Type.Mapping) shape).domain().size())
                .toList();
    }

    @Test
    void tuplesOfSeveralLengthsAreSequencesThatLeaveNoLengthOut() {
        Type type = join(tuple(), tuple(5, 1, 9));
        assertThat(lengths(type)).containsExactly(0, 1, 2, 3);
        assertThat(((Type.OneOf) type).alternatives()).allSatisfy(
                shape -> assertThat(((Type.Mapping) shape).ranges()).allMatch(new Type.Number(1, 9)::equals));
    }

    @Test
    void whatOneArgumentOfAnArrayMayHaveEveryArgumentMayWhateverItsLength() {
        Type arrays = new Type.OneOf(List.of(
                new Type.Mapping(List.of(IntValue.of(0)), List.of(new Type.Number(0, 0))),
                new Type.Mapping(List.of(IntValue.of(0), IntValue.of(2)),
                        List.of(new Type.Number(-1, 0), new Type.Number(0, 7)))));
        Type even = TypeJoin.evened(arrays);
        assertThat(((Type.OneOf) even).alternatives()).hasSize(2).allSatisfy(
                shape -> assertThat(((Type.Mapping) shape).ranges()).allMatch(new Type.Number(-1, 7)::equals));
    }

    @Test
    void fieldsOfRecordsAndPartsOfDifferentShapesAreLeftAsTheyAre() {
        Type record = new Type.Mapping(List.of(new StringValue("a"), new StringValue("b")),
                List.of(new Type.Number(0, 0), new Type.Number(5, 5)));
        Type pair = new Type.Mapping(List.of(IntValue.of(1), IntValue.of(2)),
                List.of(new Type.Number(0, 0), new Type.Truth()));
        assertThat(TypeJoin.evened(record)).isEqualTo(record);
        assertThat(TypeJoin.evened(pair)).isEqualTo(pair);
    }

    @Test
    void tuplesWhosePartsAreOfDifferentShapesAreNoSequences() {
        Type type = join(TupleValue.of(List.of(IntValue.of(1), BoolValue.TRUE)), tuple());
        assertThat(lengths(type)).containsExactlyInAnyOrder(0, 2);
        assertThat(((Type.OneOf) type).alternatives()).anySatisfy(shape -> assertThat(((Type.Mapping) shape).ranges())
                .containsExactly(new Type.Number(1, 1), new Type.Truth()));
    }

    @Test
    void aRecordOrAModelValueIsOneOfTwoShapes() {
        Value record = RecordValue.of(java.util.Map.of("a", IntValue.of(1)));
        Type type = join(new ModelValue("none"), record, RecordValue.of(java.util.Map.of("a", IntValue.of(4))));
        assertThat(((Type.OneOf) type).alternatives()).containsExactlyInAnyOrder(
                new Type.Atom(List.of(new ModelValue("none"))),
                new Type.Mapping(List.of(new StringValue("a")), List.of(new Type.Number(1, 4))));
    }

    @Test
    void whatHasTooManyShapesMayBeAnything() {
        Value[] long_ = IntStream.range(0, 14).mapToObj(length -> tuple(new int[length])).toArray(Value[]::new);
        assertThat(join(long_)).isEqualTo(new Type.Any());
        assertThat(TypeJoin.of(new Type.Any(), new Type.Truth())).isEqualTo(new Type.Any());
    }

    @Test
    void aLargeSetMayBeAnything() {
        List<Value> many = IntStream.range(0, 600).<Value>mapToObj(IntValue::of).toList();
        assertThat(Types.of(EnumeratedSet.of(many))).isEqualTo(new Type.Any());
        assertThat(TypeJoin.of(Types.of(EnumeratedSet.of(many.subList(0, 300))),
                Types.of(EnumeratedSet.of(many.subList(250, 550))))).isEqualTo(new Type.Any());
    }

    @Test
    void wideningAppliesToWhatEscapedAndLeavesRoom() {
        Type narrow = TypeJoin.of(Types.of(tuple(1, 2)), Types.of(tuple(3)));
        assertThat(lengths(TypeJoin.widened(narrow, tuple(1, 1, 1)))).containsExactly(1, 2, 3, 4);
        assertThat(TypeJoin.widened(new Type.Number(0, 4), IntValue.of(5))).isEqualTo(new Type.Number(0, 7));
        assertThat(TypeJoin.widened(new Type.Number(0, 4), IntValue.of(-1))).isEqualTo(new Type.Number(-3, 4));
    }

    @Test
    void whatHasNoBoundsLosesThemAloneAndItsNeighboursKeepTheirs() {
        Type narrow = Types.of(TupleValue.of(List.of(BoolValue.TRUE, IntValue.of(0))));
        assertThat(TypeJoin.unbounded(narrow, TupleValue.of(List.of(BoolValue.FALSE, IntValue.of(9)))))
                .isEqualTo(new Type.Mapping(List.of(IntValue.of(1), IntValue.of(2)),
                        List.of(new Type.Truth(), new Type.Any())));
    }

    @Test
    void typedModelValuesHaveNoNumbers() {
        assertThat(Types.of(new ModelValue("A_m"))).isEqualTo(new Type.Any());
    }
}
