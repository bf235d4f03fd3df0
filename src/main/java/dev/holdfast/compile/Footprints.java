package dev.holdfast.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the {@link Footprint}s of steps. */
final class Footprints {
    private final int words;
    private final Map<Term, long[]> reads = new IdentityHashMap<>();

    /** @param words of a state; what lies in later words was computed from it */
    Footprints(int words) {
        this.words = words;
    }

    /** One place in a plan that emits steps. */
    record Emitter(Plan.Emit emit, Footprint footprint) {}

    /** All that emit steps in the plan of an action, in its order; what decides on the way to a step is read by it. */
    List<Emitter> of(Plan action) {
        Map<Plan, long[]> onTheWay = new IdentityHashMap<>();
        List<Emitter> found = new ArrayList<>();
        for (Plan plan : fromTheRoot(action)) {
            long[] read = onTheWay.computeIfAbsent(plan, any -> new long[words]);
            plan.deciding().forEach(term -> or(read, readsOf(term)));
            plan.ways().forEach(way -> or(onTheWay.computeIfAbsent(way, any -> new long[words]), read));
            if (plan instanceof Plan.Emit emit) {
                found.add(new Emitter(emit, emitted(emit, read)));
            }
        }
        return found;
    }

    private Footprint emitted(Plan.Emit emit, long[] before) {
        Footprint footprint = new Footprint(before.clone(), new long[words]);
        for (Plan.Store store : emit.stores()) {
            or(footprint.reads(), readsOf(store.scalar()));
            Term.Place place = store.place();
            footprint.stores()[place.word()] |= mask(place.width()) << place.shift();
        }
        return footprint;
    }

    /** All parts of a plan, each before those that it leads to. */
    private static Deque<Plan> fromTheRoot(Plan action) {
        Deque<Plan> order = new ArrayDeque<>();
        visit(action, Collections.newSetFromMap(new IdentityHashMap<>()), order);
        return order;
    }

    private static void visit(Plan plan, Set<Plan> known, Deque<Plan> order) {
        if (known.add(plan)) {
            plan.ways().reversed().forEach(way -> visit(way, known, order));
            order.addFirst(plan);
        }
    }

    private long[] readsOf(Term term) {
        long[] known = reads.get(term);
        if (known == null) {
            known = new long[words];
            addOwn(term, known);
            for (Term part : term.parts()) {
                or(known, readsOf(part));
            }
            reads.put(term, known);
        }
        return known;
    }

    private void addOwn(Term term, long[] into) {
        Term.Place place = term.place();
        switch (term.operation()) {
            case FIELD -> {
                if (place.word() < words) {
                    into[place.word()] |= mask(place.width()) << place.shift();
                }
            }
            case FIELD_AT -> {
                // Any of the word's fields: few indices lie beyond.
                if (place.word() < words) {
                    into[place.word()] = -1;
                }
            }
            // The reference engine is given the state as it is.
            case ISLAND, WARNED -> Arrays.fill(into, -1);
            case CONSTANT, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, EQUAL, LESS, NOT, AND, OR, SELECT, AFTER, LET,
                    GIVE_UP ->
                {
                }
        }
    }

    private static long mask(int width) {
        return width == Long.SIZE ? -1 : (1L << width) - 1;
    }

    private static void or(long[] into, long[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] |= from[i];
        }
    }
}
