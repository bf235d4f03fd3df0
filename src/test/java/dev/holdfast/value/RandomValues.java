package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values of every kind; the elements of one set, and the arguments of one function, are of one kind. */
public final class RandomValues {
    private RandomValues() {}

    public static Arbitrary<Value> values() {
        return values(2);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> plain = Arbitraries.oneOf(integers(), strings(), modelValues(),
                Arbitraries.of(BoolValue.FALSE, BoolValue.TRUE));
        return depth == 0 ? plain : Arbitraries.oneOf(plain, sets(depth - 1), functions(depth - 1), tuples(depth - 1));
    }

    public static Arbitrary<Value> integers() {
        return Arbitraries.integers().between(-3, 5).map(IntValue::of);
    }

    private static Arbitrary<Value> strings() {
        return Arbitraries.of("", "a", "b", "ab", "\"\\\n").map(StringValue::new);
    }

    private static Arbitrary<Value> modelValues() {
        return Arbitraries.of("p1", "p2", "p10").map(ModelValue::new);
    }

    private static Arbitrary<Value> sets(int depth) {
        return Arbitraries.oneOf(integers(), strings(), modelValues(), tuplesOf(depth, 2)).list().ofMaxSize(4)
                .filter(RandomValues::areOfOneKind).map(EnumeratedSet::of);
    }

    private static boolean areOfOneKind(List<Value> values) {
        return values.stream().map(Value::kind).distinct().count() <= 1;
    }

    private static Arbitrary<Value> tuplesOf(int depth, int size) {
        return integers().list().ofSize(size).map(TupleValue::of);
    }

    private static Arbitrary<Value> tuples(int depth) {
        return values(depth).list().ofMaxSize(3).map(TupleValue::of);
    }

    private static Arbitrary<Value> functions(int depth) {
        return Combinators.combine(sets(depth), values(depth).list().ofSize(4)).as(Tuple::of).map(parts -> FunctionValue
                .of((EnumeratedSet) parts.get1(),
                        Array.ofAll(parts.get2()).take(((EnumeratedSet) parts.get1()).cardinality())));
    }
}
