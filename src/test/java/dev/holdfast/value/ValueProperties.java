package dev.holdfast.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What everything else takes for granted of values: one total order, and equality that goes with it. */
class ValueProperties {

    @Provide
    Arbitrary<Value> values() {
        return RandomValues.values();
    }

    @Provide
    Arbitrary<Value> integers() {
        return RandomValues.integers();
    }

    @Property(tries = 500)
    void orderIsTotal(@ForAll("values") Value a, @ForAll("values") Value b, @ForAll("values") Value c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Property(tries = 500)
    void equalityGoesWithOrder(@ForAll("values") Value a, @ForAll("values") Value b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        if (a.equals(b)) {
            assertThat(a).hasSameHashCodeAs(b);
        }
        assertThat(a).isEqualTo(a.explicit());
    }

    @Property(tries = 500)
    void comparabilityAgreesWhereItHasAnAnswer(@ForAll("values") Value a, @ForAll("values") Value b) {
        ValueException none = catchThrowableOfType(ValueException.class, () -> Comparability.equal(a, b));
        if (none == null) {
            assertThat(Comparability.equal(a, b)).isEqualTo(a.equals(b));
        } else {
            assertThat(none.reason()).isEqualTo(ValueException.Reason.INCOMPARABLE);
            assertThat(a).isNotEqualTo(b);
        }
    }

    @Property
    void setsAreSortedWithoutRepetition(@ForAll @Size(max = 12) List<@IntRange(min = -4, max = 9) Integer> numbers) {
        EnumeratedSet set = EnumeratedSet.of(numbers.stream().map(IntValue::of).toList());
        assertThat(set.elements().map(element -> ((IntValue) element).number()).toJavaList())
                .isEqualTo(new ArrayList<>(new TreeSet<>(numbers)));
        for (int candidate = -5; candidate <= 10; candidate++) {
            assertThat(set.contains(IntValue.of(candidate))).isEqualTo(numbers.contains(candidate));
        }
    }

    @Property
    void intervalsAreTheSetsTheyDescribe(@ForAll @IntRange(min = -3, max = 5) int low,
            @ForAll @IntRange(min = -3, max = 5) int high) {
        IntervalSet interval = new IntervalSet(low, high);
        List<Value> listed = new ArrayList<>();
        interval.forEach(listed::add);
        assertThat((Object) interval).isEqualTo(EnumeratedSet.of(listed)).hasSameHashCodeAs(EnumeratedSet.of(listed));
        assertThat(interval.cardinality()).isEqualTo(listed.size());
    }

    @Property(tries = 60)
    void describedSetsListWhatTheyContainInValueOrder(
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 4) Integer> numbers) {
        SetValue base = EnumeratedSet.of(numbers.stream().map(IntValue::of).toList());
        TreeMap<String, SetValue> fields = new TreeMap<>();
        fields.put("b", base);
        fields.put("a", EnumeratedSet.BOOLEAN);
        for (SetValue described : List.of(new PowerSet(base), new FunctionSet(base, new IntervalSet(1, 2)),
                new ProductSet(List.of(base, base)), new RecordSet(fields), new PowerSet(new PowerSet(base)))) {
            List<Value> listed = new ArrayList<>();
            described.forEach(listed::add);
            assertThat(listed).isSortedAccordingTo(Value::compareTo).doesNotHaveDuplicates()
                    .hasSize(described.cardinality())
                    .allMatch(described::contains);
        }
    }

    @Property
    void functionsOnOneToNAreTuplesAndFunctionsOnStringsRecords(@ForAll("integers") Value first,
            @ForAll("integers") Value second) {
        assertThat(FunctionValue.of(EnumeratedSet.of(IntValue.of(2), IntValue.of(1)), Array.of(first, second)))
                .isEqualTo(TupleValue.of(first, second));
        assertThat(FunctionValue.of(EnumeratedSet.of(new StringValue("a")), Array.of(first)))
                .isInstanceOf(RecordValue.class);
        assertThat(FunctionValue.of(EnumeratedSet.EMPTY, Array.empty())).isSameAs(TupleValue.EMPTY);
        assertThat(FunctionValue.of(EnumeratedSet.of(IntValue.of(0), IntValue.of(2)), Array.of(first, second)))
                .isInstanceOf(MapValue.class);
    }

