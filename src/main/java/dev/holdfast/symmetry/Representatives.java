package dev.holdfast.symmetry;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Maps each state to the least, in value order, of those that permutations make of it. Safe for many threads.
 *
 * <p>States are ordered by their first differing variable, so the least is found variable by variable: of the permutations
 * still in play those stay that make the least of its value. A set of permutations in play is a <em>candidate set</em> with
 * a number, and the choice for a candidate set and a value is made once and remembered; after that a representative is a
 * walk through a table.
 */
public final class Representatives {
    private static final int WHOLE_GROUP = 0;

    private record Choice(int image, int candidates) {}

    private final InternedLayout layout;
    private final int variables;
    private final List<Renaming> group = new ArrayList<>();
    /** For a candidate set and the number of a value: the number of the least image, and the permutations that give it. */
    private final ConcurrentHashMap<Long, Choice> choices = new ConcurrentHashMap<>();
    private final CandidateSets candidateSets;

    /**
     * @param permutations of the SYMMETRY set; all their products count too
     * @param span of the SYMMETRY definition, for problems
     * @throws dev.holdfast.diagnostic.SpecException if one of them is no permutation
     */
    public Representatives(InternedLayout layout, List<Map<ModelValue, ModelValue>> permutations, Span span) {
        this.layout = layout;
        variables = layout.names().size();
        PermutationGroup.generatedBy(permutations, span).forEach(member -> group.add(new Renaming(member)));
        candidateSets = new CandidateSets(IntStream.range(0, group.size()).toArray());
    }

    /** The number of permutations, the identity included. */
    public int order() {
        return group.size();
    }

    /** What each permutation makes of an explicit value. */
    public List<UnaryOperator<Value>> renamings() {
        return group.stream().map(member -> (UnaryOperator<Value>) member::apply).toList();
    }

    /** The representative of a state. */
    public long[] of(long[] state) {
        int[] images = new int[variables];
        int candidates = WHOLE_GROUP;
        for (int i = 0; i < variables; i++) {
            Choice choice = choice(candidates, layout.number(state, i));
            images[i] = choice.image;
            candidates = choice.candidates;
        }
        return layout.packNumbers(images);
    }

    private Choice choice(int candidates, int number) {
        Long key = (long) candidates << 32 | number;
        Choice known = choices.get(key);
        if (known == null) {
            known = choose(candidateSets.members(candidates), layout.valueOf(number));
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
