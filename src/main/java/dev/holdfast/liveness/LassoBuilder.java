package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Makes a lasso that reaches the nearest fair component by a shortest stem: of the nearest nodes the least, each predecessor
 * the least. The loop goes to the nearest step that meets something still missing, again and again, and then home; it is
 * short, but finding a shortest one is NP-hard.
 */
final class LassoBuilder {
    private final Product product;
    private final Conditions conditions;
    private final Reached reached;
    private final FairComponents fair;
    private final Runnable pulse;

    LassoBuilder(Product product, Conditions conditions, Reached reached, FairComponents fair, Runnable pulse) {
        this.product = product;
        this.conditions = conditions;
        this.reached = reached;
        this.fair = fair;
        this.pulse = pulse;
    }

    Lasso lasso() {
        int distance = 0;
        int entry = nearest(distance);
        while (entry < 0) {
            entry = nearest(++distance);
        }
        int[] stem = stem(entry, distance);
        Ints loop = loop(entry);
        int[] nodes = new int[stem.length + loop.size() - 1];
        System.arraycopy(stem, 0, nodes, 0, stem.length);
        for (int i = 1; i < loop.size(); i++) {
            nodes[stem.length + i - 1] = product.state(loop.get(i));
        }
        return Lasso.of(nodes, stem.length - 1);
    }

    /** The least fair node at this distance, or -1. */
    private int nearest(int distance) {
        if (distance == reached.distances()) {
            throw new HoldfastBug("a fair component that cannot be reached");
        }
        int least = -1;
        for (int i = reached.start(distance); i < reached.start(distance + 1); i++) {
            int node = reached.order().get(i);
            if (fair.contains(node) && (least < 0 || node < least)) {
                least = node;
            }
        }
        return least;
    }

    // ---- the stem

    /** The states on the way to a node. */
    private int[] stem(int entry, int distance) {
        int[] states = new int[distance + 1];
        BitSet targets = new BitSet();
        targets.set(entry);
        for (int at = distance; at >= 0; at--) {
            int state = product.state(targets.nextSetBit(0));
            states[at] = state;
            addStuttering(targets, state, at);
            if (at > 0) {
                int predecessor = predecessor(targets, at - 1);
                targets.clear();
                targets.set(predecessor);
            }
        }
        return states;
    }

    /** The nodes of the same state and distance that lead there by stuttering or by entering a loop. */
    private void addStuttering(BitSet targets, int state, int distance) {
        BitSet same = new BitSet();
        for (int i = reached.start(distance); i < reached.start(distance + 1); i++) {
            if (product.state(reached.order().get(i)) == state) {
                same.set(reached.order().get(i));
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int node = same.nextSetBit(0); node >= 0; node = same.nextSetBit(node + 1)) {
                if (!targets.get(node) && leadsTo(node, targets, true)) {
                    targets.set(node);
                    more = true;
                }
            }
        }
    }

    private boolean leadsTo(int node, BitSet targets, boolean stuttering) {
        int at = stuttering ? product.next(node, 0) : product.nextMoving(node, 0);
        for (; at >= 0 && product.stutters(node, at) == stuttering; at = product.next(node, at + 1)) {
            if (targets.get(product.target(node, at))) {
                return true;
            }
        }
        return stuttering && IntStream.of(product.entered(node)).anyMatch(targets::get);
    }

    private int predecessor(BitSet targets, int distance) {
        int least = Integer.MAX_VALUE;
        for (int i = reached.start(distance); i < reached.start(distance + 1); i++) {
            pulse.run();
            int node = reached.order().get(i);
            if (node < least && leadsTo(node, targets, false)) {
                least = node;
            }
        }
        if (least == Integer.MAX_VALUE) {
            throw new HoldfastBug("a node that was reached from nowhere");
        }
        return least;
    }

    // ---- the loop

    /** The nodes of a loop, from the entry back to it. */
    private Ints loop(int entry) {
        BitSet asked = new BitSet();
        int[] origins = fair.releaseScratch();
        while (true) {
            ComponentWalk walk = new ComponentWalk(product, conditions, fair, origins, pulse, entry);
            Tally tally = walk.around(asked);
            BitSet unanswered = tally.unanswered();
            if (unanswered.isEmpty()) {
                return walk.nodes();
            }
            asked.or(unanswered);
        }
    }
}
