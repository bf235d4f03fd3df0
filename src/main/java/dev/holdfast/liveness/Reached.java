package dev.holdfast.liveness;

import java.util.BitSet;

/**
 * The nodes of a product that can be reached, by the number of steps that it takes: stuttering steps count nothing, as they
 * are not shown, nor does entering a loop.
 */
final class Reached {
    private final Product product;
    private final Runnable pulse;
    private final BitSet found = new BitSet();
    private final Ints order = new Ints();
    /** By distance, where its nodes begin in the order. */
    private final Ints starts = new Ints();

    private Reached(Product product, Runnable pulse) {
        this.product = product;
        this.pulse = pulse;
    }

    static Reached of(Product product, Runnable pulse) {
        Reached reached = new Reached(product, pulse);
        reached.search();
        return reached;
    }

    private void search() {
        starts.add(0);
        for (int state = 0; state < product.graph().initialStates(); state++) {
            find(product.node(state, 0));
        }
        int from = 0;
        while (from < order.size()) {
            for (int i = from; i < order.size(); i++) {
                stutter(order.get(i));
            }
            int end = order.size();
            starts.add(end);
            for (int i = from; i < end; i++) {
                move(order.get(i));
                pulse.run();
            }
            from = end;
        }
    }

    private void find(int node) {
        if (!found.get(node)) {
            found.set(node);
            order.add(node);
        }
    }

    private void stutter(int node) {
        for (int entered : product.entered(node)) {
            find(entered);
        }
        for (int at = product.next(node, 0); at >= 0 && product.stutters(node, at); at = product.next(node, at + 1)) {
            find(product.target(node, at));
        }
    }

    private void move(int node) {
        for (int at = product.nextMoving(node, 0); at >= 0; at = product.next(node, at + 1)) {
            find(product.target(node, at));
        }
    }

    /** The nodes in the order of their distance. */
    Ints order() {
        return order;
    }

    /** The number of distances. */
    int distances() {
        return starts.size() - 1;
    }

    /** Where the nodes of a distance begin in the order; where all end, for the number of distances. */
    int start(int distance) {
        return starts.get(distance);
    }
}
