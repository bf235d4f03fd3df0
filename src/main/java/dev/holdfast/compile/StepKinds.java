package dev.holdfast.compile;

import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of a model's steps: where in the plans they are emitted, numbered from 1 in Next order. Two kinds commute if neither
 * stores what the other reads or stores: then the second, after the first, does what it would have done without, and the first after
 * the second leads to the same state.
 *
 * <p>So a search need not follow a step of kind <em>t</em> from a state that it found by a step of a lesser kind <em>b</em>, if they
 * commute: from the state before, <em>t</em> leads to a state from which <em>b</em> leads to the same successor, no deeper. Of
 * all steps by which a state is first reached, one of the least kind is always followed, since a still lesser one would have to be the
 * reason not to; so no state is missed, none is found later, and the first action in Next order that leads to it is known.
 */
final class StepKinds {
    static final StepKinds NONE = new StepKinds(Map.of(), List.of());
    private static final int MOST = SuccessorBuffer.KINDS - 1;

    private final Map<Plan.Emit, Integer> numbers;
    private final long[] wanted = new long[SuccessorBuffer.KINDS];

    private StepKinds(Map<Plan.Emit, Integer> numbers, List<Footprint> kinds) {
        this.numbers = numbers;
        for (int first = 0; first <= MOST; first++) {
            wanted[first] = SuccessorBuffer.ALL;
            for (int second = first + 1; first > 0 && second <= kinds.size(); second++) {
                if (kinds.get(first - 1).commutesWith(kinds.get(second - 1))) {
                    wanted[first] &= ~(1L << second);
                }
            }
        }
    }

    /**
     * Of the plans of all actions.
     *
     * @param words of a state
     */
    static StepKinds of(List<Plan> actions, int words) {
        Footprints footprints = new Footprints(words);
        List<Footprints.Emitter> all = actions.stream().flatMap(action -> footprints.of(action).stream()).toList();
        Map<Plan.Emit, Integer> numbers = new IdentityHashMap<>();
        List<Footprint> kinds = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            // Too many: neighbours are of one kind.
            int kind = all.size() <= MOST ? i : (int) ((long) i * MOST / all.size());
            if (kind == kinds.size()) {
                kinds.add(all.get(i).footprint());
            } else {
                kinds.set(kind, kinds.get(kind).with(all.get(i).footprint()));
            }
            numbers.put(all.get(i).emit(), kind + 1);
        }
        return new StepKinds(numbers, kinds);
    }

    /** The kind of a step, or 0. */
    int of(Plan.Emit emit) {
        return numbers.getOrDefault(emit, 0);
    }

    /** The kinds to follow from a state that was found by a step of this kind, a bit for each. */
    long wanted(int kind) {
        return wanted[kind];
    }
}
