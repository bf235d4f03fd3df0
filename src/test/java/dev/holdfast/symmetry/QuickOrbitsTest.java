package dev.holdfast.symmetry;

import dev.holdfast.value.ModelValue;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** A few orbits once more, always the same and in a second for all: what mutation tests run for each mutant; docs/mutation.md. */
class QuickOrbitsTest {

    private static void forSeeds(int count, LongConsumer test) {
        LongStream.range(0, count).forEach(seed -> {
            try {
                test.accept(seed);
            } catch (TestAbortedException refused) {
                // There is no such layout; another seed has one.
            }
        });
    }

    private static void areOrbits(List<Map<ModelValue, ModelValue>> generators, int count) {
        forSeeds(count, seed -> PackedRepresentativesTest.isOneForAnOrbit(generators, seed));
    }

    @Test
    void allPermutationsOfTwoSets() {
        areOrbits(PackedRepresentativesTest.everything(), 6);
    }

    @Test
    void somePermutations() {
        areOrbits(PackedRepresentativesTest.rotations(), 30);
    }

    @Test
    void leastOfAllRenamings() {
        RepresentativesTest test = new RepresentativesTest();
        forSeeds(100, test::isTheLeastOfAllRenamings);
    }

    @Test
    void rings() {
        LabellingTest test = new LabellingTest();
        forSeeds(300, test::findsOneImageForEveryArrangementOfRings);
    }

    @Test
    void placesWithinALongerArray() {
        PackedRepresentativesTest test = new PackedRepresentativesTest();
        forSeeds(10, seed -> test.worksInPlaceWithinALongerArray(seed, (int) seed % 6));
    }
}
