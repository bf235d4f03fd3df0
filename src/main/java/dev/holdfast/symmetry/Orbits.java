package dev.holdfast.symmetry;

import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where permutations take the spots of a layout. Spots that they take to each other share a table: its index is written
 * with the members at the place as digits, to as many of them as there are members, and it gives the spot.
 *
 * <p>For example, of {@code f[p][q]} over the members 0, 1 and 2 the spots with p # q share a table of nine entries, of which
 * they use six, the spots {@code f[p][p]} one of three.
 */
final class Orbits {
    /** In all tables together. */
    private static final long MOST_ENTRIES = 1 << 16;

    private record Address(int variable, Value path) {}

    private final List<Spot> spots;
    private final Members members;
    private final Map<Address, Integer> numbers = new HashMap<>();
    private final int[][] tables;
    private final int[][] digits;
    private long entries;
    // By table.
    private final Map<int[], List<Slot>> slots = new IdentityHashMap<>();
    private final Map<int[], Leaf[]> leaves = new IdentityHashMap<>();

    private Orbits(List<Spot> spots, Members members) {
        this.spots = spots;
        this.members = members;
        tables = new int[spots.size()][];
        digits = new int[spots.size()][];
        for (int i = 0; i < spots.size(); i++) {
            numbers.put(new Address(spots.get(i).variable(), spots.get(i).path()), i);
        }
    }

    /** None if a spot has no counterpart of the same width, or tables would be too large. */
    static Optional<Orbits> of(List<Spot> spots, Members members) {
        Orbits orbits = new Orbits(spots, members);
        for (int i = 0; i < spots.size(); i++) {
            if (orbits.tables[i] == null && !orbits.follow(i)) {
                return Optional.empty();
            }
        }
        for (int[] table : orbits.tables) {
            orbits.slots.computeIfAbsent(table,
                    own -> Arrays.stream(own).mapToObj(spots::get).map(Spot::slot).toList());
            orbits.leaves.computeIfAbsent(table, own -> Arrays.stream(own).mapToObj(spots::get).map(Spot::leaf)
                    .toArray(Leaf[]::new));
        }
        return Optional.of(orbits);
    }

    /** The slots of the spots in the table that a spot shares. */
    List<Slot> slots(int spot) {
        return Objects.requireNonNull(slots.get(tables[spot]));
    }

    /** The same, for scalars. */
    Leaf[] leaves(int spot) {
        return Objects.requireNonNull(leaves.get(tables[spot]));
    }

    /** By spot: the members that are the digits of its own entry. */
    int[][] digits() {
        return digits;
    }

    private boolean follow(int spot) {
        int[] from = spots.get(spot).place().members();
        long size = (long) Math.pow(members.count(), from.length);
        entries += size;
        if (entries > MOST_ENTRIES) {
            return false;
        }
        return fill(new int[(int) size], spot, from, new int[from.length], 0);
    }

    /** Tries every way to put different members of the same sets into the places of those at the spot. */
    private boolean fill(int[] table, int spot, int[] from, int[] to, int next) {
        if (next == from.length) {
            return enter(table, spot, from, to.clone());
        }
        for (int member = 0; member < members.count(); member++) {
            boolean taken = false;
            for (int i = 0; i < next; i++) {
                taken |= to[i] == member;
            }
            to[next] = member;
            if (!taken && members.set(member) == members.set(from[next])
                    && !fill(table, spot, from, to, next + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean enter(int[] table, int spot, int[] from, int[] to) {
        Map<ModelValue, ModelValue> images = new HashMap<>();
        int index = 0;
        for (int i = 0; i < from.length; i++) {
            images.put(members.value(from[i]), members.value(to[i]));
            index = index * members.count() + to[i];
        }
        Spot origin = spots.get(spot);
        Integer image = numbers.get(new Address(origin.variable(), new Renaming(images).apply(origin.path())));
        if (image == null || !isLike(origin, spots.get(image))) {
            return false;
        }
        table[index] = image;
        if (tables[image] == null) {
            tables[image] = table;
            digits[image] = to;
        }
        return true;
    }

    private static boolean isLike(Spot one, Spot other) {
        boolean looked = one.content() == Spot.Content.ATOM || one.content() == Spot.Content.VALUE;
        return one.content() == other.content() && (looked
                || one.leaf().low() == other.leaf().low() && one.leaf().width() == other.leaf().width());
    }
}
