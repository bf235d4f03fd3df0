package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The variables of the random modules and what they hold. */
final class RandomState {
    static final List<Value> MODEL_VALUES = List.of(new ModelValue("m1"), new ModelValue("m2"), new ModelValue("m3"));
    private static final List<Value> ATOMS = List.of(new ModelValue("m1"), new ModelValue("m2"), new ModelValue("m3"),
            new StringValue("p"));

    private RandomState() {}

    /**
     * A variable.
     *
     * @param set what it holds, as it is written
     * @param layout how it is packed
     * @param content the same as a type
     */
    record Held(String name, Type type, String set, dev.holdfast.ir.Type layout, dev.holdfast.ir.Type content) {
        Held(String name, Type type, String set, dev.holdfast.ir.Type layout) {
            this(name, type, set, layout, layout);
        }
    }

    private static final dev.holdfast.ir.Type ANY = new dev.holdfast.ir.Type.Any();
    private static final List<Value> RECORDS = IntStream.range(0, 4).<Value>mapToObj(i -> FunctionValue.of(
            List.of(new StringValue("a"), new StringValue("b")), List.of(IntValue.of(i / 2), BoolValue.of(i % 2 > 0))))
            .toList();
    private static final List<Value> PAIRS = IntStream.range(0, 4).<Value>mapToObj(
            i -> TupleValue.of(List.of(IntValue.of(i / 2), i % 2 > 0 ? ATOMS.get(0) : ATOMS.get(3)))).toList();
    private static final List<Value> ODD = List.of(IntValue.of(1), IntValue.of(3));
    private static final String SEQUENCES = "UNION {[1..k -> -1..2] : k \\in 0..3}";

    private static dev.holdfast.ir.Type sequence(int longest) {
        return new dev.holdfast.ir.Type.OneOf(IntStream.rangeClosed(0, longest).mapToObj(length -> function(
                integers(1, length),
                java.util.Collections.nCopies(length, number(-1, 2)).toArray(dev.holdfast.ir.Type[]::new)))
                .toList());
    }

    private static dev.holdfast.ir.Type number(int low, int high) {
        return new dev.holdfast.ir.Type.Number(low, high);
    }

    private static dev.holdfast.ir.Type function(List<Value> domain, dev.holdfast.ir.Type... ranges) {
        return new dev.holdfast.ir.Type.Mapping(domain,
                ranges.length == 1 && domain.size() > 1
                        ? java.util.Collections.nCopies(domain.size(), ranges[0])
                        : List.of(ranges));
    }

    private static dev.holdfast.ir.Type functionOf(List<Value> domain, dev.holdfast.ir.Type range) {
        return new dev.holdfast.ir.Type.Mapping(domain, java.util.Collections.nCopies(domain.size(), range));
    }

    private static dev.holdfast.ir.Type record(int high) {
        return function(List.of(new StringValue("a"), new StringValue("b")), number(0, high),
                new dev.holdfast.ir.Type.Truth());
    }

    private static List<Value> integers(int low, int high) {
        return IntStream.rangeClosed(low, high).<Value>mapToObj(IntValue::of).toList();
    }

    private static List<Value> sorted(List<Value> values) {
        return values.stream().sorted().toList();
    }

    static final List<Held> VARIABLES = List.of(
            new Held("i", Type.INTEGER, "0..5", number(0, 5)),
            new Held("j", Type.INTEGER, "-3..4", number(-3, 4)),
            new Held("b", Type.BOOLEAN, "BOOLEAN", new dev.holdfast.ir.Type.Truth()),
            new Held("a", Type.ATOM, "{m1, m2, m3, \"p\"}", new dev.holdfast.ir.Type.Atom(sorted(ATOMS))),
            new Held("s", Type.SET, "SUBSET (0..3)", new dev.holdfast.ir.Type.Subset(integers(0, 3))),
            new Held("t", Type.ATOMS, "SUBSET {m1, m2, m3}",
                    new dev.holdfast.ir.Type.Subset(sorted(MODEL_VALUES))),
            new Held("f", Type.FUNCTION, "[1..3 -> -1..3]", function(integers(1, 3), number(-1, 3))),
            new Held("g", Type.ATOM_FUNCTION, "[{m1, m2, m3, \"p\"} -> 0..2]", function(sorted(ATOMS), number(0, 2))),
            new Held("r", Type.RECORD, "[a : 0..3, b : BOOLEAN]",
                    record(3)),
            new Held("q", Type.TUPLE, "(0..2) \\X {m1, m2, m3, \"p\"}",
                    function(integers(1, 2), number(0, 2), new dev.holdfast.ir.Type.Atom(sorted(ATOMS)))),
            new Held("c", Type.SEQUENCE, SEQUENCES, sequence(3)),
            new Held("u", Type.ATOM, "{m1, m2} \\cup ((0..1) \\X {m1, \"p\"})",
                    new dev.holdfast.ir.Type.OneOf(List.of(new dev.holdfast.ir.Type.Atom(MODEL_VALUES.subList(0, 2)),
                            function(integers(1, 2), number(0, 1),
                                    new dev.holdfast.ir.Type.Atom(sorted(List.of(ATOMS.get(0), ATOMS.get(3)))))))),
            new Held("v", Type.ATOM, "{m1, m2, m3, \"p\", \"s1\"}",
                    new dev.holdfast.ir.Type.Atom(sorted(Stream.concat(ATOMS.stream(), Stream.of(new StringValue("s1")))
                            .toList()))),
            new Held("rs", Type.RECORDS, "SUBSET [a : 0..1, b : BOOLEAN]",
                    new dev.holdfast.ir.Type.Subset(sorted(RECORDS))),
            new Held("ps", Type.PAIRS, "SUBSET ((0..1) \\X {m1, \"p\"})",
                    new dev.holdfast.ir.Type.Subset(sorted(PAIRS))),
            new Held("ls", Type.ROWS, "UNION {[1..k -> [a : 0..2, b : BOOLEAN]] : k \\in 0..2}",
                    new dev.holdfast.ir.Type.OneOf(IntStream.rangeClosed(0, 2)
                            .mapToObj(length -> functionOf(integers(1, length), record(2))).toList())),
            new Held("ds", Type.PARTIAL, "UNION {[k -> -1..2] : k \\in SUBSET {1, 3}}",
                    new dev.holdfast.ir.Type.OneOf(Stream.of(integers(1, 0), integers(1, 1), integers(3, 3), ODD)
                            .map(domain -> functionOf(domain, number(-1, 2))).toList())),
            new Held("w", Type.SET, "SUBSET (-1..3)", ANY, new dev.holdfast.ir.Type.Subset(integers(-1, 3))),
            new Held("z", Type.SEQUENCE, SEQUENCES, ANY, sequence(3)));

    static List<dev.holdfast.ir.Type> layout() {
        return VARIABLES.stream().map(Held::layout).toList();
    }

    static Vocabulary vocabulary(boolean primed) {
        Map<Type, List<String>> names = new TreeMap<>();
        for (Held variable : VARIABLES) {
            List<String> known = names.computeIfAbsent(variable.type(), type -> new ArrayList<>());
            known.add(variable.name());
            if (primed) {
                known.add(variable.name() + "'");
            }
        }
        return new Vocabulary(names, List.of("m1", "m2", "m3", "\"p\"", "\"q\""), true);
    }

    static Value[] of(RandomGenerator random) {
        return VARIABLES.stream().map(variable -> RandomValues.of(variable.content(), random)).toArray(Value[]::new);
    }
}