    @Property
    void exceptChangesOneValueOnly(@ForAll("values") Value value, @ForAll("values") Value other) {
        if (value instanceof FunctionValue function && function.domain().cardinality() > 0) {
            for (Value changed : function.domain()) {
                FunctionValue updated = function.with(changed, other);
                for (Value argument : function.domain()) {
                    assertThat(updated.apply(argument))
                            .isEqualTo(argument.equals(changed) ? other : function.apply(argument));
                }
            }
        }
    }

    private static Value lazily(Value value) {
        return value instanceof FunctionValue function ? new LazyFunction(function.domain()) {
            @Override
            protected Value valueAt(Value argument) {
                return function.apply(argument);
            }
        } : value;
    }

    /** No kind of set may look at how a function is represented. */
    @Property(tries = 500)
    void membershipDoesNotDependOnTheRepresentation(@ForAll("values") Value value, @ForAll("integers") Value number) {
        SetValue base = EnumeratedSet.of(number, IntValue.of(0));
        TreeMap<String, SetValue> fields = new TreeMap<>(Map.of("a", base));
        for (Value element : List.of(value, TupleValue.of(number, number),
                RecordValue.of(Map.of("a", number)), EnumeratedSet.of(TupleValue.of(number)))) {
            for (SetValue set : List.of(new RecordSet(fields), new ProductSet(List.of(base, base)),
                    new SequenceSet(base), new FunctionSet(new IntervalSet(1, 2), base), EnumeratedSet.of(element),
                    new PowerSet(new SequenceSet(base)))) {
                assertThat(membership(set, lazily(element))).isEqualTo(membership(set, element));
            }
        }
    }

    /** The answer, or why there is none. */
    private static Object membership(SetValue set, Value element) {
        try {
            return set.contains(element);
        } catch (ValueException e) {
            return e.reason();
        }
    }

    @Example
    void typedModelValuesCanBeComparedWithTheirLikeOnly() {
        ModelValue typed = new ModelValue("P_1");
        assertThat(Comparability.equal(typed, new ModelValue("P_2"))).isFalse();
        assertThat(Comparability.equal(typed, new ModelValue("p"))).isFalse();
        assertThat(Comparability.equal(new ModelValue("P_"), new ModelValue("Q_1"))).isFalse();
        for (Value other : List.of(new ModelValue("Q_1"), IntValue.of(1), TupleValue.EMPTY, EnumeratedSet.EMPTY)) {
            assertThatThrownBy(() -> Comparability.equal(typed, other)).isInstanceOf(ValueException.class);
            assertThatThrownBy(() -> Comparability.equal(other, typed)).isInstanceOf(ValueException.class);
        }
    }

    @Example
    void onePairThatDiffersTellsFunctionsApart() {
        Value left = TupleValue.of(IntValue.of(1), new StringValue("a"));
        assertThat(Comparability.equal(left, TupleValue.of(new StringValue("b"), new StringValue("b")))).isFalse();
        assertThatThrownBy(() -> Comparability.equal(left, TupleValue.of(new StringValue("b"), new StringValue("a"))))
                .isInstanceOf(ValueException.class);
    }

    @Example
    void modelValuesDifferFromEverythingElse() {
        assertThat(Comparability.equal(new ModelValue("p"), IntValue.of(1))).isFalse();
        assertThat(Comparability.equal(TupleValue.EMPTY, new ModelValue("p"))).isFalse();
        assertThat(new PowerSet(InfiniteSet.NAT).contains(new ModelValue("p"))).isFalse();
    }
}
