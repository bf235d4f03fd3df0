package dev.holdfast.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class PackedLayoutProperties {
    private static final List<Value> ATOMS = Stream
            .<Value>of(new StringValue("a"), new StringValue("b"), new ModelValue("m1"), new ModelValue("m2")).sorted()
            .toList();

    private static Layout layout(List<Type> types) {
        return Layout.packed(IntStream.range(0, types.size())
                .mapToObj(i -> new Variable("x" + i, i, Span.NOWHERE)).toList(), types);
    }

    private static List<Value> integers(int from, int count) {
        return IntStream.range(from, from + count).<Value>mapToObj(IntValue::of).toList();
    }

    private static Type type(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> new Type.Truth();
            case 1 -> number(random);
            case 2 -> new Type.Atom(ATOMS.subList(random.nextInt(2), 2 + random.nextInt(3)));
            case 3 -> new Type.Subset(integers(random.nextInt(9) - 4, random.nextInt(100)));
            case 4 -> new Type.Any();
            case 5 -> oneOf(random, depth);
            default -> mapping(random, random.nextInt(3), random.nextInt(6), depth);
        };
    }

    private static Type mapping(Random random, int from, int size, int depth) {
        return new Type.Mapping(integers(from, size),
                Stream.generate(() -> type(random, depth - 1)).limit(size).toList());
    }

    /** At least two shapes, in any order. */
    private static Type oneOf(Random random, int depth) {
        List<Type> shapes = new ArrayList<>(List.of(new Type.Truth(), number(random), new Type.Atom(ATOMS),
                new Type.Subset(integers(0, random.nextInt(70))), mapping(random, 1, 0, depth),
                mapping(random, 1, 1, depth), mapping(random, 1, 4, depth), mapping(random, 2, 3, depth)));
        java.util.Collections.shuffle(shapes, random);
        return new Type.OneOf(shapes.subList(0, 2 + random.nextInt(6)));
    }

    /** Of any width from none to all 32 bits. */
    private static Type number(Random random) {
        int low = random.nextInt(8) == 0 ? Integer.MIN_VALUE : random.nextInt(2000) - 1000;
        int high = random.nextInt(8) == 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, low + (long) random.nextInt(1 << random.nextInt(31)));
        return new Type.Number(low, high);
    }

    private static Value value(Type type, Random random) {
        return switch (type) {
            case Type.Truth truth -> BoolValue.of(random.nextBoolean());
            case Type.Number number -> switch (random.nextInt(4)) {
                case 0 -> IntValue.of(number.low());
                case 1 -> IntValue.of(number.high());
                default -> IntValue.of((int) random.nextLong(number.low(), number.high() + 1L));
            };
            case Type.Atom atom -> atom.universe().get(random.nextInt(atom.universe().size()));
            case Type.Mapping mapping -> FunctionValue.of(mapping.domain(),
                    mapping.ranges().stream().map(range -> value(range, random)).toList());
            case Type.Subset subset -> EnumeratedSet
                    .ofSorted(subset.universe().stream().filter(element -> random.nextBoolean()).toList());
            case Type.OneOf oneOf ->
                value(oneOf.alternatives().get(random.nextInt(oneOf.alternatives().size())), random);
            case Type.Any any -> value(type(random, 1), random);
        };
    }

    @Property(tries = 2000)
    void unpackingGivesBackWhatWasPacked(@ForAll @IntRange(min = 1, max = 6) int variables, @ForAll long seed) {
        Random random = new Random(seed);
        List<Type> types = Stream.generate(() -> type(random, 2)).limit(variables).toList();
        Layout layout = layout(types);
        Value[] first = types.stream().map(type -> value(type, random)).toArray(Value[]::new);
        Value[] second = types.stream().map(type -> value(type, random)).toArray(Value[]::new);
        long[] packed = layout.pack(first);
        assertThat(layout.unpack(packed)).containsExactly(first);
        assertThat(packed).hasSize(layout.words());
        assertThat(java.util.Arrays.equals(packed, layout.pack(second)))
                .isEqualTo(java.util.Arrays.equals(first, second));
    }

    @Property(tries = 3000)
    void packedStatesCompareAsTheirValuesDo(@ForAll @IntRange(min = 1, max = 3) int variables, @ForAll long seed) {
        Random random = new Random(seed);
        List<Type> types = Stream.generate(() -> type(random, 2)).limit(variables).toList();
        Layout layout = layout(types);
        Value[] left = types.stream().map(type -> value(type, random)).toArray(Value[]::new);
        Value[] right = left.clone();
        int changed = random.nextInt(variables);
        right[changed] = value(types.get(changed), random);
        int order = Integer.signum(left[changed].compareTo(right[changed]));
        assertThat(Integer.signum(layout.compare(layout.pack(left), layout.pack(right)))).isEqualTo(order);
    }

    @Property(tries = 2000)
    void comparesStatesAsTheirValues(@ForAll @IntRange(min = 1, max = 3) int variables, @ForAll long seed) {
        Random random = new Random(seed);
        List<Type> types = Stream.generate(() -> type(random, 2)).limit(variables).toList();
        Layout layout = layout(types);
        Value[] first = types.stream().map(type -> value(type, random)).toArray(Value[]::new);
        // Equal in front, so that later variables decide, too.
        Value[] second = first.clone();
        for (int i = random.nextInt(variables); i < variables; i++) {
            second[i] = value(types.get(i), random);
        }
        int byValues = IntStream.range(0, variables).map(i -> first[i].compareTo(second[i]))
                .filter(order -> order != 0).findFirst().orElse(0);
        assertThat(Integer.signum(layout.compare(layout.pack(first), layout.pack(second))))
                .isEqualTo(Integer.signum(byValues));
    }

    /** Of whatever needs few bits. */
    private static Type narrow(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 5)) {
            case 0 -> new Type.Truth();
            case 1 -> new Type.Number(-random.nextInt(4), random.nextInt(20));
            case 2 -> new Type.Atom(ATOMS.subList(random.nextInt(2), 2 + random.nextInt(3)));
            case 3 -> new Type.Subset(integers(random.nextInt(9) - 4, random.nextInt(6)));
            default -> new Type.Mapping(integers(0, 3), Stream.generate(() -> narrow(random, 0)).limit(3).toList());
        };
    }

    @Property(tries = 1000)
    void keysSortStatesAsTheirValues(@ForAll @IntRange(min = 1, max = 4) int variables, @ForAll long seed) {
        Random random = new Random(seed);
        List<Type> types = Stream.generate(() -> narrow(random, 1)).limit(variables).toList();
        Layout layout = layout(types);
        List<long[]> states = new ArrayList<>(Stream
                .generate(() -> layout.pack(types.stream().map(type -> value(type, random)).toArray(Value[]::new)))
                .limit(20).toList());
        long[] sorted = states.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        states.sort(layout::compare);
        layout.keys().ifPresent(keys -> {
            keys.sort(sorted, layout.words(), random.nextBoolean());
            assertThat(sorted).containsExactly(states.stream().flatMapToLong(java.util.Arrays::stream).toArray());
        });
        Statistics.label("keys").collect(layout.keys().isPresent());
    }

    @Property(tries = 300)
    void aValueOutsideItsSlotEscapes(@ForAll @IntRange(min = -100, max = 100) int number) {
        Layout layout = layout(List.of(new Type.Number(-5, 5), new Type.Truth()));
        Value[] values = {IntValue.of(number), BoolValue.TRUE};
        if (number >= -5 && number <= 10) {
            // The slot's bits have room to spare above.
            assertThat(layout.unpack(layout.pack(values))).containsExactly(values);
        } else {
            assertThatThrownBy(() -> layout.pack(values)).isInstanceOfSatisfying(Escape.class,
                    escape -> assertThat(escape.variable()).isZero());
        }
    }
}
