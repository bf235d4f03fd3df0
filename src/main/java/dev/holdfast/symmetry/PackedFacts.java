package dev.holdfast.symmetry;

import dev.holdfast.layout.Leaf;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

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
    private record Single(int word, int shift, long mask, int member, long[] colours) {}

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

    private final List<Value> atoms;
    private final Members members;
    private final Single[] singles;
    private final Link[] links;
    private final Other[] others;

    PackedFacts(PackedLeaves leaves) {
        atoms = leaves.layout().atoms().values();
        members = leaves.members();
        List<Single> one = new ArrayList<>();
        List<Link> linking = new ArrayList<>();
        List<Other> rest = new ArrayList<>();
        for (int i = 0; i < leaves.spots().size(); i++) {
            Spot spot = leaves.spots().get(i);
            Leaf leaf = spot.leaf();
            int[] path = leaves.orbits().digits()[i];
            if (path.length > 1 || leaf.width() > WIDEST_LOOKED_UP) {
                rest.add(new Other(leaf, spot.content(), path, spot.place().ordered(), spot.key()));
            } else if (mayHoldMember(spot)) {
                linking.add(new Link(leaf.word(), leaf.shift(), leaf.mask(), path, spot.place().ordered(),
                        Fact.keyOf(spot.place(), Value.Kind.MODEL_VALUE), colours(spot), members(spot)));
            } else {
                one.add(new Single(leaf.word(), leaf.shift(), leaf.mask(), path[0], colours(spot)));
            }
        }
        singles = one.toArray(Single[]::new);
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
            colours[scalar] = content == 0 ? 0 : Scramble.mix(Fact.keyOf(key(spot.content(), spot.key(), number), content));
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
        for (Single leaf : singles) {
            told.add(leaf.member, leaf.colours[(int) (state[leaf.word] >>> leaf.shift & leaf.mask)]);
        }
        for (Link leaf : links) {
            tell(leaf, (int) (state[leaf.word] >>> leaf.shift & leaf.mask), told);
        }
        for (Other leaf : others) {
            tell(leaf, state, told);
        }
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
