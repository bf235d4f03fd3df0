package dev.holdfast.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.layout.Layout;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RepresentativesTest {
    private static final List<ModelValue> PAGES = names("p", 3);
    private static final List<ModelValue> NODES = names("n", 2);
    private static final Span HERE = Span.at("M.cfg", 3, 1);
    /** A rotation and a swap of the pages, and a swap of the nodes: together twelve. */
    private static final List<Map<ModelValue, ModelValue>> GENERATORS = List.of(
            Map.of(PAGES.get(0), PAGES.get(1), PAGES.get(1), PAGES.get(2), PAGES.get(2), PAGES.get(0)),
            Map.of(PAGES.get(0), PAGES.get(1), PAGES.get(1), PAGES.get(0), PAGES.get(2), PAGES.get(2)),
            Map.of(NODES.get(0), NODES.get(1), NODES.get(1), NODES.get(0)));

    private final InternedLayout layout = Layout.interned(
            IntStream.range(0, 3).mapToObj(i -> new Variable("v" + i, i, Span.NOWHERE)).toList());
    private final Representatives representatives = of(GENERATORS).representatives(layout).orElseThrow();
    private final List<Renaming> group = PermutationGroup
            .generatedBy(PermutationGroup.moving(GENERATORS, HERE)).stream().map(Renaming::new).toList();

    private static Symmetry of(List<Map<ModelValue, ModelValue>> generators) {
        return Symmetry.of(generators, HERE);
    }

    private static List<ModelValue> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new ModelValue(prefix + i)).toList();
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void isTheLeastOfAllRenamings(@ForAll long seed) {
        List<Value> state = state(new Random(seed));
        List<Value> least = group.stream().map(member -> state.stream().map(member::apply).toList())
                .min(RepresentativesTest::compare).orElseThrow();
        assertThat(layout.unpack(representatives.of(pack(state)))).containsExactlyElementsOf(least);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void isItsOwnRepresentative(@ForAll long seed) {
        long[] representative = representatives.of(pack(state(new Random(seed))));
        assertThat(representatives.of(representative)).isEqualTo(representative);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void isTheSameForAllRenamings(@ForAll long seed) {
        List<Value> state = state(new Random(seed));
        long[] representative = representatives.of(pack(state));
        for (Renaming member : group) {
            assertThat(representatives.of(pack(state.stream().map(member::apply).toList()))).isEqualTo(representative);
        }
    }

    @Example
    void renamesEverywhereInAValue() {
        Renaming swap = new Renaming(Map.of(PAGES.get(0), PAGES.get(1), PAGES.get(1), PAGES.get(0)));
        Value p1 = PAGES.get(0);
        Value p2 = PAGES.get(1);
        Value one = IntValue.of(1);
        Value two = IntValue.of(2);
        assertThat(swap.apply(EnumeratedSet.of(p1, PAGES.get(2)))).isEqualTo(EnumeratedSet.of(p2, PAGES.get(2)));
        assertThat(swap.apply(TupleValue.of(p1, one))).isEqualTo(TupleValue.of(p2, one));
        assertThat(swap.apply(RecordValue.of(Map.of("at", p2)))).isEqualTo(RecordValue.of(Map.of("at", p1)));
        assertThat(swap.apply(FunctionValue.of(EnumeratedSet.of(p1, p2), Array.of(one, p1))))
                .isEqualTo(FunctionValue.of(EnumeratedSet.of(p1, p2), Array.of(p2, one)));
        assertThat(swap.apply(FunctionValue.of(EnumeratedSet.of(p1, p2), Array.of(one, two))))
                .isEqualTo(FunctionValue.of(EnumeratedSet.of(p1, p2), Array.of(two, one)));
        assertThat(swap.apply(new StringValue("p1"))).isEqualTo(new StringValue("p1"));
    }

    @Example
    void generatesTheWholeGroup() {
        assertThat(of(GENERATORS).order()).isEqualTo(12);
        assertThat(of(List.of()).order()).isEqualTo(1);
        assertThat(of(List.of(Map.of(PAGES.get(0), PAGES.get(0)))).order()).isEqualTo(1);
    }

    @Example
    void refusesWhatIsNoPermutation() {
        Map<ModelValue, ModelValue> constant = Map.of(PAGES.get(0), PAGES.get(1), PAGES.get(1), PAGES.get(1));
        assertThatThrownBy(() -> of(List.of(constant)))
                .isInstanceOfSatisfying(SpecException.class, e -> {
                    Problem problem = e.problems().getFirst();
                    assertThat(problem.code()).isEqualTo(Code.CONFIG_SYMMETRY);
                    assertThat(problem.span()).isEqualTo(HERE);
                    assertThat(problem.message()).contains("(p1 :> p2 @@ p2 :> p2)");
                });
    }

    private long[] pack(List<Value> state) {
        return layout.pack(state.toArray(Value[]::new));
    }

    private static int compare(List<Value> left, List<Value> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A function over the pages, a set or sequence, and anything. */
    private static List<Value> state(Random random) {
        List<Value> range = IntStream.range(0, 3).mapToObj(i -> value(random, 2)).toList();
        Value map = FunctionValue.of(EnumeratedSet.of(PAGES), Array.ofAll(range));
        return List.of(map, value(random, 3), value(random, 2));
    }

    private static Value value(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 7);
        return switch (kind) {
            case 0 -> IntValue.of(random.nextInt(2));
            case 1 -> PAGES.get(random.nextInt(3));
            case 2 -> NODES.get(random.nextInt(2));
            case 3 -> EnumeratedSet.of(some(PAGES, random));
            case 4 -> TupleValue.of(value(random, depth - 1), value(random, depth - 1));
            case 5 -> RecordValue.of(Map.of("a", value(random, depth - 1), "b", value(random, depth - 1)));
            default -> function(random, depth);
        };
    }

    private static Value function(Random random, int depth) {
        EnumeratedSet domain = EnumeratedSet.of(some(NODES, random));
        Value[] range = domain.elements().map(each -> value(random, depth - 1)).toJavaArray(Value[]::new);
        return FunctionValue.of(domain, Array.ofAll(Arrays.asList(range)));
    }

    private static List<ModelValue> some(List<ModelValue> all, Random random) {
        Set<ModelValue> some = new LinkedHashSet<>(all);
        some.removeIf(each -> random.nextBoolean());
        List<ModelValue> sorted = new ArrayList<>(some);
        sorted.sort(Comparator.naturalOrder());
        return sorted;
    }
}
