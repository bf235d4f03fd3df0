package dev.holdfast.symmetry;

import dev.holdfast.layout.InternedLayout;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Maps each interned state to the least, in value order, of those that a listed group makes of it. Safe for many threads.
 *
 * <p>States are ordered by their first differing variable, so the least is found variable by variable: of the permutations
 * still in play those stay that make the least of its value. A set of permutations in play is a <em>candidate set</em> with
 * a number, and the choice for a candidate set and a value is made once and remembered; after that a representative is a
 * walk through a table.
 */
final class LeastImages implements Canoniser {
    private record Choice(int image, int candidates) {}

    private final InternedLayout layout;
    private final List<Renaming> group;
    /** For a candidate set and the number of a value: the number of the least image, and the permutations that give it. */
    private final ConcurrentHashMap<Long, Choice> choices = new ConcurrentHashMap<>();
    /** Candidates as rising indices into the group. */
    private final NumberedArrays candidateSets = new NumberedArrays();
    private final int wholeGroup;

    LeastImages(InternedLayout layout, List<Renaming> group) {
        this.layout = layout;
        this.group = group;
        wholeGroup = candidateSets.number(IntStream.range(0, group.size()).toArray());
    }

    @Override
    public void canonicalise(long[] words, int at) {
        long[] state = Arrays.copyOfRange(words, at, at + layout.words());
        int[] images = new int[layout.names().size()];
        int candidates = wholeGroup;
        for (int i = 0; i < images.length; i++) {
            Choice choice = choice(candidates, layout.number(state, i));
            images[i] = choice.image;
            candidates = choice.candidates;
        }
        System.arraycopy(layout.packNumbers(images), 0, words, at, layout.words());
    }

    private Choice choice(int candidates, int number) {
        Long key = (long) candidates << 32 | number;
        Choice known = choices.get(key);
        if (known == null) {
            known = choose(candidateSets.array(candidates), layout.valueOf(number));
            choices.put(key, known);
        }
        return known;
    }

    private Choice choose(int[] candidates, Value value) {
        Value least = null;
        List<Integer> giveLeast = new ArrayList<>();
        for (int candidate : candidates) {
            Value image = group.get(candidate).apply(value);
            int order = least == null ? -1 : image.compareTo(least);
            if (order < 0) {
                least = image;
                giveLeast.clear();
            }
            if (order <= 0) {
                giveLeast.add(candidate);
            }
        }
        int[] kept = giveLeast.stream().mapToInt(Integer::intValue).toArray();
        return new Choice(layout.numberOf(least == null ? value : least), candidateSets.number(kept));
    }
}
