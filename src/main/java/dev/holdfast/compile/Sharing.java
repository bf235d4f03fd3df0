package dev.holdfast.compile;

import dev.holdfast.compile.Term.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final TermNotes notes = new TermNotes();
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
        for (int i = 0; i < MOST_SHARED && Work.of(asPlan.apply(shared)) > WORTH_IT; i++) {
            T better = shareOne(shared, asPlan, bind, fields);
            if (better == shared) {
                return shared;
            }
            shared = better;
        }
        return shared;
    }

    private <T> T shareOne(T whole, Function<T, Plan> asPlan, BiFunction<SharedTerm, T, T> bind, Fields fields) {
        double before = Work.of(asPlan.apply(whole));
        for (Term candidate : candidates(asPlan.apply(whole))) {
            Place place = fields.next(candidate);
            if (!fields.hasRoomFor(place)) {
                return whole;
            }
            T bound = bind.apply(new SharedTerm(terms, candidate, place, notes), whole);
            if (Work.of(asPlan.apply(bound)) < before * (1 - LEAST_SAVING)) {
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
            // What reads scratch has a meaning only where the field was filled before, and would have to stay there.
            if (uses > 1 && (term.low() < term.high() || term.mayGiveUp()) && term.work() > LITTLE
                    && !term.readsFrom(firstWord)) {
                savings.put(term, (uses - 1) * term.work());
            }
        });
        List<Map.Entry<Term, Double>> best = new ArrayList<>(savings.entrySet());
        best.sort(Map.Entry.<Term, Double>comparingByValue().reversed()
                .thenComparing(entry -> entry.getKey().id()));
        return best.stream().limit(MOST_ASKED).map(Map.Entry::getKey).toList();
    }

    /** How often each term is evaluated at most. */
    private static Map<Term, Double> uses(Plan plan) {
        // A term is made after its parts, so that all uses are known once it comes up.
        TreeMap<Integer, Use> open = new TreeMap<>();
        plan.terms().forEach(term -> use(term, 1, open));
        Map<Term, Double> uses = new HashMap<>();
        for (Map.Entry<Integer, Use> last = open.pollLastEntry(); last != null; last = open.pollLastEntry()) {
            Use use = last.getValue();
            uses.put(use.term, use.times);
            for (Term part : use.term.parts()) {
                use(part, use.times, open);
            }
        }
        return uses;
    }

    private static void use(Term term, double times, Map<Integer, Use> open) {
        Use known = open.get(term.id());
        if (known == null) {
            open.put(term.id(), new Use(term, times));
        } else {
            known.times += times;
        }
    }

    /** A term that is used, and how often as far as is known. */
    private static final class Use {
        private final Term term;
        private double times;

        Use(Term term, double times) {
            this.term = term;
            this.times = times;
        }
    }
}
