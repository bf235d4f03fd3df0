package dev.holdfast.compile;

import java.util.IdentityHashMap;
import java.util.Map;

/** How much code plans take, in bytes as far as can be told before; which of them get a method of their own. */
final class PlanSizes {
    /** HotSpot compiles no method of more than 8,000. */
    static final int LARGEST_BODY = 2_000;
    private static final int WORTH_SHARING = 60;

    private final TermMethods terms;
    private final Map<Plan, Integer> uses = new IdentityHashMap<>();
    private final Map<Plan, Integer> sizes = new IdentityHashMap<>();

    PlanSizes(TermMethods terms) {
        this.terms = terms;
    }

    /** Counts uses, which must all be known before the first size is. */
    void use(Plan plan) {
        if (uses.merge(plan, 1, Integer::sum) > 1) {
            return;
        }
        switch (plan) {
            case Plan.Stop stop -> {
            }
            case Plan.Interpret interpret -> {
            }
            case Plan.Guard guard -> {
                terms.use(guard.condition());
                use(guard.then());
            }
            case Plan.Branch branch -> {
                terms.use(branch.condition());
                use(branch.then());
                use(branch.otherwise());
            }
            case Plan.Fork fork -> fork.ways().forEach(this::use);
            case Plan.Let let -> {
                terms.use(let.value());
                use(let.then());
            }
            case Plan.Emit emit -> emit.stores().forEach(store -> terms.use(store.scalar()));
        }
    }

    /** In a method of its own. */
    int size(Plan plan) {
        Integer known = sizes.get(plan);
        if (known == null) {
            known = compute(plan);
            sizes.put(plan, known);
        }
        return known;
    }

    private int compute(Plan plan) {
        return switch (plan) {
            case Plan.Stop stop -> 0;
            case Plan.Interpret interpret -> 20 + 9 * terms.words();
            case Plan.Guard guard -> terms.size(guard.condition()) + 3 + capped(guard.then());
            case Plan.Branch branch ->
                terms.size(branch.condition()) + 6 + capped(branch.then()) + capped(branch.otherwise());
            case Plan.Fork fork -> fork.ways().stream().mapToInt(this::capped).sum();
            case Plan.Let let -> 16 + terms.size(let.value()) + capped(let.then());
            case Plan.Emit emit -> size(emit);
        };
    }

    private int size(Plan.Emit emit) {
        int size = 20 + 12 * terms.words()
                + emit.stores().stream().mapToInt(store -> 12 + terms.size(store.scalar())).sum();
        if (size <= LARGEST_BODY) {
            return size;
        }
        return 20 + 12 * terms.words()
                + emit.stores().stream().mapToInt(store -> 12 + terms.separate(store.scalar())).sum();
    }

    /** The size of a plan in the method of the plan around it. */
    int capped(Plan plan) {
        int size = size(plan);
        return size > LARGEST_BODY || isShared(plan) ? 4 + 2 * terms.allWords() : size;
    }

    /** Is it used in several places, and large enough for a method? */
    boolean isShared(Plan plan) {
        return uses.getOrDefault(plan, 0) > 1 && size(plan) > WORTH_SHARING;
    }
}
