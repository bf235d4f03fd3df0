package dev.holdfast.compile;

import dev.holdfast.system.SuccessorBuffer;
import java.util.ArrayList;
import java.util.Collections;
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
    /** Of more it is not weighed which are most alike. */
    private static final int MOST_WEIGHED = 512;

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
        List<Group> groups = groups(all);
        Map<Plan.Emit, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            int kind = i + 1;
            groups.get(i).emits().forEach(emit -> numbers.put(emit, kind));
        }
        return new StepKinds(numbers, groups.stream().map(Group::footprint).toList());
    }

    /** Where there are too many, neighbours are of one kind: again and again the two that make the least difference. */
    private static List<Group> groups(List<Footprints.Emitter> all) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Group own = new Group(List.of(all.get(i).emit()), all.get(i).footprint());
            if ((long) i * MOST_WEIGHED / Math.max(all.size(), MOST_WEIGHED) < groups.size()) {
                groups.set(groups.size() - 1, groups.getLast().with(own));
            } else {
                groups.add(own);
            }
        }
        List<Integer> losses = new ArrayList<>();
        for (int i = 1; i < groups.size(); i++) {
            losses.add(groups.get(i - 1).loss(groups.get(i)));
        }
        while (groups.size() > MOST) {
            merge(losses.indexOf(Collections.min(losses)), groups, losses);
        }
        return groups;
    }

    private static void merge(int first, List<Group> groups, List<Integer> losses) {
        groups.set(first, groups.get(first).with(groups.remove(first + 1)));
        losses.remove(first);
        if (first > 0) {
            losses.set(first - 1, groups.get(first - 1).loss(groups.get(first)));
        }
        if (first < losses.size()) {
            losses.set(first, groups.get(first).loss(groups.get(first + 1)));
        }
    }

    /** Of one kind. */
    private record Group(List<Plan.Emit> emits, Footprint footprint) {
        Group with(Group other) {
            List<Plan.Emit> all = new ArrayList<>(emits);
            all.addAll(other.emits);
            return new Group(all, footprint.with(other.footprint));
        }

        /** By how many bits the footprints of all together grow. */
        int loss(Group other) {
            int together = footprint.with(other.footprint).size();
            return emits.size() * (together - footprint.size())
                    + other.emits.size() * (together - other.footprint.size());
        }
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
