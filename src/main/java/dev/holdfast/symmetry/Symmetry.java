package dev.holdfast.symmetry;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The permutations of model values under which a model stays as it is. Mostly these are all permutations of one set or of
 * several; then they are never listed, and representatives are found by {@link Labelling}. Any other group is listed.
 */
public final class Symmetry {
    /** Choices among witnesses in which more members occur than make so many arrangements are refused unseen. */
    private static final long MOST_ARRANGEMENTS = 50_000;

    private final List<Map<ModelValue, ModelValue>> generators;
    private final Members members;
    /** Empty if all permutations of the sets count. */
    private final List<Renaming> listed;
    /** By the members they arrange, the others staying where they are. */
    private final Map<Set<Integer>, List<Renaming>> arrangements = new ConcurrentHashMap<>();

    private Symmetry(List<Map<ModelValue, ModelValue>> generators, Members members, List<Renaming> listed) {
        this.generators = generators;
        this.members = members;
        this.listed = listed;
    }

    /**
     * The group that permutations generate.
     *
     * @param permutations of the SYMMETRY set; all their products count too
     * @param span of the SYMMETRY definition, for problems
     * @throws dev.holdfast.diagnostic.SpecException if one of them is no permutation
     */
    public static Symmetry of(List<Map<ModelValue, ModelValue>> permutations, Span span) {
        List<Map<ModelValue, ModelValue>> moving = PermutationGroup.moving(permutations, span);
        Optional<List<List<ModelValue>>> whole = PermutationGroup.wholeSets(moving);
        if (whole.isPresent()) {
            Members members = new Members(whole.get());
            return new Symmetry(neighbours(members, allOf(members)), members, List.of());
        }
        List<Renaming> group = PermutationGroup.generatedBy(moving).stream().map(Renaming::new).toList();
        return new Symmetry(moving, new Members(PermutationGroup.orbits(moving)), group);
    }

    private static TreeSet<Integer> allOf(Members members) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int member = 0; member < members.count(); member++) {
            all.add(member);
        }
        return all;
    }

    /** Exchanges of those that follow each other within a set; they generate every arrangement. */
    private static List<Map<ModelValue, ModelValue>> neighbours(Members members, TreeSet<Integer> among) {
        List<Map<ModelValue, ModelValue>> exchanges = new ArrayList<>();
        for (Integer member : among) {
            Integer next = among.higher(member);
            if (next != null && members.set(next) == members.set(member)) {
                exchanges.add(Map.of(members.value(member), members.value(next), members.value(next),
                        members.value(member)));
            }
        }
        return exchanges;
    }

    /** What some permutations that generate all others make of an explicit value. */
    public List<UnaryOperator<Value>> generators() {
        return generators.stream().map(Renaming::new).map(renaming -> (UnaryOperator<Value>) renaming::apply).toList();
    }

    /** Is there a permutation that changes this explicit value? */
    public boolean changes(Value value) {
        return generators().stream().anyMatch(generator -> !generator.apply(value).equals(value));
    }

    /**
     * Is the least witness so under every permutation? Else which one CHOOSE takes depends on the names of members.
     *
     * @param witnesses explicit, the least one first
     */
    public boolean choosesAlike(List<Value> witnesses) {
        Value least = witnesses.getFirst();
        return witnesses.stream().skip(1).allMatch(other -> stayInOrder(least, other));
    }

    private boolean stayInOrder(Value less, Value greater) {
        if (!listed.isEmpty()) {
            return listed.stream().allMatch(each -> each.apply(less).compareTo(each.apply(greater)) < 0);
        }
        // Their order depends only on that of the members in them, so arranging those among themselves is enough.
        TreeSet<Integer> occurring = members.in(less);
        occurring.addAll(members.in(greater));
        return countArrangements(occurring) <= MOST_ARRANGEMENTS && arrangements(occurring).stream()
                .allMatch(each -> each.apply(less).compareTo(each.apply(greater)) < 0);
    }

    private List<Renaming> arrangements(TreeSet<Integer> of) {
        return arrangements.computeIfAbsent(of, these -> PermutationGroup
                .generatedBy(neighbours(members, new TreeSet<>(these))).stream().map(Renaming::new).toList());
    }

    private double countArrangements(Set<Integer> among) {
        double count = 1;
        int[] bySet = new int[members.count()];
        for (int member : among) {
            count *= ++bySet[members.set(member)];
        }
        return count;
    }

    /** How many permutations there are, the identity included. */
    public double order() {
        return listed.isEmpty() ? countArrangements(allOf(members)) : listed.size();
    }

    /** Representatives of the states of a layout; none if it has no place for what a permutation makes of them. */
    public Optional<Representatives> representatives(Layout layout) {
        return switch (layout) {
            case InternedLayout interned -> Optional.of(representatives(interned));
            case PackedLayout packed -> PackedLeaves.of(packed, members)
                    .map(this::representatives);
        };
    }

    private Representatives representatives(InternedLayout layout) {
        if (!listed.isEmpty()) {
            LeastImages images = new LeastImages(layout, listed);
            return new Representatives(() -> images);
        }
        InternedImages images = new InternedImages(layout, members);
        return new Representatives(() -> new InternedCanoniser(images));
    }

    private Representatives representatives(PackedLeaves leaves) {
        if (listed.isEmpty()) {
            PackedFacts facts = new PackedFacts(leaves);
            return new Representatives(() -> new PackedCanoniser(leaves, facts));
        }
        List<int[]> places = listed.stream().map(this::places).toList();
        return new Representatives(() -> new LeastPackedImage(leaves, places));
    }

    private int[] places(Renaming renaming) {
        int[] places = new int[members.count()];
        for (int member = 0; member < places.length; member++) {
            places[member] = members.find(renaming.apply(members.value(member)));
        }
        return places;
    }
}
