package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.BitSet;

/** A walk within a fair component, from a node back to it, that meets the conditions on its way. */
final class ComponentWalk {
    private final Product product;
    private final FairComponents fair;
    private final Runnable pulse;
    private final int entry;
    /** By node: 1 more than the node from which a walk came there; 0 where it was not, and always between walks. */
    private final int[] origins;
    private final Ints nodes = new Ints();
    private final Tally tally;

    /** @param origins by node, all 0 */
    ComponentWalk(Product product, Conditions conditions, FairComponents fair, int[] origins, Runnable pulse,
            int entry) {
        this.product = product;
        this.fair = fair;
        this.pulse = pulse;
        this.entry = entry;
        this.origins = origins;
        this.tally = new Tally(conditions);
        nodes.add(entry);
    }

    /** A step that the walk looks for. */
    private interface Goal {
        boolean isMet(int node, int position);
    }

    /** Walks until all promises and recurrences are met and the answers asked for are given, then home. */
    Tally around(BitSet asked) {
        while (!tally.isEnough(asked)) {
            walk((node, at) -> tally.wants(node, at, asked));
        }
        if (nodes.size() == 1 || nodes.last() != entry) {
            walk((node, at) -> product.target(node, at) == entry);
        }
        for (int i = 0; i < nodes.size(); i++) {
            tally.addState(nodes.get(i));
        }
        return tally;
    }

    /** The nodes from the entry to the entry. */
    Ints nodes() {
        return nodes;
    }

    /** Goes to the nearest step that meets the goal, and takes it; stuttering steps cost nothing. */
    private void walk(Goal goal) {
        Ints met = new Ints();
        Ints level = new Ints();
        arrive(nodes.last(), nodes.last(), met);
        level.add(nodes.last());
        while (level.size() > 0) {
            Ints next = new Ints();
            if (look(level, true, level, met, goal) || look(level, false, next, met, goal)) {
                for (int i = 0; i < met.size(); i++) {
                    origins[met.get(i)] = 0;
                }
                return;
            }
            level = next;
        }
        throw new HoldfastBug("a condition that a fair component meets was not found in it");
    }

    private void arrive(int node, int from, Ints met) {
        origins[node] = from + 1;
        met.add(node);
    }

    private boolean look(Ints level, boolean stuttering, Ints found, Ints met, Goal goal) {
        for (int i = 0; i < level.size(); i++) {
            pulse.run();
            int node = level.get(i);
            int at = stuttering ? product.next(node, 0) : product.nextMoving(node, 0);
            for (; at >= 0 && product.stutters(node, at) == stuttering; at = product.next(node, at + 1)) {
                int target = product.target(node, at);
                if (!fair.areTogether(node, target)) {
                    continue;
                }
                if (goal.isMet(node, at)) {
                    take(node, at);
                    return true;
                }
                if (origins[target] == 0) {
                    arrive(target, node, met);
                    found.add(target);
                }
            }
        }
        return false;
    }

    private void take(int last, int position) {
        Ints back = new Ints();
        for (int node = last; node != nodes.last(); node = origins[node] - 1) {
            back.add(node);
        }
        for (int i = back.size() - 1; i >= 0; i--) {
            step(nodes.last(), position(nodes.last(), back.get(i)));
        }
        step(last, position);
    }

    private int position(int node, int target) {
        int at = product.next(node, 0);
        while (product.target(node, at) != target) {
            at = product.next(node, at + 1);
        }
        return at;
    }

    private void step(int node, int at) {
        tally.addStep(node, at);
        nodes.add(product.target(node, at));
    }
}
