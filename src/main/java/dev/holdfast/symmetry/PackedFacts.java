package dev.holdfast.symmetry;

import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Tells of packed states what {@link Fact}s tell of their values. What a leaf adds to the colour of the only member in its
 * path is looked up. Safe for many threads.
 */
final class PackedFacts {
    /** Wider leaves would need too large tables. */
    private static final int WIDEST_LOOKED_UP = 8;

    /**
     * A leaf whose scalars say something about one member.
     *
     * @param colours by scalar: what it adds to the member's
     */
    private record Single(int word, int shift, long mask, long[] colours) {}

    /**
     * A leaf that may hold members, with at most one in its path.
     *
     * @param path that one
     * @param colours by scalar: what one that is no member adds to the colour of the member in the path
     * @param members by scalar: the member that it is, or -1
     */
    private record Link(int word, int shift, long mask, int[] path, boolean ordered, long key, long[] colours,
            int[] members) {}

    /** Any other leaf. */
    private record Other(Leaf leaf, Spot.Content content, int[] path, boolean ordered, long key) {}

    /**
     * A part that may hold any value. Looking into one takes long, so what was found is kept.
     *
     * @param word that all its bits are in; -1 if there are several
     * @param known facts, by these bits
     */
    private record Part(Spot spot, int word, long mask, ConcurrentHashMap<Long, List<Fact>> known) {}

    private final PackedLayout layout;
    private final List<Value> atoms;
    private final Members members;
    /** By member. */
    private final Single[][] singles;
    private final Link[] links;
    private final Other[] others;
    private final List<Part> parts = new ArrayList<>();

    PackedFacts(PackedLeaves leaves) {
        layout = leaves.layout();
        atoms = layout.atoms().values();
        members = leaves.members();
        List<List<Single>> one = new ArrayList<>();
        IntStream.range(0, members.count()).forEach(member -> one.add(new ArrayList<>()));
        List<Link> linking = new ArrayList<>();
        List<Other> rest = new ArrayList<>();
        for (int i = 0; i < leaves.spots().size(); i++) {
            Spot spot = leaves.spots().get(i);
            Leaf leaf = spot.leaf();
            int[] path = leaves.orbits().digits()[i];
            if (spot.content() == Spot.Content.VALUE) {
                parts.add(part(spot));
            } else if (path.length > 1 || leaf.width() > WIDEST_LOOKED_UP) {
                rest.add(new Other(leaf, spot.content(), path, spot.place().ordered(), spot.key()));
            } else if (mayHoldMember(spot)) {
                linking.add(new Link(leaf.word(), leaf.shift(), leaf.mask(), path, spot.place().ordered(),
                        Fact.keyOf(spot.place(), Value.Kind.MODEL_VALUE), colours(spot), members(spot)));
            } else {
                one.get(path[0]).add(new Single(leaf.word(), leaf.shift(), leaf.mask(), colours(spot)));
            }
        }
        singles = one.stream().map(each -> each.toArray(Single[]::new)).toArray(Single[][]::new);
        links = linking.toArray(Link[]::new);
        others = rest.toArray(Other[]::new);
    }

    private boolean mayHoldMember(Spot spot) {
        for (int member : members(spot)) {
            if (member >= 0) {
                return true;
            }
        }
        return false;
    }

    private int[] members(Spot spot) {
        int[] found = new int[1 << spot.leaf().width()];
        for (int scalar = 0; scalar < found.length; scalar++) {
            int number = spot.leaf().low() + scalar;
            found[scalar] = spot.content() == Spot.Content.ATOM && number < atoms.size()
                    ? members.find(atoms.get(number))
                    : -1;
        }
        return found;
    }

    private long[] colours(Spot spot) {
        long[] colours = new long[1 << spot.leaf().width()];
        for (int scalar = 0; scalar < colours.length; scalar++) {
            int number = spot.leaf().low() + scalar;
            long content = content(spot.content(), number);
            colours[scalar] = content == 0
                    ? 0
                    : Scramble.mix(Fact.keyOf(key(spot.content(), spot.key(), number), content));
        }
        return colours;
    }

    private long content(Spot.Content content, int number) {
        if (content != Spot.Content.ATOM) {
            return number;
        }
        return number < atoms.size() ? Place.content(atoms.get(number)) : 0;
    }

    private long key(Spot.Content content, long key, int number) {
        return content == Spot.Content.ATOM ? Fact.keyOf(key, atoms.get(number).kind()) : key;
    }

    void tell(long[] state, Colours told) {
        for (int member = 0; member < singles.length; member++) {
            long sum = 0;
            for (Single leaf : singles[member]) {
                sum += leaf.colours[(int) (state[leaf.word] >>> leaf.shift & leaf.mask)];
            }
            told.add(member, sum);
        }
        for (Link leaf : links) {
            tell(leaf, (int) (state[leaf.word] >>> leaf.shift & leaf.mask), told);
        }
        for (Other leaf : others) {
            tell(leaf, state, told);
        }
        for (Part part : parts) {
            facts(part, state).forEach(fact -> fact.tell(told));
        }
    }

    private static Part part(Spot spot) {
        List<Leaf> leaves = spot.slot().leaves().stream().filter(leaf -> leaf.width() > 0).toList();
        int[] words = leaves.stream().mapToInt(Leaf::word).distinct().toArray();
        long mask = leaves.stream().mapToLong(leaf -> leaf.mask() << leaf.shift()).reduce(0,
                (one, other) -> one | other);
        return new Part(spot, words.length == 1 ? words[0] : -1, mask, new ConcurrentHashMap<>());
    }

    private List<Fact> facts(Part part, long[] state) {
        if (part.word < 0) {
            return facts(part.spot, layout.value(part.spot.slot(), state));
        }
        // Asked first whether it is there, the map locks nothing.
        List<Fact> facts = part.known.get(state[part.word] & part.mask);
        return facts != null
                ? facts
                : part.known.computeIfAbsent(state[part.word] & part.mask,
                        bits -> facts(part.spot, layout.value(part.spot.slot(), state)));
    }

    private List<Fact> facts(Spot spot, Value value) {
        return Fact.of(spot.variable(), spot.path().elements().asJava(), value, members);
    }

    private static void tell(Link leaf, int scalar, Colours told) {
        int member = leaf.members[scalar];
        if (member >= 0) {
            told.memberAt(leaf.key, leaf.path, leaf.ordered, member);
        } else if (leaf.path.length > 0) {
            told.add(leaf.path[0], leaf.colours[scalar]);
        }
    }

    private void tell(Other leaf, long[] state, Colours told) {
        int number = (int) (leaf.leaf.low() + (state[leaf.leaf.word()] >>> leaf.leaf.shift() & leaf.leaf.mask()));
        int member = leaf.content == Spot.Content.ATOM ? members.find(atoms.get(number)) : -1;
        long content = member >= 0 ? 0 : content(leaf.content, number);
        if (member >= 0 || content != 0) {
            long key = Fact.keyOf(key(leaf.content, leaf.key, number), content);
            if (member >= 0) {
                told.memberAt(key, leaf.path, leaf.ordered, member);
            } else {
                told.at(key, leaf.path, leaf.ordered);
            }
        }
    }
}
