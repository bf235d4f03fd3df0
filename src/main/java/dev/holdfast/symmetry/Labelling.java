package dev.holdfast.symmetry;

/**
 * Finds the permutations that may make the representative of a state. Where each member has a colour of its own there is
 * one: members in the order of their colours. Else one member after the other of the first cell is told from the rest by
 * hand and the colours are refined again, which makes a tree; its leaves are the permutations.
 *
 * <p>Permuting the state permutes colours, cells and tree with it, so the images at the leaves are the same set for all
 * states of an orbit, and so is the least of them: the representative. (Individualisation and refinement; McKay, Practical
 * graph isomorphism, 1981.)
 *
 * <p>Two cuts leave that set as it is. A member that an exchange with an earlier one leaves the state as it is would grow
 * the same images. And if a leaf has the image of the least one so far, then what was told apart where their paths part
 * grows the same images too: the rest of that branch is left out. So where members are alike throughout, the leaves
 * number the square of their count and not its factorial.
 *
 * <p>For one thread.
 */
final class Labelling {
    private final Colours colours;
    /** By depth in the tree. */
    private final int[][] cells;
    private final long[][] saved;
    private final int[] path;
    private final int[] pathToLeast;
    private final int[] places;

    Labelling(Members members) {
        int count = members.count();
        colours = new Colours(members);
        cells = new int[count + 1][count];
        saved = new long[count + 1][count];
        path = new int[count + 1];
        pathToLeast = new int[count + 1];
        places = new int[count];
    }

    /** Offers the state its images. */
    void label(Labelled state) {
        colours.clear();
        state.tell(colours);
        grow(state, 0);
    }

    /** @return the depth at which to go on; less than the one given if the branches from there grow nothing new */
    private int grow(Labelled state, int depth) {
        colours.refine();
        int size = colours.firstCell(cells[depth]);
        if (size == 0) {
            return leaf(state, depth);
        }
        colours.save(saved[depth]);
        for (int i = 0; i < size; i++) {
            if (isLikeAnEarlierOne(state, cells[depth], i)) {
                continue;
            }
            path[depth] = cells[depth][i];
            colours.individualise(path[depth], depth);
            int back = grow(state, depth + 1);
            if (back < depth) {
                return back;
            }
            colours.restore(saved[depth]);
        }
        return depth;
    }

    private static boolean isLikeAnEarlierOne(Labelled state, int[] cell, int i) {
        for (int j = 0; j < i; j++) {
            if (state.isFixedByExchange(cell[j], cell[i])) {
                return true;
            }
        }
        return false;
    }

    private int leaf(Labelled state, int depth) {
        colours.places(places);
        int order = state.offer(places);
        if (order < 0) {
            System.arraycopy(path, 0, pathToLeast, 0, depth);
        }
        return order == 0 ? parting(depth) : depth;
    }

    /** Where the path to this leaf parts from that to the least one. */
    private int parting(int depth) {
        int at = 0;
        while (at < depth && path[at] == pathToLeast[at]) {
            at++;
        }
        return at;
    }
}
