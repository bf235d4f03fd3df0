package dev.holdfast.liveness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * Finds the largest parts of a product in which a behavior can stay for ever and meet all conditions: strongly connected
 * components by Pearce's variant of Tarjan's algorithm ("A space-efficient algorithm for finding strongly connected
 * components", 2016), without recursion. A component that lacks only answers is searched again without the states that ask
 * for them, which is how Emerson and Lei ("Modalities for model checking", 1987) treat strong fairness: at most one further
 * pass for each response, each linear.
 */
final class FairComponents {
    private static final int NOWHERE = 0;

    private final Product product;
    private final Conditions conditions;
    private final Runnable pulse;
    /** By node: the part that is being searched or is still to be; 0 for none, negative for a part that was found fair. */
    private final int[] part;
    /** By node, within a search: 0 if new, then its index, in the end a number of its component from the top. */
    private final int[] rank;
    private final Deque<int[]> open = new ArrayDeque<>();
    private int parts;
    private int fair;

    // One search.
    private int index;
    private int component;
    private final Ints done = new Ints();
    private final Ints path = new Ints();
    private final Ints positions = new Ints();
    private final BitSet notRoot = new BitSet();

    FairComponents(Product product, Conditions conditions, Runnable pulse) {
        this.product = product;
        this.conditions = conditions;
        this.pulse = pulse;
        part = new int[product.size()];
        rank = new int[product.size()];
    }

    /** Looks among these nodes. */
    void find(Ints nodes) {
        Ints loops = new Ints();
        for (int i = 0; i < nodes.size(); i++) {
            if (product.isLoop(nodes.get(i))) {
                loops.add(nodes.get(i));
            }
        }
        open(loops.toArray());
        while (!open.isEmpty()) {
            search(open.removeLast());
        }
    }

    boolean isEmpty() {
        return fair == 0;
    }

    boolean contains(int node) {
        return part[node] < NOWHERE;
    }

    boolean areTogether(int node, int other) {
        return part[node] == part[other];
    }

    /** Memory for a number of each node, all 0; there is nothing to be searched any more. */
    int[] releaseScratch() {
        Arrays.fill(rank, 0);
        return rank;
    }

    private void open(int[] nodes) {
        parts++;
        for (int node : nodes) {
            part[node] = parts;
            rank[node] = 0;
        }
        open.add(nodes);
    }

    private void search(int[] nodes) {
        index = 1;
        component = Integer.MAX_VALUE;
        int here = nodes.length == 0 ? NOWHERE : part[nodes[0]];
        for (int node : nodes) {
            if (part[node] == here && rank[node] == 0) {
                begin(node);
                while (path.size() > 0) {
                    advance(here);
                }
            }
        }
    }

    private void begin(int node) {
        pulse.run();
        rank[node] = index++;
        notRoot.clear(path.size());
        path.add(node);
        positions.add(-1);
    }

    /** One step of the search: looks at the next step of the last node on the path, or leaves it. */
    private void advance(int here) {
        int depth = path.size() - 1;
        int node = path.last();
        int at = positions.get(depth);
        if (at >= 0) {
            lower(depth, node, product.target(node, at), here);
        }
        for (at = product.next(node, at + 1); at >= 0; at = product.next(node, at + 1)) {
            int target = product.target(node, at);
            if (part[target] == here && rank[target] == 0) {
                positions.set(depth, at);
                begin(target);
                return;
            }
            lower(depth, node, target, here);
        }
        path.removeLast();
        positions.removeLast();
        leave(node, notRoot.get(depth), here);
    }

    private void lower(int depth, int node, int target, int here) {
        if (part[target] == here && rank[target] < rank[node]) {
            rank[node] = rank[target];
            notRoot.set(depth);
        }
    }

    private void leave(int node, boolean belongsToAnother, int here) {
        if (belongsToAnother) {
            done.add(node);
            return;
        }
        int from = done.size();
        index--;
        while (from > 0 && rank[node] <= rank[done.get(from - 1)]) {
            from--;
            rank[done.get(from)] = component;
            index--;
        }
        rank[node] = component;
        done.add(node);
        examine(done.removeFrom(from), here);
        component--;
    }

    private void examine(int[] members, int here) {
        Tally tally = new Tally(conditions);
        boolean cyclic = false;
        for (int i = 0; i < members.length && !(cyclic && tally.isComplete()); i++) {
            tally.addState(members[i]);
            cyclic |= addSteps(members[i], tally, here);
        }
        if (!cyclic || !tally.keepsPromises()) {
            return;
        }
        BitSet unanswered = tally.unanswered();
        if (unanswered.isEmpty()) {
            fair++;
            for (int member : members) {
                part[member] = -fair;
            }
        } else {
            open(without(members, unanswered));
        }
    }

    /** Are there steps that stay in the component? */
    private boolean addSteps(int node, Tally tally, int here) {
        boolean any = false;
        for (int at = product.next(node, 0); at >= 0; at = product.next(node, at + 1)) {
            int target = product.target(node, at);
            if (part[target] == here && rank[target] == component) {
                tally.addStep(node, at);
                any = true;
            }
        }
        return any;
    }

    private int[] without(int[] members, BitSet unanswered) {
        Ints kept = new Ints();
        for (int member : members) {
            if (unanswered.stream().noneMatch(i -> conditions.isPremise(i, member))) {
                kept.add(member);
            } else {
                part[member] = NOWHERE;
            }
        }
        return kept.toArray();
    }
}
