package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Has terms that would be evaluated again and again evaluated once: their values go into fields of scratch words, which follow the
 * words of the state through all methods. A term is evaluated early only where it is evaluated in any case, or cannot give up.
 */
final class Sharing {
    /** In terms; what takes less is left alone. */
    private static final double WORTH_IT = 300;
    private static final int MOST_SHARED = 24;
    private static final int MOST_ASKED = 12;
    private static final int MOST_WORDS = 3;
    /** A term that takes no more is evaluated again. */
    private static final double LITTLE = 4;
    /** Of the work that is left; what saves less is not worth a field. */
    private static final double LEAST_SAVING = 0.05;

    private final Terms terms;
    private final int firstWord;
    private final Work work = new Work();
    private final Map<Term, Boolean> reading = new HashMap<>();
    private final Map<Plan, Plan> done = new IdentityHashMap<>();
    private int words;

    /** @param firstWord index of the first scratch word */
    Sharing(Terms terms, int firstWord) {
        this.terms = terms;
        this.firstWord = firstWord;
    }

    /** The scratch words used by anything so far. */
    int words() {
        return words;
    }

    /** The next fields that are free. */
    private static final class Fields {
        private final int firstWord;
        private int word;
        private int used;

        Fields(int firstWord) {
            this.firstWord = firstWord;
        }

        Place next(Term value) {
            int width = 64 - Long.numberOfLeadingZeros((long) value.high() - value.low());
            if (used + width > Long.SIZE) {
                word++;
                used = 0;
            }
            return new Place(firstWord + word, used, width, value.low(), 0);
        }

        void take(Place place) {
            used = place.shift() + place.width();
        }

        boolean hasRoomFor(Place place) {
            return place.word() < firstWord + MOST_WORDS;
        }
    }

    Plan of(Plan plan) {
        Plan known = done.get(plan);
        if (known == null) {
            known = compute(plan);
            done.put(plan, known);
        }
        return known;
    }

    private Plan compute(Plan plan) {
        return switch (plan) {
            case Plan.Fork fork -> new Plan.Fork(fork.ways().stream().map(this::of).toList());
            case Plan.Guard guard when leadsToFork(guard.then()) ->
                new Plan.Guard(of(guard.condition()), of(guard.then()));
            default -> share(plan, whole -> whole, SharedTerm::bind);
        };
    }

    /** There each way goes on by itself. */
    private static boolean leadsToFork(Plan plan) {
        return plan instanceof Plan.Fork || plan instanceof Plan.Guard guard && leadsToFork(guard.then());
    }

    Term of(Term term) {
        return share(term, tested -> new Plan.Guard(tested, Plan.STOP), SharedTerm::bind);
    }

    private <T> T share(T whole, Function<T, Plan> asPlan, BiFunction<SharedTerm, T, T> bind) {
        Fields fields = new Fields(firstWord);
        T shared = whole;
        for (int i = 0; i < MOST_SHARED && work.of(asPlan.apply(shared)) > WORTH_IT; i++) {
            T better = shareOne(shared, asPlan, bind, fields);
            if (better == shared) {
                return shared;
            }
            shared = better;
        }
        return shared;
    }

    private <T> T shareOne(T whole, Function<T, Plan> asPlan, BiFunction<SharedTerm, T, T> bind, Fields fields) {
        double before = work.of(asPlan.apply(whole));
        for (Term candidate : candidates(asPlan.apply(whole))) {
            Place place = fields.next(candidate);
            if (!fields.hasRoomFor(place)) {
                return whole;
            }
            T bound = bind.apply(new SharedTerm(terms, candidate, place), whole);
            if (work.of(asPlan.apply(bound)) < before * (1 - LEAST_SAVING)) {
                fields.take(place);
                words = Math.max(words, place.word() - firstWord + 1);
                return bound;
            }
        }
        return whole;
    }

    /** Those that promise to save most, best first. */
    private List<Term> candidates(Plan plan) {
        Map<Term, Double> savings = new HashMap<>();
        uses(plan).forEach((term, uses) -> {
            if (uses > 1 && (term.low() < term.high() || term.mayGiveUp()) && work.of(term) > LITTLE
                    && !readsScratch(term)) {
                savings.put(term, (uses - 1) * work.of(term));
            }
        });
        List<Map.Entry<Term, Double>> best = new ArrayList<>(savings.entrySet());
        best.sort(Map.Entry.<Term, Double>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().id()));
        return best.stream().limit(MOST_ASKED).map(Map.Entry::getKey).toList();
    }

    /** Such a term has a meaning only where the field was filled before, and would have to stay there. */
    private boolean readsScratch(Term term) {
        Boolean known = reading.get(term);
        if (known == null) {
            known = term.operation() == Operation.FIELD && term.place().word() >= firstWord
                    || term.parts().stream().anyMatch(this::readsScratch);
            reading.put(term, known);
        }
        return known;
    }

    /** How often each term is evaluated at most. */
    private static Map<Term, Double> uses(Plan plan) {
        Map<Term, Double> uses = new HashMap<>();
        PriorityQueue<Term> open = new PriorityQueue<>(Comparator.comparingInt(term -> -term.id()));
        plan.terms().forEach(term -> {
            if (uses.merge(term, 1.0, Double::sum) == 1.0) {
                open.add(term);
            }
        });
        // A term is made after its parts, so that all uses are known once it comes up.
        while (!open.isEmpty()) {
            Term term = open.remove();
            for (Term part : term.parts()) {
                if (!uses.containsKey(part)) {
                    open.add(part);
                }
                uses.merge(part, uses.get(term), Double::sum);
            }
        }
        return uses;
    }
}
