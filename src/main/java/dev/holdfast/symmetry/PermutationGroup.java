package dev.holdfast.symmetry;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.ModelValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The permutations that a set of generators comes to when they are applied one after the other. */
final class PermutationGroup {
    private PermutationGroup() {}

    /**
     * The permutations, each mapping only what it moves.
     *
     * @param span of the SYMMETRY definition, for problems
     */
    static List<Map<ModelValue, ModelValue>> moving(List<Map<ModelValue, ModelValue>> permutations, Span span) {
        return permutations.stream().map(permutation -> checked(permutation, span)).toList();
    }

    /**
     * The sets of which the group has all permutations, if it is made of nothing else. Exchanges of two generate every
     * arrangement of what they connect; if the other permutations stay within that, they add nothing.
     *
     * @param moving as {@link #moving} gives them
     */
    static Optional<List<List<ModelValue>>> wholeSets(List<Map<ModelValue, ModelValue>> moving) {
        List<List<ModelValue>> connected = orbits(moving.stream().filter(each -> each.size() == 2).toList());
        return connected.equals(orbits(moving)) ? Optional.of(connected) : Optional.empty();
    }

    /** The sets of those that can take each other's place, and their members, in value order. */
    static List<List<ModelValue>> orbits(List<Map<ModelValue, ModelValue>> moving) {
        Map<ModelValue, TreeSet<ModelValue>> orbits = new TreeMap<>();
        for (Map<ModelValue, ModelValue> each : moving) {
            each.forEach((from, to) -> unite(from, to, orbits));
        }
        return orbits.values().stream().distinct().map(List::copyOf).toList();
    }

    private static void unite(ModelValue one, ModelValue other, Map<ModelValue, TreeSet<ModelValue>> orbits) {
        TreeSet<ModelValue> first = orbits.computeIfAbsent(one, key -> new TreeSet<>(Set.of(key)));
        if (first.contains(other)) {
            return;
        }
        first.addAll(orbits.getOrDefault(other, new TreeSet<>(Set.of(other))));
        first.forEach(each -> orbits.put(each, first));
    }

    /**
     * All members of the group, the identity first; each maps only what it moves.
     *
     * @param moving as {@link #moving} gives them
     */
    static List<Map<ModelValue, ModelValue>> generatedBy(List<Map<ModelValue, ModelValue>> moving) {
        Set<Map<ModelValue, ModelValue>> members = new LinkedHashSet<>();
        List<Map<ModelValue, ModelValue>> frontier = List.of(Map.of());
        members.add(Map.of());
        // In a finite group inverses are powers, so products of generators are enough.
        while (!frontier.isEmpty()) {
            List<Map<ModelValue, ModelValue>> found = new ArrayList<>();
            for (Map<ModelValue, ModelValue> member : frontier) {
                for (Map<ModelValue, ModelValue> generator : moving) {
                    Map<ModelValue, ModelValue> product = compose(member, generator);
                    if (members.add(product)) {
                        found.add(product);
                    }
                }
            }
            frontier = found;
        }
        return new ArrayList<>(members);
    }

    private static Map<ModelValue, ModelValue> checked(Map<ModelValue, ModelValue> map, Span span) {
        Set<ModelValue> images = new HashSet<>(map.values());
        if (!images.equals(map.keySet())) {
            throw new SpecException(Problem.of(Code.CONFIG_SYMMETRY, span,
                    "SYMMETRY needs permutations, but " + shown(map) + " does not map its domain onto itself",
                    "Permutations(S) of module TLC gives those of the set S"));
        }
        return moved(map);
    }

    private static String shown(Map<ModelValue, ModelValue> map) {
        List<String> arrows = map.entrySet().stream().map(e -> e.getKey() + " :> " + e.getValue()).sorted().toList();
        return "(" + String.join(" @@ ", arrows) + ")";
    }

    private static Map<ModelValue, ModelValue> compose(Map<ModelValue, ModelValue> first,
            Map<ModelValue, ModelValue> second) {
        Map<ModelValue, ModelValue> product = new HashMap<>(second);
        first.forEach((from, to) -> product.put(from, second.getOrDefault(to, to)));
        return moved(product);
    }

    private static Map<ModelValue, ModelValue> moved(Map<ModelValue, ModelValue> map) {
        Map<ModelValue, ModelValue> moved = new HashMap<>(map);
        moved.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return Map.copyOf(moved);
    }
}
