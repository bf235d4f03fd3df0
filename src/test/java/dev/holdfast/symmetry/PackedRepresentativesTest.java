package dev.holdfast.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Packed states have the representatives that their values have, one for each orbit. */
class PackedRepresentativesTest {
    private static final List<ModelValue> PAGES = names("p", 4);
    private static final List<ModelValue> NODES = names("n", 3);

    private static List<ModelValue> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new ModelValue(prefix + i)).toList();
    }

    /** Exchanges of neighbours generate all permutations of both sets. */
    static List<Map<ModelValue, ModelValue>> everything() {
        return Stream.of(PAGES, NODES).flatMap(set -> IntStream.range(1, set.size())
                .mapToObj(i -> Map.of(set.get(i - 1), set.get(i), set.get(i), set.get(i - 1)))).toList();
    }

    /** Pages go round; nodes are exchanged only with two pairs of pages: no exchange stands alone. */
    static List<Map<ModelValue, ModelValue>> rotations() {
        Map<ModelValue, ModelValue> round = new HashMap<>();
        Map<ModelValue, ModelValue> turn = new HashMap<>();
        for (int i = 0; i < PAGES.size(); i++) {
            round.put(PAGES.get(i), PAGES.get((i + 1) % PAGES.size()));
            turn.put(PAGES.get(i), PAGES.get(PAGES.size() - 1 - i));
        }
        turn.put(NODES.get(0), NODES.get(1));
        turn.put(NODES.get(1), NODES.get(0));
        return List.of(round, turn);
    }

    private static final class Case {
        final List<Renaming> group;
        final InternedLayout interned = Layout.interned(RandomStates.variables());
        final PackedLayout packed;
        final Representatives ofInterned;
        final Representatives ofPacked;
        final RandomStates states;

        Case(List<Map<ModelValue, ModelValue>> generators, long seed) {
            Symmetry symmetry = Symmetry.of(generators, Span.NOWHERE);
            group = PermutationGroup.generatedBy(generators).stream().map(Renaming::new).toList();
            states = new RandomStates(new Random(seed), PAGES, NODES, symmetry);
            packed = Layout.packed(RandomStates.variables(), states.types());
            ofInterned = symmetry.representatives(interned).orElseThrow();
            Optional<Representatives> found = symmetry.representatives(packed);
            Assume.that(found.isPresent());
            ofPacked = found.orElseThrow();
        }

        Value[] packedRepresentative(Value[] state) {
            return packed.unpack(ofPacked.of(packed.pack(state)));
        }
    }

    private static Value[] renamed(Value[] state, Renaming renaming) {
        return Arrays.stream(state).map(renaming::apply).toArray(Value[]::new);
    }

    static void isOneForAnOrbit(List<Map<ModelValue, ModelValue>> generators, long seed) {
        Case given = new Case(generators, seed);
        for (int i = 0; i < 3; i++) {
            Value[] state = given.states.state();
            Value[] representative = given.packedRepresentative(state);
            boolean met = false;
            for (Renaming each : given.group) {
                Value[] other = renamed(state, each);
                met |= Arrays.equals(other, representative);
                if (!Arrays.equals(given.packedRepresentative(other), representative)) {
                    throw new AssertionError("one orbit, two representatives: of " + Arrays.toString(state) + " and "
                            + Arrays.toString(other));
                }
            }
            assertThat(met).as("%s comes of %s", Arrays.toString(representative), Arrays.toString(state)).isTrue();
            assertThat(given.packedRepresentative(representative)).containsExactly(representative);
            assertThat(given.interned.unpack(given.ofInterned.of(given.interned.pack(state))))
                    .as("interned, of %s", Arrays.toString(state)).containsExactly(representative);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void isOneForAnOrbitUnderAllPermutationsOfTwoSets(@ForAll long seed) {
        isOneForAnOrbit(everything(), seed);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void isOneForAnOrbitUnderSomePermutations(@ForAll long seed) {
        isOneForAnOrbit(rotations(), seed);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void worksInPlaceWithinALongerArray(@ForAll long seed, @ForAll @IntRange(max = 5) int at) {
        Case given = new Case(everything(), seed);
        long[] state = given.packed.pack(given.states.state());
        long[] words = new long[at + state.length + 3];
        Arrays.fill(words, 77);
        System.arraycopy(state, 0, words, at, state.length);
        given.ofPacked.canoniser().canonicalise(words, at);
        assertThat(Arrays.copyOfRange(words, at, at + state.length)).isEqualTo(given.ofPacked.of(state));
        Arrays.fill(words, at, at + state.length, 77);
        assertThat(words).containsOnly(77);
    }

    @Example
    void allPermutationsOfSetsAreNotListed() {
        List<Map<ModelValue, ModelValue>> whole = everything();
        assertThat(PermutationGroup.wholeSets(whole)).contains(List.of(NODES, PAGES));
        assertThat(PermutationGroup.wholeSets(rotations())).isEmpty();
        assertThat(Symmetry.of(whole, Span.NOWHERE).order()).isEqualTo(144);
        assertThat(Symmetry.of(rotations(), Span.NOWHERE).order()).isEqualTo(8);
    }
}
