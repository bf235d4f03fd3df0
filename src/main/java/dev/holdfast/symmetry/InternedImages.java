package dev.holdfast.symmetry;

import dev.holdfast.layout.InternedLayout;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of interned values: their facts, and what permutations make of them. Safe for many threads. */
final class InternedImages {
    private final InternedLayout layout;
    private final Members members;
    /** By variable and number of a value. */
    private final ConcurrentHashMap<Long, List<Fact>> facts = new ConcurrentHashMap<>();
    private final NumberedArrays permutations = new NumberedArrays();
    /** By number of a permutation and of a value. */
    private final ConcurrentHashMap<Long, Integer> images = new ConcurrentHashMap<>();

    InternedImages(InternedLayout layout, Members members) {
        this.layout = layout;
        this.members = members;
    }

    InternedLayout layout() {
        return layout;
    }

    Members members() {
        return members;
    }

    List<Fact> facts(long[] state, int variable) {
        int number = layout.number(state, variable);
        return facts.computeIfAbsent(pair(variable, number),
                key -> Fact.of(variable, layout.valueOf(number), members));
    }

    long[] image(long[] state, int[] places) {
        int permutation = permutations.number(places);
        int[] numbers = new int[layout.names().size()];
        for (int variable = 0; variable < numbers.length; variable++) {
            int number = layout.number(state, variable);
            numbers[variable] = images.computeIfAbsent(pair(permutation, number),
                    key -> layout.numberOf(members.renaming(places).apply(layout.valueOf(number))));
        }
        return layout.packNumbers(numbers);
    }

    private static long pair(int high, int low) {
        return (long) high << 32 | low;
    }
}
