package dev.holdfast.symmetry;

import java.util.Arrays;

/**
 * Colours for the members in one state: two get the same if nothing tells them apart, or nothing that was looked at. A
 * permutation of the state permutes the colours with it; that is all that representatives rest on, so colours that agree
 * by chance cost time and nothing else. For one thread.
 *
 * <p>A state is told as <em>facts</em>. One about a single member goes into its first colour. One about several makes a
 * relation: each gets a new colour from those of the others, until this tells no more members apart.
 */
final class Colours {
    private static final long VALUE = 0x3C6EF372FE94F82AL;
    private static final long SELF = 0x5851F42D4C957F2DL;
    private static final long INDIVIDUAL = 0x14057B7EF767814FL;

    private final int count;
    private final int[] sets;
    private long[] colours;
    private long[] next;
    /** The members, set by set, within a set by colour. */
    private final int[] order;

    private int links;
    private long[] linkKeys = new long[32];
    private int[] linkEnds = new int[64];

    /** All others. */
    private int relations;
    private long[] keys = new long[16];
    /** Where the members of a relation begin; one longer. */
    private int[] starts = new int[17];
    private int[] related = new int[64];
    /** By place in {@link #related}: what the member is to the relation. */
    private long[] roles = new long[64];

    Colours(Members members) {
        count = members.count();
        sets = new int[count];
        colours = new long[count];
        next = new long[count];
        order = new int[count];
        for (int member = 0; member < count; member++) {
            sets[member] = members.set(member);
            order[member] = member;
        }
    }

    /** Forgets the last state. */
    void clear() {
        Arrays.fill(colours, 0);
        links = 0;
        relations = 0;
    }

    // ---- facts

    /** A fact about one member; equal keys say the same. */
    void one(int member, long key) {
        add(member, Scramble.mix(key));
    }

    /** The same, with the key mixed before. */
    void add(int member, long colour) {
        colours[member] += colour;
    }

    /**
     * A fact about the members at a place.
     *
     * @param key what is there; equal keys at like places say the same
     */
    void at(long key, int[] members, boolean ordered) {
        if (members.length == 1) {
            one(members[0], key);
        } else if (members.length > 1) {
            relate(key, members, ordered);
            end();
        }
    }

    /** The fact that a member stands at a place. */
    void memberAt(long key, int[] members, boolean ordered, int member) {
        int same = indexOf(member, members);
        if (members.length == 0) {
            one(member, key + VALUE);
        } else if (members.length == 1 && same == 0) {
            one(member, key + SELF);
        } else if (members.length == 1 && ordered) {
            link(key, members[0], member);
        } else if (same >= 0) {
            relate(key + (ordered ? same + 1 : 1) * SELF, members, ordered);
            end();
        } else {
            int to = relate(key, members, ordered);
            related[to] = member;
            roles[to] = VALUE;
            starts[relations + 1] = to + 1;
            end();
        }
    }

    /** The most frequent relation: one member at the place of another. */
    private void link(long key, int from, int to) {
        if (links == linkKeys.length) {
            linkKeys = Arrays.copyOf(linkKeys, links * 2);
            linkEnds = Arrays.copyOf(linkEnds, links * 4);
        }
        linkKeys[links] = key;
        linkEnds[2 * links] = from;
        linkEnds[2 * links + 1] = to;
        links++;
    }

    private static int indexOf(int member, int[] members) {
        for (int i = 0; i < members.length; i++) {
            if (members[i] == member) {
                return i;
            }
        }
        return -1;
    }

    /** Begins a relation with these members; returns where the next one goes. */
    private int relate(long key, int[] members, boolean ordered) {
        int to = starts[relations];
        if (relations + 1 == keys.length) {
            keys = Arrays.copyOf(keys, keys.length * 2);
            starts = Arrays.copyOf(starts, keys.length + 1);
        }
        if (to + members.length + 1 > related.length) {
            related = Arrays.copyOf(related, (to + members.length + 1) * 2);
            roles = Arrays.copyOf(roles, related.length);
        }
        keys[relations] = key;
        for (int i = 0; i < members.length; i++) {
            related[to] = members[i];
            roles[to++] = ordered ? (i + 1) * Scramble.SPREAD : 0;
        }
        starts[relations + 1] = to;
        return to;
    }

    private void end() {
        relations++;
    }

    // ---- refinement

    /** Gives new colours until no more members come apart. */
    void refine() {
        sort();
        int distinct = distinct();
        while (distinct < count && relations + links > 0) {
            round();
            sort();
            int now = distinct();
            if (now <= distinct) {
                return;
            }
            distinct = now;
        }
    }

    private void round() {
        for (int member = 0; member < count; member++) {
            next[member] = Scramble.mix(colours[member]);
        }
        for (int i = 0; i < links; i++) {
            int from = linkEnds[2 * i];
            int to = linkEnds[2 * i + 1];
            long sum = linkKeys[i] + Scramble.mix(colours[from] + Scramble.SPREAD) + Scramble.mix(colours[to] + VALUE);
            next[from] += Scramble.mix(sum ^ Scramble.SPREAD);
            next[to] += Scramble.mix(sum ^ VALUE);
        }
        for (int relation = 0; relation < relations; relation++) {
            long sum = keys[relation];
            for (int i = starts[relation]; i < starts[relation + 1]; i++) {
                sum += Scramble.mix(colours[related[i]] + roles[i]);
            }
            for (int i = starts[relation]; i < starts[relation + 1]; i++) {
                next[related[i]] += Scramble.mix(sum ^ roles[i]);
            }
        }
        long[] old = colours;
        colours = next;
        next = old;
    }

    /** By insertion: few members, and mostly in order already. */
    private void sort() {
        for (int i = 1; i < count; i++) {
            int member = order[i];
            int to = i;
            while (to > 0 && sets[order[to - 1]] == sets[member] && colours[order[to - 1]] > colours[member]) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = member;
        }
    }

    private boolean likeTheOneBefore(int i) {
        return sets[order[i - 1]] == sets[order[i]] && colours[order[i - 1]] == colours[order[i]];
    }

    private int distinct() {
        int distinct = count;
        for (int i = 1; i < count; i++) {
            if (likeTheOneBefore(i)) {
                distinct--;
            }
        }
        return distinct;
    }

    // ---- what comes out

    /**
     * The first cell of several members.
     *
     * @param cell gets its members
     * @return their number; 0 if every member has a colour of its own
     */
    int firstCell(int[] cell) {
        for (int i = 1; i < count; i++) {
            if (likeTheOneBefore(i)) {
                int size = 0;
                cell[size++] = order[i - 1];
                for (int j = i; j < count && likeTheOneBefore(j); j++) {
                    cell[size++] = order[j];
                }
                return size;
            }
        }
        return 0;
    }

    /**
     * Where each member goes when the members of a set are put in the order of their colours.
     *
     * @param places gets the place by member: the number of a member of its set
     */
    void places(int[] places) {
        for (int i = 0; i < count; i++) {
            places[order[i]] = i;
        }
    }

    /**
     * Tells one member of a cell from the others.
     *
     * @param depth how many were told from others before, so that it does not get the colour of one of them
     */
    void individualise(int member, int depth) {
        colours[member] = Scramble.mix(colours[member] + (depth + 1) * INDIVIDUAL);
    }

    void save(long[] to) {
        System.arraycopy(colours, 0, to, 0, count);
    }

    void restore(long[] from) {
        System.arraycopy(from, 0, colours, 0, count);
    }
}
